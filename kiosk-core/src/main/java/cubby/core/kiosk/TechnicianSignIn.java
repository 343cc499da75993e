package cubby.core.kiosk;

import cubby.core.effect.Effect;
import cubby.core.fact.Lasting;
import cubby.core.fact.Passing;
import cubby.core.input.Input;
import cubby.core.person.Claimant;
import cubby.core.person.CourierNumber;
import cubby.core.person.SecondFactor;
import cubby.core.person.Technician;
import cubby.core.session.Step;
import cubby.core.session.Visit;
import cubby.core.time.TimeTrust;
import java.util.Optional;

/// A technician signs in: after number and PIN a one-time code, or while the time is not trusted a
/// recovery code (M1). A wrong one costs as much as a wrong PIN.
final class TechnicianSignIn {

  private TechnicianSignIn() {}

  static void pinMatched(Turn turn, Technician technician) {
    turn.step(new Step.EnterOneTimeCode(technician.number(), !timeIsTrusted(turn)));
  }

  static void codeEntered(Turn turn, CourierNumber number, Input.DigitsEntered input) {
    var technician = turn.ledger().people().technician(number);
    if (technician.isEmpty() || turn.ledger().people().isUsedUp(number, turn.now().uptime())) {
      turn.step(new Step.SignInFailed(Optional.of(new Claimant.Known(number))));
    } else if (timeIsTrusted(turn)) {
      turn.step(new Step.CheckingOneTimeCode(number, turn.fresh()));
      turn.effect(
          new Effect.CheckOneTimeCode(
              turn.fresh(),
              number,
              technician.get().secret(),
              input.digits(),
              turn.now().wall(),
              technician.get().lastStep()));
    } else if (technician.get().recovery().contains(input.mac())) {
      signedIn(turn, number, new SecondFactor.RecoveryCode(input.mac()));
    } else {
      failed(turn, number);
    }
  }

  static void checked(Turn turn, String check, Optional<Integer> step) {
    if (!(turn.personsStep() instanceof Step.CheckingOneTimeCode(var number, var awaited)
        && awaited.equals(check))) {
      return;
    }
    var good =
        turn.ledger()
            .people()
            .technician(number)
            .flatMap(technician -> step.filter(used -> used > technician.lastStep()));
    if (good.isPresent()) {
      signedIn(turn, number, new SecondFactor.OneTimeCode(good.get()));
    } else {
      failed(turn, number);
    }
  }

  private static void signedIn(Turn turn, CourierNumber number, SecondFactor proof) {
    turn.state(new Lasting.TechnicianSignedIn(number, proof));
    turn.state(new Passing.VisitBegan(new Visit.ByTechnician(number)));
    turn.step(new Step.Compartments());
  }

  private static void failed(Turn turn, CourierNumber number) {
    var claimant = new Claimant.Known(number);
    turn.state(new Lasting.SignInFailed(claimant));
    SignIn.tellIfUsedUp(turn, claimant);
    turn.step(new Step.SignInFailed(Optional.of(claimant)));
  }

  private static boolean timeIsTrusted(Turn turn) {
    return turn.now().trust() == TimeTrust.TRUSTED;
  }
}
