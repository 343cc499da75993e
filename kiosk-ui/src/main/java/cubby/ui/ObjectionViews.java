package cubby.ui;

import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel.ConfirmRefusal;
import cubby.core.screen.ScreenModel.GiveBack;
import cubby.core.screen.ScreenModel.NotPutBack;
import cubby.core.screen.ScreenModel.Objections;
import cubby.core.words.Phrase;
import cubby.ui.CabinetDrawing.Look;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;

/// A recipient says that something is wrong, or does not want a parcel.
final class ObjectionViews {

  private ObjectionViews() {}

  /// What may be said at the open door.
  static List<Button> atOpenDoor(Kit kit, Objections objections) {
    var buttons = new ArrayList<Button>();
    if (objections != Objections.NONE) {
      buttons.add(kit.secondary(Choice.IT_WAS_EMPTY, Phrase.IT_WAS_EMPTY));
    }
    buttons.addAll(behindClosedDoor(kit, objections));
    return buttons;
  }

  /// What may be said of what is seen to be inside.
  static List<Button> behindClosedDoor(Kit kit, Objections objections) {
    return switch (objections) {
      case NONE -> List.of();
      case CLAIMS -> List.of(kit.secondary(Choice.NOT_MINE, Phrase.NOT_MINE));
      case ALL ->
          List.of(
              kit.secondary(Choice.NOT_MINE, Phrase.NOT_MINE),
              kit.secondary(Choice.DO_NOT_WANT, Phrase.DO_NOT_WANT));
    };
  }

  static View giveBack(Kit kit, GiveBack model) {
    return new PageView(
        kit.page(
            DoorViews.words(kit, Phrase.GIVE_BACK_TITLE, model.openFor()),
            new DoorFigure(kit, model.compartment(), Look.OPEN)));
  }

  static View notPutBack(Kit kit, NotPutBack model) {
    var buttons = new ArrayList<Button>();
    buttons.add(kit.secondary(Choice.I_HAVE_IT, Phrase.I_HAVE_IT));
    if (model.maySayInside()) {
      buttons.add(kit.secondary(Choice.IT_IS_INSIDE, Phrase.IT_IS_INSIDE));
    }
    if (model.mayOpenAgain()) {
      buttons.add(kit.primary(Choice.OPEN_AGAIN, Phrase.OPEN_AGAIN));
    }
    return new PageView(
        kit.page(
            kit.words(
                kit.title(Phrase.PARCEL_NOT_SEEN_TITLE),
                kit.body(
                    model.mayOpenAgain()
                        ? Phrase.NOT_PUT_BACK_BODY
                        : Phrase.NOT_PUT_BACK_FINAL_BODY)),
            new DoorFigure(kit, model.compartment(), Look.CLOSED),
            buttons.toArray(Button[]::new)));
  }

  static View confirmRefusal(Kit kit, ConfirmRefusal model) {
    return new PageView(
        kit.page(
            kit.words(
                kit.countedTitle(Phrase.CONFIRM_REFUSAL_TITLE, model.parcels()),
                kit.body(Phrase.CONFIRM_REFUSAL_BODY)),
            Icon.PARCEL.figure(kit.measure()),
            kit.secondary(Choice.BACK, Phrase.BACK),
            kit.secondary(Choice.COLLECT, Phrase.CONFIRM_REFUSAL_COLLECT),
            kit.secondary(Choice.YES, Phrase.CONFIRM_REFUSAL_YES)));
  }

  static View refused(Kit kit) {
    return new PageView(
        kit.page(
            kit.words(kit.title(Phrase.REFUSED_TITLE), kit.body(Phrase.REFUSED_BODY)),
            Icon.CHECK.figure(kit.measure()),
            kit.primary(Choice.CONTINUE, Phrase.CONTINUE)));
  }
}
