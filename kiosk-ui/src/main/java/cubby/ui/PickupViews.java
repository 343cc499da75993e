package cubby.ui;

import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel.Collected;
import cubby.core.screen.ScreenModel.ConfirmEmpty;
import cubby.core.screen.ScreenModel.OtherKiosk;
import cubby.core.screen.ScreenModel.StillInside;
import cubby.core.screen.ScreenModel.TakeParcel;
import cubby.core.words.Phrase;
import cubby.ui.CabinetDrawing.Look;

/// A recipient takes a parcel out.
final class PickupViews {

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

  static View takeParcel(Kit kit, TakeParcel model) {
    return new PageView(
        kit.page(
            DoorViews.words(kit, Phrase.TAKE_PARCEL_TITLE, model.openFor()),
            new DoorFigure(kit, model.compartment(), Look.OPEN)));
  }

  static View stillInside(Kit kit, StillInside model) {
    var leave = kit.secondary(Choice.LEAVE_IT, Phrase.LEAVE_IT);
    var words = kit.words(kit.title(Phrase.STILL_INSIDE_TITLE));
    var figure = new DoorFigure(kit, model.compartment(), Look.CLOSED);
    if (model.mayOpenAgain()) {
      words.getChildren().add(kit.body(Phrase.STILL_INSIDE_BODY));
      return new PageView(
          kit.page(words, figure, leave, kit.primary(Choice.OPEN_AGAIN, Phrase.OPEN_AGAIN)));
    }
    words.getChildren().add(kit.body(Phrase.STILL_INSIDE_LEAVE_BODY));
    return new PageView(kit.page(words, figure, leave));
  }

  static View collected(Kit kit, Collected model) {
    var done = kit.primary(Choice.CONTINUE, Phrase.DONE);
    var words =
        kit.words(
            kit.title(Phrase.COLLECTED_TITLE),
            kit.body(
                model.mayOpenAgain() ? Phrase.COLLECTED_OPEN_AGAIN_BODY : Phrase.COLLECTED_BODY));
    var figure = Icon.CHECK.figure(kit.measure());
    if (model.mayOpenAgain()) {
      return new PageView(
          kit.page(words, figure, kit.secondary(Choice.OPEN_AGAIN, Phrase.OPEN_AGAIN), done));
    }
    return new PageView(kit.page(words, figure, done));
  }

  static View confirmEmpty(Kit kit, ConfirmEmpty model) {
    return new PageView(
        kit.page(
            kit.words(kit.title(Phrase.CONFIRM_EMPTY_TITLE)),
            new DoorFigure(kit, model.compartment(), Look.CLOSED),
            kit.secondary(Choice.NO, Phrase.CONFIRM_EMPTY_NO),
            kit.secondary(Choice.YES, Phrase.CONFIRM_EMPTY_YES)));
  }
}
