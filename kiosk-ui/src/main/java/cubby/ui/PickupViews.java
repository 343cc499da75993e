package cubby.ui;

import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel.Collected;
import cubby.core.screen.ScreenModel.ConfirmEmpty;
import cubby.core.screen.ScreenModel.NextParcel;
import cubby.core.screen.ScreenModel.OtherKiosk;
import cubby.core.screen.ScreenModel.StillInside;
import cubby.core.screen.ScreenModel.TakeParcel;
import cubby.core.words.Phrase;
import cubby.ui.CabinetDrawing.Look;
import java.util.ArrayList;
import javafx.scene.control.Button;

/// A recipient takes a parcel out.
final class PickupViews {

  /// More of them leave no room on a landscape screen for more than a title.
  private static final int BUTTONS_BESIDE_BODY = 2;

  private PickupViews() {}

  static View otherKiosk(Kit kit, OtherKiosk model) {
    return new PageView(
        kit.page(
            kit.words(
                kit.title(Phrase.OTHER_KIOSK_TITLE),
                kit.body(Phrase.OTHER_KIOSK_BODY, Kit.shortened(model.place()))),
            Icon.PLACE.figure(kit.measure()),
            kit.primary(Choice.CONTINUE, Phrase.CONTINUE)));
  }

  static View codeHelp(Kit kit) {
    return new PageView(
        kit.page(
            kit.words(kit.title(Phrase.CODE_HELP_TITLE)),
            new Footed(
                kit.measure(),
                Icon.PARCEL.figure(kit.measure()),
                Icon.FIGURE_HEIGHT_MIN_MM,
                new SupportNote(kit)),
            kit.secondary(Choice.BACK, Phrase.BACK),
            kit.secondary(Choice.NO_CODE, Phrase.NO_CODE),
            kit.secondary(Choice.DO_NOT_WANT, Phrase.DO_NOT_WANT),
            kit.primary(Choice.COLLECT, Phrase.CODE_HELP_COLLECT)));
  }

  static View codeAskedFor(Kit kit) {
    return new PageView(
        kit.page(
            kit.words(kit.title(Phrase.CODE_ASKED_FOR_TITLE), kit.body(Phrase.CODE_ASKED_FOR_BODY)),
            new Footed(
                kit.measure(),
                Icon.CLOCK.figure(kit.measure()),
                Icon.FIGURE_HEIGHT_MIN_MM,
                new SupportNote(kit)),
            kit.primary(Choice.CONTINUE, Phrase.CONTINUE)));
  }

  static View takeParcel(Kit kit, TakeParcel model) {
    return new PageView(
        kit.page(
            DoorViews.words(kit, Phrase.TAKE_PARCEL_TITLE, model.openFor()),
            new DoorFigure(kit, model.compartment(), Look.OPEN),
            ObjectionViews.atOpenDoor(kit, model.objections()).toArray(Button[]::new)));
  }

  static View stillInside(Kit kit, StillInside model) {
    var buttons = new ArrayList<Button>();
    buttons.add(kit.secondary(Choice.LEAVE_IT, Phrase.LEAVE_IT));
    buttons.addAll(ObjectionViews.behindClosedDoor(kit, model.objections()));
    if (model.mayOpenAgain()) {
      buttons.add(kit.primary(Choice.OPEN_AGAIN, Phrase.OPEN_AGAIN));
    }
    var body = model.mayOpenAgain() ? Phrase.STILL_INSIDE_BODY : Phrase.STILL_INSIDE_LEAVE_BODY;
    var words = kit.words(kit.title(Phrase.STILL_INSIDE_TITLE));
    if (buttons.size() <= BUTTONS_BESIDE_BODY) {
      words.getChildren().add(kit.body(body));
    }
    return new PageView(
        kit.page(
            words,
            new DoorFigure(kit, model.compartment(), Look.CLOSED),
            buttons.toArray(Button[]::new)));
  }

  static View collected(Kit kit, Collected model) {
    var buttons = new ArrayList<Button>();
    if (model.mayDispute()) {
      buttons.add(kit.secondary(Choice.IT_WAS_EMPTY, Phrase.IT_WAS_EMPTY));
    }
    if (model.mayOpenAgain()) {
      buttons.add(kit.secondary(Choice.OPEN_AGAIN, Phrase.OPEN_AGAIN));
    }
    if (model.more() > 0) {
      buttons.add(kit.secondary(Choice.CONTINUE, Phrase.LATER));
      buttons.add(kit.primary(Choice.NEXT, Phrase.NEXT));
    } else {
      buttons.add(kit.primary(Choice.CONTINUE, Phrase.DONE));
    }
    var words =
        kit.words(
            model.more() > 0
                ? kit.countedTitle(Phrase.NEXT_PARCEL_TITLE, model.more())
                : kit.title(Phrase.COLLECTED_TITLE));
    if (buttons.size() <= BUTTONS_BESIDE_BODY) {
      words.getChildren().add(kit.body(collectedBody(model)));
    }
    return new PageView(
        kit.page(words, Icon.CHECK.figure(kit.measure()), buttons.toArray(Button[]::new)));
  }

  private static Phrase collectedBody(Collected model) {
    if (model.more() > 0) {
      return Phrase.NEXT_PARCEL_BODY;
    }
    return model.mayOpenAgain() ? Phrase.COLLECTED_OPEN_AGAIN_BODY : Phrase.COLLECTED_BODY;
  }

  static View nextParcel(Kit kit, NextParcel model) {
    return new PageView(
        kit.page(
            kit.words(
                kit.countedTitle(Phrase.NEXT_PARCEL_TITLE, model.more()),
                kit.body(Phrase.NEXT_PARCEL_BODY)),
            Icon.PARCEL.figure(kit.measure()),
            kit.secondary(Choice.CONTINUE, Phrase.LATER),
            kit.primary(Choice.NEXT, Phrase.NEXT)));
  }

  static View confirmEmpty(Kit kit, ConfirmEmpty model) {
    var buttons = new ArrayList<Button>();
    if (model.mayDispute()) {
      buttons.add(kit.secondary(Choice.IT_WAS_EMPTY, Phrase.IT_WAS_EMPTY));
    }
    buttons.add(kit.secondary(Choice.NO, Phrase.CONFIRM_EMPTY_NO));
    buttons.add(kit.secondary(Choice.YES, Phrase.CONFIRM_EMPTY_YES));
    return new PageView(
        kit.page(
            kit.words(kit.title(Phrase.CONFIRM_EMPTY_TITLE)),
            new DoorFigure(kit, model.compartment(), Look.CLOSED),
            buttons.toArray(Button[]::new)));
  }
}
