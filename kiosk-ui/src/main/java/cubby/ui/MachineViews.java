package cubby.ui;

import cubby.core.cabinet.Happening;
import cubby.core.cabinet.Logbook;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel.Buses;
import cubby.core.screen.ScreenModel.Diagnosed;
import cubby.core.screen.ScreenModel.Past;
import cubby.core.session.BusTraffic;
import cubby.core.words.Language;
import cubby.core.words.Phrase;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What a technician is told of lines, of a compartment's past, and of a diagnosis.
final class MachineViews {

  /// With more, each is told in one line.
  private static final int BUSES_IN_FULL = 2;

  /// More are too many to read; those with the most trouble come first.
  private static final int BUSES_MAX = 4;

  /// As long as a line of a path may be.
  private static final int PATH_LINE_MAX = 20;

  private static final Pattern PATH_JOINT = Pattern.compile("(?<=[/-])");

  /// Of a round trip that nobody has counted, or that took longer than is counted.
  private static final String NOT_KNOWN = "–";

  private MachineViews() {}

  static View buses(Kit kit, Buses model) {
    var list = new VBox(kit.measure().gap() / 2);
    model.traffic().stream()
        .sorted(Comparator.comparingLong(MachineViews::trouble).reversed())
        .limit(BUSES_MAX)
        .forEach(bus ->
            list.getChildren().add(kit.label("body", say(kit, bus, model.traffic().size()))));
    if (model.traffic().isEmpty()) {
      list.getChildren().add(kit.body(Phrase.BUSES_NONE));
    }
    if (model.traffic().size() > BUSES_MAX) {
      list.getChildren().add(kit.body(Phrase.BUSES_MORE, model.traffic().size() - BUSES_MAX));
    }
    return new PageView(
        kit.page(
                kit.words(kit.title(Phrase.BUSES_TITLE)),
                list,
                kit.secondary(Choice.BACK, Phrase.BACK))
            .withWideFigure());
  }

  private static long trouble(BusTraffic bus) {
    return bus.timeOuts() + bus.badSums() + bus.strays();
  }

  private static String say(Kit kit, BusTraffic bus, int buses) {
    var exchanges =
        kit.words()
            .text(
                Phrase.BUSES_EXCHANGES, Kit.shortened(bus.bus()), bus.exchanges(), bus.timeOuts());
    return buses > BUSES_IN_FULL
        ? exchanges
        : String.join(
            "\n",
            exchanges,
            kit.words().text(Phrase.BUSES_TROUBLE, bus.badSums(), bus.strays(), bus.openings()),
            kit.words().text(Phrase.BUSES_TRIP, millis(bus.usual()), millis(bus.slow())));
  }

  private static String millis(Optional<Duration> within) {
    return within.map(Duration::toMillis).map(String::valueOf).orElse(NOT_KNOWN);
  }

  static View past(Kit kit, Past model) {
    var words =
        kit.words(
            kit.title(Phrase.PAST_TITLE, model.compartment()),
            kit.body(Phrase.SERVICE_PULSES, model.pulses()));
    model
        .lastPulse()
        .ifPresent(last ->
            words
                .getChildren()
                .add(kit.body(Phrase.SERVICE_LATCH, model.inVain(), time(kit, last))));
    var list = new VBox(kit.measure().gap() / 2);
    for (var entry : model.entries()) {
      list.getChildren().add(kit.label("body", say(kit, entry)));
    }
    if (model.entries().isEmpty()) {
      list.getChildren().add(kit.body(Phrase.PAST_NONE));
    }
    return new PageView(
        kit.page(words, list, kit.secondary(Choice.BACK, Phrase.BACK)).withWideFigure());
  }

  private static String say(Kit kit, Logbook.Entry entry) {
    return kit.words()
        .text(Phrase.PAST_LINE, time(kit, entry.at()), kit.words().text(happened(entry.what())));
  }

  /// Date and time where the kiosk stands.
  static String time(Kit kit, Instant at) {
    Language language = kit.words().language();
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
        .withLocale(language.locale())
        .format(at.atZone(ZoneId.systemDefault()));
  }

  static View diagnosing(Kit kit) {
    return new PageView(
        kit.page(
            kit.words(kit.title(Phrase.DIAGNOSING_TITLE), kit.body(Phrase.DIAGNOSING_BODY)),
            Icon.NOTICE.figure(kit.measure())));
  }

  static View diagnosed(Kit kit, Diagnosed model) {
    var words =
        model
            .file()
            .map(file ->
                kit.words(
                    kit.title(Phrase.DIAGNOSED_TITLE),
                    kit.body(Phrase.DIAGNOSED_BODY),
                    path(kit, Kit.shortened(file))))
            .orElseGet(() ->
                kit.words(
                    kit.title(Phrase.DIAGNOSED_NOT_TITLE), kit.body(Phrase.DIAGNOSED_NOT_BODY)));
    var icon = model.file().isPresent() ? Icon.CHECK : Icon.NOTICE;
    return new PageView(
        kit.page(words, icon.figure(kit.measure()), kit.primary(Choice.CONTINUE, Phrase.CONTINUE)));
  }

  private static Label path(Kit kit, String file) {
    var label = kit.label("body", inLines(file));
    label.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    return label;
  }

  /// A path has no spaces at which a screen would break it.
  private static String inLines(String path) {
    var lines = new StringBuilder();
    int length = 0;
    for (var part : PATH_JOINT.splitAsStream(path).toList()) {
      if (length > 0 && length + part.length() > PATH_LINE_MAX) {
        lines.append('\n');
        length = 0;
      }
      lines.append(part);
      length += part.length();
    }
    return lines.toString();
  }

  private static Phrase happened(Happening what) {
    return switch (what) {
      case OPENED_TO_PUT_IN -> Phrase.HAPPENED_OPENED_TO_PUT_IN;
      case OPENED_TO_TAKE_OUT -> Phrase.HAPPENED_OPENED_TO_TAKE_OUT;
      case OPENED_BY_COURIER -> Phrase.HAPPENED_OPENED_BY_COURIER;
      case OPENED_BY_TECHNICIAN -> Phrase.HAPPENED_OPENED_BY_TECHNICIAN;
      case OPENED_FROM_AFAR -> Phrase.HAPPENED_OPENED_FROM_AFAR;
      case DID_NOT_OPEN -> Phrase.HAPPENED_DID_NOT_OPEN;
      case OPENED_UNASKED -> Phrase.HAPPENED_OPENED_UNASKED;
      case LEFT_OPEN -> Phrase.HAPPENED_LEFT_OPEN;
      case PUT_IN -> Phrase.HAPPENED_PUT_IN;
      case HANDED_OVER -> Phrase.HAPPENED_HANDED_OVER;
      case SET_ASIDE -> Phrase.HAPPENED_SET_ASIDE;
      case SEEN_EMPTY -> Phrase.HAPPENED_SEEN_EMPTY;
      case TAKEN_OUT_OF_SERVICE -> Phrase.HAPPENED_TAKEN_OUT_OF_SERVICE;
      case PUT_BACK -> Phrase.HAPPENED_PUT_BACK;
    };
  }
}
