package cubby.core.kiosk;

import cubby.core.cabinet.KioskProfile;
import cubby.core.code.CodeMac;
import cubby.core.fact.Lasting;
import cubby.core.input.Input;
import cubby.core.input.Scan;
import cubby.core.notice.SupportMatter;
import cubby.core.screen.ScreenModel.CodeTrouble;
import cubby.core.session.Step;
import cubby.core.time.Uptime;
import java.time.Duration;
import java.util.Optional;

/// Codes at the keypad and the scanner, and what guessing costs (P1, G2–G4).
final class CodeEntry {

  private CodeEntry() {}

  static void entered(Turn turn, Input.DigitsEntered input) {
    var length = input.digits().plain().length();
    if (length == codeLength(turn) && checkLength(turn.ledger(), turn.now().uptime()) == 0) {
      tryCode(turn, input.mac());
    } else if (length == codeLength(turn) + KioskProfile.CHECK_LENGTH) {
      tryCodeAndCheck(turn, input.mac());
    } else {
      notKnown(turn);
    }
  }

  private static void tryCode(Turn turn, CodeMac mac) {
    var parcel = turn.ledger().codes().byDigits(mac);
    if (parcel.isPresent()) {
      Pickups.begin(turn, parcel.get(), false);
      return;
    }
    turn.state(new Lasting.CodeTryFailed());
    if (turn.ledger().codeTries().leftAt(turn.now().uptime()) == 0) {
      SupportDesk.tell(turn, SupportMatter.GUESSING, Optional.empty(), "");
    }
    notKnown(turn);
  }

  /// G4: nobody is locked out; a try costs more. Also taken when it is not asked for: it may have
  /// been when the person began to type.
  private static void tryCodeAndCheck(Turn turn, CodeMac mac) {
    if (!untilNextCheckedTry(turn.ledger(), turn.now().uptime()).isZero()) {
      notKnown(turn);
      return;
    }
    var parcel = turn.ledger().codes().byDigitsAndCheck(mac);
    if (parcel.isPresent()) {
      Pickups.begin(turn, parcel.get(), false);
    } else {
      turn.state(new Lasting.CheckedTryFailed());
      notKnown(turn);
    }
  }

  /// A scan at the first screen or at the keypad. A QR code's 128 bits need no allowance.
  static void scanned(Turn turn, Scan scan) {
    switch (scan) {
      case Scan.PickupQr(var kiosk, var place, var mac) -> {
        if (!kiosk.equals(turn.plan().profile().id())) {
          turn.step(new Step.OtherKiosk(place));
        } else {
          turn.ledger()
              .codes()
              .byQr(mac)
              .ifPresentOrElse(parcel -> Pickups.begin(turn, parcel, true), () -> notKnown(turn));
        }
      }
      case Scan.Barcode _ -> turn.step(new Step.WhatIsIt());
      case Scan.Unreadable _ -> notKnown(turn);
    }
  }

  private static void notKnown(Turn turn) {
    turn.step(new Step.EnterCode(CodeTrouble.NOT_KNOWN));
  }

  private static int codeLength(Turn turn) {
    return turn.plan().profile().codeLength();
  }

  /// Digits of the check number that must be typed too: none while the allowance lasts.
  static int checkLength(Ledger ledger, Uptime now) {
    return ledger.codeTries().leftAt(now) > 0 ? 0 : KioskProfile.CHECK_LENGTH;
  }

  /// How long until a try is taken; zero if at once.
  static Duration untilNextTry(Ledger ledger, Uptime now) {
    return checkLength(ledger, now) == 0 ? Duration.ZERO : untilNextCheckedTry(ledger, now);
  }

  private static Duration untilNextCheckedTry(Ledger ledger, Uptime now) {
    return ledger
        .checkedTryAt()
        .map(at -> Limits.CHECKED_TRY_REST.minus(now.since(at)))
        .filter(Duration::isPositive)
        .orElse(Duration.ZERO);
  }
}
