package cubby.core.kiosk;

import cubby.core.cabinet.KioskProfile;
import cubby.core.code.CodeMac;
import cubby.core.fact.Lasting;
import cubby.core.input.Input;
import cubby.core.input.Scan;
import cubby.core.notice.SupportMatter;
import cubby.core.parcel.Collector;
import cubby.core.parcel.ParcelId;
import cubby.core.parcel.ParcelState;
import cubby.core.parcel.Waiting;
import cubby.core.screen.ScreenModel.CodeTrouble;
import cubby.core.session.Step;
import cubby.core.time.Uptime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Codes at the keypad and the scanner, and what guessing costs (P1, G2–G4).
final class CodeEntry {

  private CodeEntry() {}

  static void entered(Turn turn, Input.DigitsEntered input) {
    var length = input.digits().plain().length();
    if (mayBeCode(turn, length) && checkLength(turn.ledger(), turn.now().uptime()) == 0) {
      tryCode(turn, input.mac());
    } else if (mayBeCode(turn, length - KioskProfile.CHECK_LENGTH)) {
      tryCodeAndCheck(turn, input.mac());
    } else {
      notKnown(turn);
    }
  }

  private static void tryCode(Turn turn, CodeMac mac) {
    var trouble = honour(turn, Optional.of(mac), false);
    if (trouble.isEmpty()) {
      return;
    }
    if (trouble.get() == CodeTrouble.DOOR_IN_USE) {
      ask(turn, trouble.get());
      return;
    }
    turn.state(new Lasting.CodeTryFailed());
    if (turn.ledger().codeTries().codes().leftAt(turn.now().uptime()) == 0) {
      SupportDesk.tell(turn, SupportMatter.GUESSING, Optional.empty(), "");
    }
    ask(turn, trouble.get());
  }

  /// G4: nobody is locked out; a try costs more. Also taken when it is not asked for: it may have
  /// been when the person began to type.
  private static void tryCodeAndCheck(Turn turn, CodeMac mac) {
    if (!untilNextCheckedTry(turn.ledger(), turn.now().uptime()).isZero()) {
      notKnown(turn);
      return;
    }
    var trouble = honour(turn, turn.ledger().codes().digitsOfChecked(mac), false);
    if (trouble.isEmpty()) {
      return;
    }
    if (trouble.get() != CodeTrouble.DOOR_IN_USE) {
      turn.state(new Lasting.CheckedTryFailed());
    }
    ask(turn, trouble.get());
  }

  /// Does what a code is good for, or says why it is good for nothing just now.
  ///
  /// @param digits of the code, as far as it is known
  private static Optional<CodeTrouble> honour(Turn turn, Optional<CodeMac> digits, boolean byQr) {
    var owner = digits.flatMap(turn.ledger().codes()::byDigits);
    if (owner.isEmpty()) {
      return Optional.of(CodeTrouble.NOT_KNOWN);
    }
    var id = owner.get().first();
    owner.get().parcels().forEach(parcel -> Deadlines.endIfOver(turn, parcel));
    return switch (owner.get().kind()) {
      case PICKUP -> pickup(turn, digits.orElseThrow(), owner.get().parcels(), byQr);
      case TAKE_BACK -> takeBack(turn, id, byQr);
      case RETURN -> {
        Customers.putIn(turn, id);
        yield Optional.empty();
      }
    };
  }

  /// Everything that waits under the code (P2); what is overdue only says so (G5).
  private static Optional<CodeTrouble> pickup(
      Turn turn, CodeMac code, List<ParcelId> parcels, boolean byQr) {
    var waiting = Groups.underCode(turn.ledger(), code, parcels);
    if (waiting.isEmpty()) {
      var overdue =
          parcels.stream()
              .anyMatch(it -> turn.ledger().parcel(it).state() instanceof ParcelState.Overdue);
      return Optional.of(overdue ? CodeTrouble.OVERDUE : CodeTrouble.NOT_KNOWN);
    }
    if (refuses(turn)) {
      Refusals.begin(turn, code, waiting);
      return Optional.empty();
    }
    return collect(turn, code, waiting, byQr);
  }

  /// Whoever was asked whether they really refuse would rather have it.
  static void collectAfterAll(Turn turn, Step.ConfirmRefusal refusal) {
    var waiting = Groups.underCode(turn.ledger(), refusal.code(), refusal.parcels());
    var trouble =
        waiting.isEmpty()
            ? Optional.of(CodeTrouble.NOT_KNOWN)
            : collect(turn, refusal.code(), waiting, false);
    trouble.ifPresent(it -> turn.step(new Step.EnterCode(it)));
  }

  private static Optional<CodeTrouble> collect(
      Turn turn, CodeMac code, List<ParcelId> waiting, boolean byQr) {
    if (Groups.isDoorInUse(turn, waiting.getFirst())) {
      return Optional.of(CodeTrouble.DOOR_IN_USE);
    }
    Groups.begin(turn, code, waiting, byQr);
    return Optional.empty();
  }

  /// R2: the sender's turn comes when the recipient's time is over.
  private static Optional<CodeTrouble> takeBack(Turn turn, ParcelId id, boolean byQr) {
    if (!(turn.ledger().parcel(id).state()
        instanceof ParcelState.Stored(_, Waiting.ForSender _, _))) {
      return Optional.of(CodeTrouble.NOT_YET);
    }
    if (Groups.isDoorInUse(turn, id)) {
      return Optional.of(CodeTrouble.DOOR_IN_USE);
    }
    Pickups.begin(turn, id, new Collector.Sender(), byQr);
    return Optional.empty();
  }

  /// A scan at the first screen or at the keypad. A QR code's 128 bits need no allowance.
  static void scanned(Turn turn, Scan scan) {
    switch (scan) {
      case Scan.PickupQr(var kiosk, var place, var mac) -> {
        if (!kiosk.equals(turn.plan().profile().id())) {
          turn.step(new Step.OtherKiosk(place));
        } else {
          honour(turn, turn.ledger().codes().digitsOfQr(mac), true)
              .ifPresent(trouble -> ask(turn, trouble));
        }
      }
      case Scan.Barcode(var tracking) -> {
        if (SignIn.badge(turn, scan).isPresent()) {
          SignIn.badgeScanned(turn, scan);
        } else {
          turn.step(new Step.WhatIsIt(tracking));
        }
      }
      case Scan.Unreadable _ -> notKnown(turn);
    }
  }

  /// G2: whether one more code may live without a guesser's chance becoming too great. A try is of
  /// one length, so that codes of another add nothing to it.
  static boolean mayHaveAnother(Turn turn) {
    var length = codeLength(turn);
    var codes = turn.ledger().codes().lengths().getOrDefault(length, 0) + 1;
    var chance = codes * Limits.CODE_TRIES_A_DAY / Math.pow(10, length);
    return chance <= Limits.GUESS_CHANCE_MAX;
  }

  private static void notKnown(Turn turn) {
    ask(turn, CodeTrouble.NOT_KNOWN);
  }

  /// Once more, at the keypad at which the person is.
  private static void ask(Turn turn, CodeTrouble trouble) {
    if (refuses(turn)) {
      turn.step(new Step.EnterCodeToRefuse(trouble));
    } else {
      turn.step(
          turn.personsStep() instanceof Step.EnterReturn
              ? new Step.EnterReturn(trouble)
              : new Step.EnterCode(trouble));
    }
  }

  private static boolean refuses(Turn turn) {
    return turn.personsStep() instanceof Step.EnterCodeToRefuse;
  }

  private static int codeLength(Turn turn) {
    return turn.plan().profile().codeLength();
  }

  /// Codes live as long as their parcels wait, whatever the length of those that are issued now.
  private static boolean mayBeCode(Turn turn, int length) {
    return length == codeLength(turn) || turn.ledger().codes().lengths().containsKey(length);
  }

  /// Lengths of live codes beside that of the codes that are issued now.
  static List<Integer> otherLengths(KioskPlan plan, Ledger ledger) {
    return ledger.codes().lengths().keySet().stream()
        .filter(length -> length != plan.profile().codeLength())
        .toList();
  }

  /// Digits of the check number that must be typed too: none while the allowance lasts.
  static int checkLength(Ledger ledger, Uptime now) {
    return ledger.codeTries().codes().leftAt(now) > 0 ? 0 : KioskProfile.CHECK_LENGTH;
  }

  /// How long until a try is taken; zero if at once.
  static Duration untilNextTry(Ledger ledger, Uptime now) {
    return checkLength(ledger, now) == 0 ? Duration.ZERO : untilNextCheckedTry(ledger, now);
  }

  private static Duration untilNextCheckedTry(Ledger ledger, Uptime now) {
    return ledger
        .codeTries()
        .checkedAt()
        .map(at -> Limits.CHECKED_TRY_REST.minus(now.since(at)))
        .filter(Duration::isPositive)
        .orElse(Duration.ZERO);
  }
}
