package cubby.core.kiosk;

import cubby.core.fact.Lasting;
import cubby.core.fact.Passing;
import cubby.core.input.Command;
import cubby.core.message.Refusal;
import cubby.core.person.CourierNumber;
import cubby.core.session.Step;
import cubby.core.session.Visit;
import cubby.core.text.Personal;
import java.util.Optional;

/// Who works with the kiosk, as asked from outside its screen (D1, M1). Answered in English
/// sentences, as [Commands] are.
final class Staff {

  private Staff() {}

  static Outcome enrol(Turn turn, Command.EnrolCourier enrol) {
    if (turn.ledger().people().isTaken(enrol.number())) {
      return refused(
          Refusal.ALREADY_KNOWN,
          "Number %s is taken; choose another.".formatted(enrol.number().digits()));
    }
    var badge = enrol.badge().map(Personal::digest);
    if (badge.flatMap(turn.ledger().people()::withBadge).isPresent()
        || badge.flatMap(turn.ledger().parcels()::withBarcode).isPresent()) {
      return refused(
          Refusal.ALREADY_KNOWN, "This badge is taken; it must be nobody else's, and no parcel's.");
    }
    turn.state(
        new Lasting.CourierEnrolled(
            enrol.number(),
            turn.keep(enrol.name()),
            enrol.carrier(),
            enrol.pin(),
            badge,
            enrol.email().map(turn::keep)));
    return done(
        "Courier %s of %s may sign in.".formatted(enrol.number().digits(), enrol.carrier().name()));
  }

  static Outcome enrol(Turn turn, Command.EnrolTechnician enrol) {
    if (turn.ledger().people().isTaken(enrol.number())) {
      return refused(
          Refusal.ALREADY_KNOWN,
          "Number %s is taken; choose another.".formatted(enrol.number().digits()));
    }
    turn.state(
        new Lasting.TechnicianEnrolled(
            enrol.number(),
            turn.keep(enrol.name()),
            enrol.pin(),
            enrol.secret(),
            enrol.recovery()));
    return done("Technician %s may sign in.".formatted(enrol.number().digits()));
  }

  static Outcome changePin(Turn turn, Command.ChangePin change) {
    var number = change.number();
    if (!turn.ledger().people().has(number)) {
      return nobody(turn, number);
    }
    turn.state(
        new Lasting.PinChanged(
            number, change.pin(), turn.keep(change.by()), turn.keep(change.reason())));
    mustSignInAnew(turn, number);
    return done(
        "Number %s has a new PIN; the one before opens nothing.".formatted(number.digits()));
  }

  static Outcome renewSecret(Turn turn, Command.RenewSecret renew) {
    var number = renew.number();
    var people = turn.ledger().people();
    if (people.courier(number).isPresent()) {
      return refused(
          Refusal.WRONG_STATE,
          "Number %s is a courier's, and couriers have no one-time codes."
              .formatted(number.digits()));
    }
    if (people.technician(number).isEmpty()) {
      return nobody(turn, number);
    }
    turn.state(
        new Lasting.SecretRenewed(
            number,
            renew.secret(),
            renew.recovery(),
            turn.keep(renew.by()),
            turn.keep(renew.reason())));
    mustSignInAnew(turn, number);
    return done(
        "Technician %s has new codes; those before are good for nothing."
            .formatted(number.digits()));
  }

  /// After a restore (their PIN is that of the backup).
  static Outcome confirm(Turn turn, Command.ConfirmPerson confirm) {
    var number = confirm.number();
    if (!turn.ledger().people().has(number)) {
      return nobody(turn, number);
    }
    if (!turn.ledger().people().suspended().contains(number)) {
      return refused(
          Refusal.WRONG_STATE, "Number %s may sign in already.".formatted(number.digits()));
    }
    turn.state(
        new Lasting.PersonConfirmed(number, turn.keep(confirm.by()), turn.keep(confirm.reason())));
    return done("Number %s may sign in again.".formatted(number.digits()));
  }

  static Outcome disable(Turn turn, Command.DisablePerson disable) {
    var number = disable.number();
    var people = turn.ledger().people();
    if (!people.has(number)) {
      return nobody(turn, number);
    }
    if (people.technician(number).isPresent()
        && people.technicians().size() == 1
        && !disable.evenLast()) {
      return refused(
          Refusal.WRONG_STATE,
          "Number %s is the last technician: nobody could look after this kiosk at its screen. Add another first, or say --force."
              .formatted(number.digits()));
    }
    turn.state(
        new Lasting.PersonDisabled(number, turn.keep(disable.by()), turn.keep(disable.reason())));
    SignIn.interrupted(turn, number);
    return done(
        isHere(turn, number)
            ? "Number %s may not sign in any more; whoever is signed in with it now is signed out as soon as the door before them is closed."
                .formatted(number.digits())
            : "Number %s may not sign in any more.".formatted(number.digits()));
  }

  /// At the end of every decision: who was dismissed while at the screen is signed out, but not
  /// before the door at which they stand is done with.
  static void signOutTheDismissed(Turn turn) {
    var atDoor =
        turn.currentStep() instanceof Step.AtDoor || turn.currentStep() instanceof Step.LateDoor;
    if (isDismissed(turn) && !atDoor) {
      Sessions.end(turn);
    }
  }

  /// Whether no other door opens for whoever is at the screen: they were disabled meanwhile, or
  /// their PIN or codes were changed, which somebody else may have used.
  static boolean isDismissed(Turn turn) {
    return turn.presence().attendance().dismissed()
        || atScreen(turn.presence().attendance().visit())
            .filter(number -> !turn.ledger().people().has(number))
            .isPresent();
  }

  /// What was good for this number before is good for nothing: neither to sign in, nor to stay.
  private static void mustSignInAnew(Turn turn, CourierNumber number) {
    SignIn.interrupted(turn, number);
    if (isHere(turn, number)) {
      turn.state(new Passing.Dismissed());
    }
  }

  private static boolean isHere(Turn turn, CourierNumber number) {
    return atScreen(turn.presence().attendance().visit()).equals(Optional.of(number));
  }

  private static Optional<CourierNumber> atScreen(Visit visit) {
    return switch (visit) {
      case Visit.ByCourier(var number, _) -> Optional.of(number);
      case Visit.ByTechnician(var number) -> Optional.of(number);
      case Visit.Anybody _, Visit.ByRecipient _, Visit.ByCustomer _ -> Optional.empty();
    };
  }

  private static Outcome nobody(Turn turn, CourierNumber number) {
    return turn.ledger().people().isTaken(number)
        ? refused(Refusal.WRONG_STATE, "Number %s is disabled.".formatted(number.digits()))
        : refused(Refusal.WRONG_STATE, "Nobody has number %s.".formatted(number.digits()));
  }

  private static Outcome done(String sentence) {
    return new Outcome.Done(sentence);
  }

  private static Outcome.Not refused(Refusal why, String sentence) {
    return new Outcome.Not(why, sentence);
  }
}
