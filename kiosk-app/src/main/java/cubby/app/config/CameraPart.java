package cubby.app.config;

import static java.util.Objects.requireNonNull;

import cubby.app.yaml.Faults;
import cubby.app.yaml.Form;
import cubby.app.yaml.Line;
import cubby.app.yaml.Matching;
import cubby.app.yaml.Quote;
import cubby.app.yaml.Section;
import cubby.app.yaml.WholeNumber;
import cubby.core.cabinet.CompartmentId;
import cubby.hal.config.CameraSettings;
import cubby.hal.contract.camera.CameraId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the file says of one camera.
record CameraPart(
    Section at,
    @Nullable String id,
    @Nullable List<String> command,
    @Nullable List<String> sees,
    @Nullable Integer widthPx,
    @Nullable Integer heightPx,
    @Nullable Integer timeLimitMs) {

  private static final Matching WORD =
      new Matching(
          new Line(200), _ -> true, "a word of the command, in quotes if it has braces", "");

  private static final WholeNumber PIXELS =
      new WholeNumber(CameraSettings.MIN_PX, CameraSettings.MAX_PX);

  private static final WholeNumber TIME_LIMIT_MS =
      new WholeNumber(
          (int) CameraSettings.MIN_TIME_LIMIT.toMillis(),
          (int) CameraSettings.MAX_TIME_LIMIT.toMillis());

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z-]*}");
  private static final Set<String> PLACEHOLDERS =
      Set.of(CameraSettings.FILE, CameraSettings.WIDTH, CameraSettings.HEIGHT);

  static CameraPart read(Section at, Form<String> knownLabel, Faults faults) {
    var part =
        new CameraPart(
            at,
            at.required("id", Names.NEW),
            at.list("command", WORD),
            at.list("sees", knownLabel),
            at.optional("width-px", PIXELS),
            at.optional("height-px", PIXELS),
            at.optional("time-limit-ms", TIME_LIMIT_MS));
    at.close();
    part.checkCommand(faults);
    part.checkSees(faults);
    return part;
  }

  /// Whether each has a name of its own.
  static void check(List<CameraPart> cameras, Faults faults) {
    var ids = new Unique<String>(faults, "Give each camera an id of its own.");
    for (var camera : cameras) {
      if (camera.id != null) {
        ids.add(
            camera.id, camera.at.spot("id"), "there is a camera %s already".formatted(camera.id));
      }
    }
  }

  /// Once there are no faults.
  CameraPlace place() {
    var settings =
        new CameraSettings(
            new CameraId(requireNonNull(id)),
            requireNonNull(command),
            widthPx,
            heightPx,
            timeLimitMs == null ? null : Duration.ofMillis(timeLimitMs));
    return new CameraPlace(
        settings, requireNonNull(sees).stream().map(CompartmentId::new).toList());
  }

  private void checkCommand(Faults faults) {
    if (command == null) {
      return;
    }
    var found = new TreeSet<String>();
    command.forEach(
        word -> PLACEHOLDER.matcher(word).results().forEach(match -> found.add(match.group())));
    if (!found.contains(CameraSettings.FILE)) {
      faults.add(
          at.spot("command"),
          "command: it does not say where the picture goes",
          "Put %s where the command takes the name of the picture's file."
              .formatted(CameraSettings.FILE));
    }
    found.removeAll(PLACEHOLDERS);
    for (var unknown : found) {
      faults.add(
          at.spot("command"),
          "command: nothing is known to stand for " + Quote.of(unknown),
          "There are %s, %s and %s."
              .formatted(CameraSettings.FILE, CameraSettings.WIDTH, CameraSettings.HEIGHT));
    }
  }

  private void checkSees(Faults faults) {
    if (sees != null && Set.copyOf(sees).size() < sees.size()) {
      faults.add(at.spot("sees"), "sees: a compartment is here twice", "Name each of them once.");
    }
  }
}
