package cubby.ui;

import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.QuarantineReason;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel.CloseAndTell;
import cubby.core.screen.ScreenModel.CompartmentLine;
import cubby.core.screen.ScreenModel.Compartments;
import cubby.core.screen.ScreenModel.Condition;
import cubby.core.screen.ScreenModel.ConfirmFit;
import cubby.core.screen.ScreenModel.Inspect;
import cubby.core.screen.ScreenModel.OneCompartment;
import cubby.core.screen.ScreenModel.Remark;
import cubby.core.screen.ScreenModel.SignalLine;
import cubby.core.screen.ScreenModel.TestSensor;
import cubby.core.screen.ScreenModel.WhichDoor;
import cubby.core.screen.ScreenModel.WhyWork;
import cubby.core.session.Work;
import cubby.core.words.Phrase;
import cubby.ui.CabinetDrawing.Look;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;

/// A technician looks after the compartments.
final class ServiceViews {

  private ServiceViews() {}

  static View compartments(Kit kit, Compartments model) {
    var words = kit.words(kit.title(Phrase.SERVICE_TITLE));
    model.signals().forEach(signal -> words.getChildren().add(kit.notice(say(kit, signal))));
    return new PageView(
        kit.page(
                words,
                grid(kit, cells(kit, model)),
                kit.secondary(Choice.CHECK_WIRING, Phrase.SERVICE_CHECK_WIRING),
                kit.secondary(Choice.SIGN_OUT, Phrase.SIGN_OUT))
            .withWideFigure());
  }

  /// Beneath the compartments, what is about the machine: there is no room for more rows of
  /// buttons.
  private static List<Button> cells(Kit kit, Compartments model) {
    var cells = new ArrayList<Button>();
    cells.add(kit.secondary(Choice.BUSES, Phrase.SERVICE_BUSES));
    cells.add(kit.secondary(Choice.DIAGNOSE, Phrase.SERVICE_DIAGNOSE));
    for (var line : model.lines()) {
      var condition = kit.words().text(condition(line.condition()));
      cells.add(button(kit, line.compartment(), line.compartment() + " " + condition));
    }
    cells.forEach(cell -> cell.getStyleClass().add("compartment"));
    return cells;
  }

  static View one(Kit kit, OneCompartment model) {
    var line = model.line();
    var nodes = new ArrayList<Node>();
    nodes.add(kit.title(Phrase.SERVICE_COMPARTMENT, line.compartment()));
    nodes.add(
        model.remark() == Remark.NONE
            ? kit.label("body", facts(kit, model))
            : kit.notice(kit.words().text(remark(model.remark()))));
    var buttons = new ArrayList<Button>();
    buttons.add(kit.secondary(Choice.OPEN, Phrase.SERVICE_OPEN));
    if (line.condition() == Condition.OUT_OF_SERVICE) {
      buttons.add(kit.secondary(Choice.PUT_BACK, Phrase.SERVICE_PUT_BACK));
    } else {
      buttons.add(kit.secondary(Choice.TAKE_OUT_OF_SERVICE, Phrase.SERVICE_TAKE_OUT));
    }
    if (model.mayTestSensor()) {
      buttons.add(kit.secondary(Choice.TEST_SENSOR, Phrase.SERVICE_TEST_SENSOR));
    }
    buttons.add(kit.secondary(Choice.USE_KEY, Phrase.SERVICE_USE_KEY));
    return new PageView(
        kit.page(
            kit.words(nodes.toArray(Node[]::new)),
            new Actions(kit.measure(), buttons),
            kit.secondary(Choice.BACK, Phrase.BACK),
            kit.secondary(Choice.PAST, Phrase.SERVICE_PAST)));
  }

  private static String facts(Kit kit, OneCompartment model) {
    var line = model.line();
    var facts = new ArrayList<String>();
    model
        .quarantine()
        .ifPresentOrElse(
            reason ->
                facts.add(
                    kit.words()
                        .text(Phrase.SERVICE_QUARANTINE, kit.words().text(quarantine(reason)))),
            () -> facts.add(kit.words().text(condition(line.condition()))));
    facts.add(kit.words().text(door(line)));
    facts.add(kit.words().text(sensor(line)));
    if (!line.bankAnswers()) {
      facts.add(kit.words().text(Phrase.SERVICE_BOARD_SILENT));
    }
    facts.add(kit.words().text(Phrase.SERVICE_PULSES, line.pulses()));
    return String.join("\n", facts);
  }

  static View why(Kit kit, WhyWork model) {
    var buttons = new ArrayList<Button>();
    switch (model.work()) {
      case TAKE_OUT -> {
        buttons.add(kit.secondary(Choice.LATCH_BROKEN, Phrase.WHY_LATCH_BROKEN));
        buttons.add(kit.secondary(Choice.DIRTY, Phrase.DIRTY));
      }
      case OPEN_PARCEL, KEY_TO_PARCEL -> {
        buttons.add(kit.secondary(Choice.SUPPORT_ASKS, Phrase.WHY_SUPPORT_ASKS));
        buttons.add(kit.secondary(Choice.PARCEL_STUCK, Phrase.WHY_PARCEL_STUCK));
      }
    }
    buttons.add(kit.secondary(Choice.DOOR_BROKEN, Phrase.WHY_DOOR_BROKEN));
    buttons.add(kit.secondary(Choice.IN_WORDS, Phrase.WHY_IN_WORDS));
    var words = kit.words(kit.title(whyTitle(model.work())));
    if (model.work() != Work.TAKE_OUT) {
      words.getChildren().add(kit.body(Phrase.WHY_OPEN_BODY));
    }
    return new PageView(
        kit.page(
            words, new Actions(kit.measure(), buttons), kit.secondary(Choice.BACK, Phrase.BACK)));
  }

  private static Phrase whyTitle(Work work) {
    return switch (work) {
      case TAKE_OUT -> Phrase.WHY_TAKE_OUT_TITLE;
      case OPEN_PARCEL, KEY_TO_PARCEL -> Phrase.WHY_OPEN_TITLE;
    };
  }

  static View inspect(Kit kit, Inspect model) {
    return new PageView(
        kit.page(
            DoorViews.words(kit, Phrase.INSPECT_TITLE, model.openFor()),
            new DoorFigure(kit, model.compartment(), Look.OPEN),
            DoorViews.itIsClosed(kit, model.maySayClosed())));
  }

  static View testSensor(Kit kit, TestSensor model) {
    var words =
        DoorViews.words(
            kit,
            model.seen() ? Phrase.TEST_SENSOR_TAKE_TITLE : Phrase.TEST_SENSOR_PUT_TITLE,
            model.openFor());
    if (!model.seen()) {
      words.getChildren().add(kit.body(Phrase.TEST_SENSOR_PUT_BODY));
    }
    return new PageView(
        kit.page(
            words,
            new DoorFigure(kit, model.compartment(), Look.OPEN),
            DoorViews.itIsClosed(kit, model.maySayClosed())));
  }

  /// Without a door drawn: it is not to be suggested which one it should have been.
  static View closeAndTell(Kit kit, CloseAndTell model) {
    return new PageView(
        kit.page(
            DoorViews.words(kit, Phrase.CLOSE_AND_TELL_TITLE, model.openFor()),
            Icon.NOTICE.figure(kit.measure()),
            DoorViews.itIsClosed(kit, model.maySayClosed())));
  }

  static View whichDoor(Kit kit, WhichDoor model) {
    return new PageView(
        kit.page(
                kit.words(kit.title(Phrase.WHICH_DOOR_TITLE)),
                grid(kit, model.labels().stream().map(id -> label(kit, id)).toList()),
                kit.secondary(Choice.NONE, Phrase.WHICH_DOOR_NONE),
                kit.secondary(Choice.BACK, Phrase.BACK))
            .withWideFigure());
  }

  static View confirmFit(Kit kit, ConfirmFit model) {
    return new PageView(
        kit.page(
            kit.words(
                kit.title(
                    model.withParcel()
                        ? Phrase.CONFIRM_FIT_PARCEL_TITLE
                        : Phrase.CONFIRM_FIT_TITLE)),
            new DoorFigure(kit, model.compartment(), Look.CLOSED),
            kit.secondary(Choice.NO, Phrase.CONFIRM_FIT_NO),
            kit.secondary(Choice.YES, Phrase.CONFIRM_FIT_YES)));
  }

  private static CompartmentGrid grid(Kit kit, List<Button> buttons) {
    return new CompartmentGrid(
        kit.measure(), buttons, kit.button(kit.words().text(Phrase.SERVICE_MORE), "secondary"));
  }

  private static Button label(Kit kit, CompartmentId id) {
    var button = button(kit, id, id.toString());
    button.getStyleClass().add("compartment");
    return button;
  }

  private static Button button(Kit kit, CompartmentId id, String text) {
    var button = kit.button(text, "secondary");
    button.setId("compartment-" + id);
    button.setOnAction(_ -> kit.hand().chooseCompartment(id));
    return button;
  }

  private static String say(Kit kit, SignalLine line) {
    var phrase =
        switch (line.alarm()) {
          case TAMPER -> Phrase.SERVICE_SIGNAL_TAMPER;
          case POWER_FAILING -> Phrase.SERVICE_SIGNAL_POWER;
          case UNREADABLE -> Phrase.SERVICE_SIGNAL_UNKNOWN;
        };
    return kit.words().text(phrase, Kit.shortened(line.signal()));
  }

  private static Phrase condition(Condition condition) {
    return switch (condition) {
      case VACANT -> Phrase.CONDITION_VACANT;
      case RESERVED -> Phrase.CONDITION_RESERVED;
      case HOLDING -> Phrase.CONDITION_HOLDING;
      case QUARANTINED -> Phrase.CONDITION_QUARANTINED;
      case OUT_OF_SERVICE -> Phrase.CONDITION_OUT_OF_SERVICE;
    };
  }

  private static Phrase door(CompartmentLine line) {
    return switch (line.door()) {
      case OPEN -> Phrase.SERVICE_DOOR_OPEN;
      case CLOSED -> Phrase.SERVICE_DOOR_CLOSED;
      case UNKNOWN -> Phrase.SERVICE_DOOR_UNKNOWN;
    };
  }

  private static Phrase sensor(CompartmentLine line) {
    return switch (line.sensor()) {
      case ABSENT -> Phrase.SERVICE_SENSOR_ABSENT;
      case SUSPECT -> Phrase.SERVICE_SENSOR_SUSPECT;
      case TRUSTED ->
          switch (line.content()) {
            case EMPTY -> Phrase.SERVICE_SENSOR_EMPTY;
            case OCCUPIED -> Phrase.SERVICE_SENSOR_OCCUPIED;
            case UNKNOWN -> Phrase.SERVICE_SENSOR_UNKNOWN;
          };
    };
  }

  private static Phrase quarantine(QuarantineReason reason) {
    return switch (reason) {
      case UNSEEN -> Phrase.QUARANTINE_UNSEEN;
      case RESTORED -> Phrase.QUARANTINE_RESTORED;
      case ABANDONED -> Phrase.QUARANTINE_ABANDONED;
      case NOT_CONFIRMED -> Phrase.QUARANTINE_NOT_CONFIRMED;
      case JAMMED -> Phrase.QUARANTINE_JAMMED;
      case UNREACHABLE -> Phrase.QUARANTINE_UNREACHABLE;
      case CONTRADICTION -> Phrase.QUARANTINE_CONTRADICTION;
      case UNEXPECTED_CONTENT -> Phrase.QUARANTINE_UNEXPECTED_CONTENT;
      case OPENED_UNASKED -> Phrase.QUARANTINE_OPENED_UNASKED;
      case NOT_EMPTY -> Phrase.QUARANTINE_NOT_EMPTY;
      case DISPUTED -> Phrase.QUARANTINE_DISPUTED;
      case DIRTY -> Phrase.QUARANTINE_DIRTY;
      case DAMAGED -> Phrase.QUARANTINE_DAMAGED;
    };
  }

  private static Phrase remark(Remark remark) {
    return switch (remark) {
      case NONE -> throw new IllegalArgumentException("nothing is remarked");
      case IN_USE -> Phrase.REMARK_IN_USE;
      case UNREACHABLE -> Phrase.REMARK_UNREACHABLE;
      case DOOR_OPEN -> Phrase.REMARK_DOOR_OPEN;
      case NOT_EMPTY -> Phrase.REMARK_NOT_EMPTY;
      case TOO_MANY -> Phrase.REMARK_TOO_MANY;
      case DISPUTED -> Phrase.REMARK_DISPUTED;
      case KEY_ANNOUNCED -> Phrase.REMARK_KEY_ANNOUNCED;
      case SCAN_FIRST -> Phrase.REMARK_SCAN_FIRST;
    };
  }
}
