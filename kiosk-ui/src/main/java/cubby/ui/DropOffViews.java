package cubby.ui;

import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel.AlreadyInside;
import cubby.core.screen.ScreenModel.ConfirmInside;
import cubby.core.screen.ScreenModel.DidYouUse;
import cubby.core.screen.ScreenModel.Full;
import cubby.core.screen.ScreenModel.ParcelNotSeen;
import cubby.core.screen.ScreenModel.PlaceParcel;
import cubby.core.screen.ScreenModel.TakeOut;
import cubby.core.words.Phrase;
import cubby.ui.CabinetDrawing.Look;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// A courier puts a parcel in.
final class DropOffViews {

  private DropOffViews() {}

  static View alreadyInside(Kit kit, AlreadyInside model) {
    return new PageView(
        kit.page(
            kit.words(kit.title(Phrase.ALREADY_INSIDE_TITLE), kit.body(Phrase.ALREADY_INSIDE_BODY)),
            new DoorFigure(kit, model.compartment(), Look.CLOSED),
            kit.primary(Choice.CONTINUE, Phrase.CONTINUE)));
  }

  static View full(Kit kit, Full model) {
    return new PageView(
        kit.page(
                kit.words(kit.title(Phrase.FULL_TITLE), kit.body(Phrase.FULL_BODY)),
                ChooseSizeView.overview(kit, model.offers()),
                kit.primary(Choice.CONTINUE, Phrase.CONTINUE))
            .withWideFigure());
  }

  static View placeParcel(Kit kit, PlaceParcel model) {
    var buttons = new ArrayList<Button>();
    if (model.mayTakeBigger()) {
      buttons.add(kit.secondary(Choice.TOO_SMALL, Phrase.TOO_SMALL));
    }
    buttons.add(kit.secondary(Choice.NOT_EMPTY, Phrase.NOT_EMPTY));
    buttons.add(kit.secondary(Choice.DIRTY, Phrase.DIRTY));
    buttons.add(kit.secondary(Choice.DAMAGED, Phrase.DAMAGED));
    buttons.addAll(List.of(DoorViews.itIsClosed(kit, model.maySayClosed())));
    buttons.add(kit.secondary(Choice.CANCEL_DEPOSIT, Phrase.CANCEL_DEPOSIT));
    return new PageView(
        kit.page(
            placeParcelWords(kit, model),
            new DoorFigure(kit, model.compartment(), Look.OPEN),
            buttons.toArray(Button[]::new)));
  }

  /// Six buttons leave no room for a title and a reminder.
  private static VBox placeParcelWords(Kit kit, PlaceParcel model) {
    return kit.words(
        switch (model.openFor()) {
          case SHORT -> kit.title(Phrase.PLACE_PARCEL_TITLE);
          case LONG -> kit.urgentTitle(Phrase.CLOSE_DOOR_TITLE);
        });
  }

  static View takeOut(Kit kit, TakeOut model) {
    return new PageView(
        kit.page(
            DoorViews.words(kit, Phrase.TAKE_OUT_TITLE, model.openFor()),
            new DoorFigure(kit, model.compartment(), Look.OPEN),
            DoorViews.itIsClosed(kit, model.maySayClosed())));
  }

  static View parcelNotSeen(Kit kit, ParcelNotSeen model) {
    var words =
        kit.words(
            kit.title(Phrase.PARCEL_NOT_SEEN_TITLE),
            kit.body(
                model.maySayInside()
                    ? Phrase.PARCEL_NOT_SEEN_INSIDE_BODY
                    : Phrase.PARCEL_NOT_SEEN_BODY));
    var buttons = new ArrayList<Button>();
    buttons.add(kit.secondary(Choice.CANCEL_DEPOSIT, Phrase.CANCEL_DEPOSIT));
    if (model.maySayInside()) {
      buttons.add(kit.secondary(Choice.IT_IS_INSIDE, Phrase.IT_IS_INSIDE));
    }
    buttons.add(kit.primary(Choice.OPEN_AGAIN, Phrase.OPEN_AGAIN));
    return new PageView(
        kit.page(
            words,
            new DoorFigure(kit, model.compartment(), Look.CLOSED),
            buttons.toArray(Button[]::new)));
  }

  static View didYouUse(Kit kit, DidYouUse model) {
    return new PageView(
        kit.page(
            kit.words(
                kit.title(Phrase.DID_YOU_USE_TITLE, model.compartment()),
                kit.body(Phrase.DID_YOU_USE_BODY)),
            new DoorFigure(kit, model.compartment(), Look.CLOSED),
            kit.secondary(Choice.NO, Phrase.DID_YOU_USE_NO),
            kit.secondary(Choice.YES, Phrase.DID_YOU_USE_YES)));
  }

  static View confirmInside(Kit kit, ConfirmInside model) {
    return new PageView(
        kit.page(
            kit.words(kit.title(Phrase.CONFIRM_INSIDE_TITLE)),
            new DoorFigure(kit, model.compartment(), Look.CLOSED),
            kit.secondary(Choice.NO, Phrase.CONFIRM_INSIDE_NO),
            kit.secondary(Choice.YES, Phrase.CONFIRM_INSIDE_YES)));
  }
}
