package cubby.core.kiosk;

import cubby.core.effect.Effect;
import cubby.core.fact.Lasting;
import cubby.core.fact.Passing;
import cubby.core.person.CourierNumber;
import cubby.core.screen.ScreenModel.ScanTrouble;
import cubby.core.session.Step;
import cubby.core.session.Visit;
import cubby.core.text.Secret;
import cubby.core.time.Uptime;
import java.time.Duration;
import java.util.Optional;

/// A courier signs in with number and PIN (D1).
final class SignIn {

  private SignIn() {}

  static void numberEntered(Turn turn, Secret digits) {
    if (CourierNumber.isValid(digits.plain())) {
      turn.step(new Step.EnterPin(new CourierNumber(digits.plain())));
    } else {
      turn.step(new Step.SignInFailed(Optional.empty()));
    }
  }

  static void pinEntered(Turn turn, CourierNumber number, Secret pin) {
    if (!untilNextTry(turn.ledger(), Optional.of(number), turn.now().uptime()).isZero()) {
      turn.step(new Step.SignInFailed(Optional.of(number)));
      return;
    }
    var hash = turn.ledger().people().pin(number);
    turn.step(new Step.CheckingPin(number, turn.fresh()));
    turn.effect(new Effect.CheckPin(turn.fresh(), hash, pin));
  }

  static void checked(Turn turn, String check, boolean matches) {
    if (!(turn.personsStep() instanceof Step.CheckingPin(var number, var awaited)
        && awaited.equals(check))) {
      return;
    }
    var technician = turn.ledger().people().technician(number);
    if (matches && technician.isPresent()) {
      TechnicianSignIn.pinMatched(turn, technician.get());
      return;
    }
    var courier = turn.ledger().people().courier(number);
    if (matches && courier.isPresent()) {
      turn.state(new Lasting.CourierSignedIn(number));
      turn.state(new Passing.VisitBegan(new Visit.ByCourier(number, courier.get().carrier())));
      turn.step(new Step.ScanParcel(ScanTrouble.NONE, Optional.empty()));
    } else {
      turn.state(new Lasting.SignInFailed(Optional.of(number).filter(turn.ledger().people()::has)));
      TechnicianSignIn.tellIfUsedUp(turn, number);
      turn.step(new Step.SignInFailed(Optional.of(number)));
    }
  }

  /// How long until this number may be tried again; zero if at once.
  static Duration untilNextTry(Ledger ledger, Optional<CourierNumber> number, Uptime now) {
    if (number.isEmpty()) {
      return Duration.ZERO;
    }
    return ledger.people().tries(number.get()).waitAt(now);
  }
}
