package cubby.ui;

import cubby.core.cabinet.KioskProfile;
import cubby.core.screen.ScreenModel.CodeAskedFor;
import cubby.core.screen.ScreenModel.CodeHelp;
import cubby.core.screen.ScreenModel.CodeTrouble;
import cubby.core.screen.ScreenModel.Collected;
import cubby.core.screen.ScreenModel.ConfirmEmpty;
import cubby.core.screen.ScreenModel.ConfirmRefusal;
import cubby.core.screen.ScreenModel.EnterCode;
import cubby.core.screen.ScreenModel.EnterCodeToRefuse;
import cubby.core.screen.ScreenModel.FindParcel;
import cubby.core.screen.ScreenModel.GiveBack;
import cubby.core.screen.ScreenModel.NextParcel;
import cubby.core.screen.ScreenModel.NotPutBack;
import cubby.core.screen.ScreenModel.Objections;
import cubby.core.screen.ScreenModel.OpenFor;
import cubby.core.screen.ScreenModel.OtherKiosk;
import cubby.core.screen.ScreenModel.Refused;
import cubby.core.screen.ScreenModel.StillInside;
import cubby.core.screen.ScreenModel.TakeParcel;
import cubby.ui.GalleryShots.Shot;
import java.time.Duration;
import java.util.List;

/// Of those who collect.
final class PickupShots {

  private static final Duration WAIT = Duration.ofSeconds(47);

  private PickupShots() {}

  static List<Shot> pickup(Sample sample) {
    var shots = new ShotList();
    var code = sample.codeLength();
    var check = KioskProfile.CHECK_LENGTH;
    var asked = new EnterCode(code, 0, CodeTrouble.NONE, 5, Duration.ZERO);
    shots.add("enter-code", asked);
    shots.add(new Shot("enter-code-typed", asked).withTyped("20481"));
    shots.add(new Shot("enter-code-door-open", asked).withOpenDoors(1).withTyped("2"));
    shots.add(new Shot("enter-code-leaving", asked).whileLeaving().withTyped("204"));
    shots.add(
        "enter-code-not-known", new EnterCode(code, 0, CodeTrouble.NOT_KNOWN, 3, Duration.ZERO));
    shots.add("enter-code-overdue", new EnterCode(code, 0, CodeTrouble.OVERDUE, 4, Duration.ZERO));
    shots.add("enter-code-not-yet", new EnterCode(code, 0, CodeTrouble.NOT_YET, 4, Duration.ZERO));
    shots.add(
        "enter-code-in-use", new EnterCode(code, 0, CodeTrouble.DOOR_IN_USE, 5, Duration.ZERO));
    shots.add(
        "enter-code-once-more", new EnterCode(code, 0, CodeTrouble.NOT_KNOWN, 1, Duration.ZERO));
    shots.add(
        new Shot(
                "enter-code-and-check",
                new EnterCode(code, check, CodeTrouble.NONE, 1, Duration.ZERO))
            .withTyped("2048163955"));
    shots.add(
        "enter-code-and-check-wait", new EnterCode(code, check, CodeTrouble.NOT_KNOWN, 0, WAIT));
    shots.add(
        new Shot("enter-code-longest", new EnterCode(12, check, CodeTrouble.NOT_KNOWN, 2, WAIT))
            .withTyped("204816395512040"));
    shots.add(
        new Shot(
                "enter-code-of-two-lengths",
                new EnterCode(code, check, CodeTrouble.NONE, 1, Duration.ZERO, List.of(6)))
            .withTyped("2048163955"));
    shots.add("other-kiosk", new OtherKiosk("Central station, north entrance, beside platform 12"));
    shots.add("take-parcel", new TakeParcel(sample.door(1), OpenFor.SHORT, Objections.ALL));
    shots.add("take-parcel-long", new TakeParcel(sample.door(11), OpenFor.LONG, Objections.CLAIMS));
    shots.add("still-inside", new StillInside(sample.door(4), true, Objections.ALL));
    shots.add("still-inside-leave", new StillInside(sample.door(4), false, Objections.NONE));
    shots.add("collected", new Collected(sample.door(4), true, true, 0));
    shots.add("collected-final", new Collected(sample.door(4), false, false, 0));
    shots.add("confirm-empty", new ConfirmEmpty(sample.door(16), false));
    return shots.list();
  }

  static List<Shot> objections(Sample sample) {
    var shots = new ShotList();
    var code = sample.codeLength();
    var entry = new EnterCode(code, 0, CodeTrouble.NONE, 5, Duration.ZERO);
    shots.add("enter-code-to-refuse", new EnterCodeToRefuse(entry));
    shots.add(
        "enter-code-to-refuse-not-known",
        new EnterCodeToRefuse(new EnterCode(code, 0, CodeTrouble.NOT_KNOWN, 3, Duration.ZERO)));
    shots.add("code-help", new CodeHelp());
    shots.add("find-parcel", new FindParcel(false));
    shots.add("find-parcel-by-phone", new FindParcel(true));
    shots.add(new Shot("find-parcel-typed", new FindParcel(false)).withTyped("maria.lindner@exa"));
    shots.add("code-asked-for", new CodeAskedFor());
    shots.add("confirm-refusal", new ConfirmRefusal(1));
    shots.add("confirm-refusal-group", new ConfirmRefusal(3));
    shots.add("refused", new Refused());
    shots.add("confirm-empty-pickup", new ConfirmEmpty(sample.door(16), true));
    shots.add("give-back", new GiveBack(sample.door(7), OpenFor.SHORT));
    shots.add("give-back-long", new GiveBack(sample.door(7), OpenFor.LONG));
    shots.add("not-put-back", new NotPutBack(sample.door(7), true, false));
    shots.add("not-put-back-final", new NotPutBack(sample.door(7), false, true));
    shots.add("collected-one-more", new Collected(sample.door(4), true, true, 1));
    shots.add("next-parcel", new NextParcel(2));
    return shots.list();
  }
}
