package cubby.core.kiosk;

import cubby.core.effect.Effect;
import cubby.core.fact.Lasting;
import cubby.core.fact.Passing;
import cubby.core.input.Input;
import cubby.core.input.Scan;
import cubby.core.notice.SupportMatter;
import cubby.core.person.Claimant;
import cubby.core.person.CourierNumber;
import cubby.core.screen.ScreenModel.ScanTrouble;
import cubby.core.session.Step;
import cubby.core.session.Visit;
import cubby.core.text.Secret;
import cubby.core.time.Uptime;
import java.time.Duration;
import java.util.Optional;

/// A courier signs in with number or badge, and PIN (D1); a technician begins alike (M1).
final class SignIn {

  private SignIn() {}

  static void numberEntered(Turn turn, Input.DigitsEntered input) {
    var digits = input.digits().plain();
    if (!CourierNumber.isValid(digits)) {
      turn.step(new Step.SignInFailed(Optional.empty()));
      return;
    }
    turn.step(
        new Step.EnterPin(
            turn.ledger().people().has(new CourierNumber(digits))
                ? new Claimant.Known(new CourierNumber(digits))
                : new Claimant.Stranger(input.mac())));
  }

  /// Whose badge was scanned, if it is one.
  static Optional<CourierNumber> badge(Turn turn, Scan scan) {
    return scan instanceof Scan.Barcode(var text)
        ? turn.ledger().people().withBadge(text.digest())
        : Optional.empty();
  }

  /// A badge stands for the number.
  static void badgeScanned(Turn turn, Scan scan) {
    badge(turn, scan)
        .ifPresent(number -> turn.step(new Step.EnterPin(new Claimant.Badged(number))));
  }

  static void pinEntered(Turn turn, Claimant claimant, Secret pin) {
    if (!untilNextTry(turn.ledger(), Optional.of(claimant), turn.now().uptime()).isZero()) {
      turn.step(new Step.SignInFailed(Optional.of(claimant)));
      return;
    }
    turn.step(new Step.CheckingPin(claimant, turn.fresh()));
    var hash = known(claimant).flatMap(turn.ledger().people()::pin);
    turn.effect(new Effect.CheckPin(turn.fresh(), hash, pin));
  }

  static void checked(Turn turn, String check, boolean matches) {
    if (!(turn.personsStep() instanceof Step.CheckingPin(var claimant, var awaited)
        && awaited.equals(check))) {
      return;
    }
    var technician = known(claimant).flatMap(turn.ledger().people()::technician);
    if (matches && technician.isPresent()) {
      TechnicianSignIn.pinMatched(turn, technician.get());
      return;
    }
    var courier = known(claimant).flatMap(turn.ledger().people()::courier);
    if (matches && courier.isPresent()) {
      var number = courier.get().number();
      turn.state(new Lasting.CourierSignedIn(number));
      turn.state(new Passing.VisitBegan(new Visit.ByCourier(number, courier.get().carrier())));
      turn.step(new Step.ScanParcel(ScanTrouble.NONE, Optional.empty()));
    } else {
      turn.state(new Lasting.SignInFailed(claimant));
      tellIfUsedUp(turn, claimant);
      turn.step(new Step.SignInFailed(Optional.of(claimant)));
    }
  }

  /// Somebody may be guessing: with one person's number, or with many.
  static void tellIfUsedUp(Turn turn, Claimant claimant) {
    var people = turn.ledger().people();
    var now = turn.now().uptime();
    var one = known(claimant).filter(number -> people.isUsedUp(number, now));
    if (one.isPresent()) {
      var office = people.technician(one.get()).isPresent() ? "technician " : "courier ";
      tellOfGuessing(turn, office + one.get().digits());
    } else if (people.areTypedUsedUp(now)) {
      tellOfGuessing(turn, "numbers and PINs");
    }
  }

  private static void tellOfGuessing(Turn turn, String what) {
    SupportDesk.tell(turn, SupportMatter.GUESSING, Optional.empty(), what);
  }

  /// What somebody is signing in with counts no longer: whatever they have shown of it, they begin
  /// again.
  static void interrupted(Turn turn, CourierNumber number) {
    var under =
        switch (turn.personsStep()) {
          case Step.EnterPin(var claimant) -> known(claimant);
          case Step.CheckingPin(var claimant, _) -> known(claimant);
          case Step.EnterOneTimeCode(var claimed, _) -> Optional.of(claimed);
          case Step.CheckingOneTimeCode(var claimed, _) -> Optional.of(claimed);
          default -> Optional.<CourierNumber>empty();
        };
    if (under.equals(Optional.of(number))) {
      turn.step(new Step.SignInFailed(Optional.of(new Claimant.Known(number))));
    }
  }

  private static Optional<CourierNumber> known(Claimant claimant) {
    return switch (claimant) {
      case Claimant.Known(var number) -> Optional.of(number);
      case Claimant.Badged(var number) -> Optional.of(number);
      case Claimant.Stranger _ -> Optional.empty();
    };
  }

  /// How long until whoever it is may try again; zero if at once.
  static Duration untilNextTry(Ledger ledger, Optional<Claimant> claimant, Uptime now) {
    return claimant.map(who -> ledger.people().untilNextTry(who, now)).orElse(Duration.ZERO);
  }
}
