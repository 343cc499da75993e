package cubby.app.config;

import cubby.app.yaml.Faults;
import cubby.app.yaml.Line;
import cubby.app.yaml.Matching;
import cubby.app.yaml.Section;
import cubby.app.yaml.WholeNumber;
import cubby.app.yaml.YesNo;
import cubby.hal.config.SpeakerSettings;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the file says of speech. All of it may be left out.
record SpeakerPart(
    @Nullable List<String> command,
    @Nullable Path recordings,
    @Nullable Integer volumePercent,
    @Nullable String quietFrom,
    @Nullable String quietUntil,
    @Nullable Boolean pad) {

  private static final Matching WORD =
      new Matching(
          new Line(200), _ -> true, "a word of the command, in quotes if it has braces", "");

  private static final Matching TIME =
      new Matching(
          new Line(5),
          Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]").asMatchPredicate(),
          "a time of day",
          "Write it in quotes, like \"22:00\".");

  static @Nullable SpeakerPart read(@Nullable Section at, Path folder, Faults faults) {
    if (at == null) {
      return null;
    }
    var part =
        new SpeakerPart(
            at.has("command") ? at.list("command", WORD) : null,
            WrittenPath.read(
                at,
                "recordings",
                at.optional("recordings", new Line(200)),
                "Write the name of a folder.",
                folder,
                faults),
            at.optional(
                "volume-percent",
                new WholeNumber(SpeakerSettings.VOLUME_MIN, SpeakerSettings.VOLUME_MAX)),
            at.optional("quiet-from", TIME),
            at.optional("quiet-until", TIME),
            at.optional("pad", new YesNo()));
    if (!at.has("command")) {
      at.optional("command", WORD);
    }
    at.close();
    part.checkQuiet(at, faults);
    return part;
  }

  private void checkQuiet(Section at, Faults faults) {
    if (at.has("quiet-from") != at.has("quiet-until")) {
      faults.add(
          at.spot(at.has("quiet-from") ? "quiet-from" : "quiet-until"),
          "quiet hours have a beginning and an end",
          "Write both quiet-from and quiet-until.");
    } else if (quietFrom != null && quietFrom.equals(quietUntil)) {
      faults.add(
          at.spot("quiet-until"),
          "quiet-until: quiet hours end when they begin",
          "Write another time; for a kiosk that never speaks, take the speaker section away.");
    }
  }

  /// Once there are no faults.
  SpeakerSettings settings() {
    return new SpeakerSettings(
        command == null ? SpeakerSettings.ESPEAK : command,
        Optional.ofNullable(recordings),
        volumePercent == null ? SpeakerSettings.VOLUME_MAX : volumePercent);
  }

  boolean hasPad() {
    return pad != null && pad;
  }

  /// Once there are no faults.
  Optional<QuietHours> quiet() {
    return quietFrom == null || quietUntil == null
        ? Optional.empty()
        : Optional.of(new QuietHours(LocalTime.parse(quietFrom), LocalTime.parse(quietUntil)));
  }
}
