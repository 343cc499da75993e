package cubby.ui;

import cubby.core.cabinet.CompartmentId;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel.CloseDoor;
import cubby.core.screen.ScreenModel.DidItOpen;
import cubby.core.screen.ScreenModel.Jammed;
import cubby.core.screen.ScreenModel.OpenFor;
import cubby.core.screen.ScreenModel.Opening;
import cubby.core.screen.ScreenModel.PressDoor;
import cubby.core.screen.ScreenModel.SetAside;
import cubby.core.screen.ScreenModel.Unreachable;
import cubby.core.words.Phrase;
import cubby.ui.CabinetDrawing.Look;
import java.util.ArrayList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// A door, whoever it is opened for.
final class DoorViews {

  private DoorViews() {}

  static View opening(Kit kit, Opening model) {
    return new PageView(
        kit.page(
            kit.words(kit.title(Phrase.OPENING_TITLE, model.compartment())),
            new DoorFigure(kit, model.compartment(), Look.CLOSED)));
  }

  static View closeDoor(Kit kit, CloseDoor model) {
    return new PageView(
        kit.page(
            words(kit, Phrase.CLOSE_DOOR_TITLE, model.openFor()),
            new DoorFigure(kit, model.compartment(), Look.OPEN),
            itIsClosed(kit, model.maySayClosed())));
  }

  static View pressDoor(Kit kit, PressDoor model) {
    return new PageView(
        kit.page(
            kit.words(kit.title(Phrase.PRESS_DOOR_TITLE), kit.body(Phrase.PRESS_DOOR_BODY)),
            new DoorFigure(kit, model.compartment(), Look.CLOSED),
            kit.primary(Choice.TRY_AGAIN, Phrase.TRY_AGAIN)));
  }

  static View didItOpen(Kit kit, DidItOpen model) {
    return new PageView(
        kit.page(
            kit.words(kit.title(Phrase.DID_IT_OPEN_TITLE)),
            new DoorFigure(kit, model.compartment(), Look.CLOSED),
            kit.secondary(Choice.NO, Phrase.DID_IT_OPEN_NO),
            kit.secondary(Choice.YES, Phrase.DID_IT_OPEN_YES)));
  }

  static View jammed(Kit kit, Jammed model) {
    return failed(
        kit,
        Phrase.JAMMED_TITLE,
        model.codeStaysGood() ? Phrase.CODE_STAYS_GOOD : Phrase.SUPPORT_KNOWS,
        model.compartment(),
        model.caseNumber());
  }

  static View unreachable(Kit kit, Unreachable model) {
    return failed(
        kit,
        Phrase.UNREACHABLE_TITLE,
        model.codeStaysGood() ? Phrase.CODE_STAYS_GOOD : Phrase.SUPPORT_KNOWS,
        model.compartment(),
        model.caseNumber());
  }

  static View setAside(Kit kit, SetAside model) {
    return failed(
        kit,
        Phrase.SET_ASIDE_TITLE,
        Phrase.SET_ASIDE_BODY,
        model.compartment(),
        model.caseNumber());
  }

  /// What to do at an open door, and a reminder when it has been open for long.
  static VBox words(Kit kit, Phrase title, OpenFor openFor) {
    var nodes = new ArrayList<Node>();
    nodes.add(kit.title(title));
    switch (openFor) {
      case SHORT -> {}
      case LONG -> nodes.add(kit.notice(kit.words().text(Phrase.DOOR_STILL_OPEN)));
    }
    return kit.words(nodes.toArray(Node[]::new));
  }

  /// The button of a courier whose door's sensor is wrong, if it may be pressed by now.
  static Button[] itIsClosed(Kit kit, boolean may) {
    return may
        ? new Button[] {kit.secondary(Choice.IT_IS_CLOSED, Phrase.IT_IS_CLOSED)}
        : new Button[0];
  }

  private static View failed(
      Kit kit, Phrase title, Phrase body, CompartmentId compartment, String caseNumber) {
    var number = kit.label("body-strong", kit.words().text(Phrase.CASE_NUMBER, caseNumber));
    number.setId("case-number");
    return new PageView(
        kit.page(
            kit.words(kit.title(title), kit.body(body), number),
            new Footed(
                kit.measure(),
                new DoorFigure(kit, compartment, Look.CLOSED),
                DoorFigure.HEIGHT_MIN_MM,
                new SupportNote(kit)),
            kit.primary(Choice.CONTINUE, Phrase.CONTINUE)));
  }
}
