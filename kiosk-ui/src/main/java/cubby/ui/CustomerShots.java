package cubby.ui;

import cubby.core.cabinet.KioskProfile;
import cubby.core.parcel.Errand;
import cubby.core.screen.ScreenModel.CodeTrouble;
import cubby.core.screen.ScreenModel.DepositsClosed;
import cubby.core.screen.ScreenModel.EnterCode;
import cubby.core.screen.ScreenModel.EnterReturn;
import cubby.core.screen.ScreenModel.EnterSender;
import cubby.core.screen.ScreenModel.Receipt;
import cubby.core.screen.ScreenModel.ReturnOrSend;
import cubby.ui.GalleryShots.Shot;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Of those who return or send something.
final class CustomerShots {

  private static final Duration WAIT = Duration.ofSeconds(47);

  private CustomerShots() {}

  static List<Shot> customers(Sample sample) {
    var shots = new ShotList();
    var code = sample.codeLength();
    var check = KioskProfile.CHECK_LENGTH;
    var asked = new EnterCode(code, 0, CodeTrouble.NONE, 5, Duration.ZERO);
    shots.add("return-or-send", new ReturnOrSend());
    shots.add("enter-return", new EnterReturn(asked, false));
    shots.add("enter-return-or-label", new EnterReturn(asked, true));
    shots.add(new Shot("enter-return-typed", new EnterReturn(asked, true)).withTyped("20481"));
    shots.add(
        "enter-return-label-refused",
        new EnterReturn(new EnterCode(code, 0, CodeTrouble.LABEL_REFUSED, 5, Duration.ZERO), true));
    shots.add(
        "enter-return-and-check",
        new EnterReturn(new EnterCode(code, check, CodeTrouble.NOT_KNOWN, 0, WAIT), true));
    shots.add("enter-sender", new EnterSender(false, false, false));
    shots.add("enter-sender-may-be-left-out", new EnterSender(false, true, false));
    shots.add(
        new Shot("enter-sender-invalid", new EnterSender(true, true, false))
            .withTyped("maria.lindner"));
    shots.add("enter-sender-by-phone", new EnterSender(false, true, true));
    var number = Optional.of("CB7Q2M9XK4T0WZ");
    shots.add("receipt-return", new Receipt(sample.door(4), Errand.RETURN, number, true));
    shots.add(
        "receipt-return-not-mailed", new Receipt(sample.door(4), Errand.RETURN, number, false));
    shots.add(
        "receipt-return-no-number",
        new Receipt(sample.door(4), Errand.RETURN, Optional.empty(), true));
    shots.add("receipt-sending", new Receipt(sample.door(4), Errand.SENDING, number, true));
    shots.add("deposits-closed", new DepositsClosed());
    return shots.list();
  }
}
