package cubby.core.kiosk;

import cubby.core.cabinet.CompartmentId;
import cubby.core.fact.Lasting;
import cubby.core.fact.Passing;
import cubby.core.message.IdentityDocument;
import cubby.core.message.Refusal;
import cubby.core.opening.Opening;
import cubby.core.opening.Purpose;
import cubby.core.parcel.Collector;
import cubby.core.parcel.Parcel;
import cubby.core.parcel.ParcelState;
import cubby.core.parcel.Waiting;
import cubby.core.session.Step;
import cubby.core.session.Visit;
import cubby.core.text.Personal;
import java.util.Optional;
import org.pcollections.TreePVector;

/// Doors that somebody elsewhere has opened: few an hour, and none that anybody is at.
final class RemoteOpenings {

  private RemoteOpenings() {}

  /// One pulse. What is inside by the record goes, if it goes, into the hands of support.
  static Outcome open(Turn turn, CompartmentId id, Personal by, Personal reason) {
    var obstacle = obstacle(turn, id);
    if (obstacle.isPresent()) {
      return obstacle.get();
    }
    Settlement.settleIfLeft(turn, id);
    var parcel = turn.compartment(id).stored();
    var who = turn.keep(by);
    turn.state(new Lasting.RemoteOpeningAuthorised(id, parcel, who, turn.keep(reason)));
    DoorWatch.openRemotely(
        turn,
        id,
        parcel
            .<Purpose>map(inside -> new Purpose.Pickup(inside, new Collector.Support(who)))
            .orElseGet(() -> new Purpose.Inspection(who)));
    return new Outcome.Done(
        "The latch of compartment %s is pulsed; support is told if it does not open."
            .formatted(id));
  }

  /// P10: as if the recipient had typed the code at the screen, where they stand; only that it is
  /// good for this one parcel, whoever was at the screen before.
  static Outcome release(Turn turn, Parcel parcel, Personal by, IdentityDocument document) {
    if (!(parcel.state()
        instanceof ParcelState.Stored(var id, Waiting.ForRecipient(var code, _, _), _))) {
      return not(Refusal.WRONG_STATE, "The parcel does not wait for its recipient here.");
    }
    var obstacle = obstacle(turn, id).or(() -> screenTaken(turn));
    if (obstacle.isPresent()) {
      return obstacle.get();
    }
    turn.state(new Lasting.IdentityChecked(parcel.id(), turn.keep(by), document));
    turn.state(
        new Passing.VisitBegan(
            new Visit.ByRecipient(
                code.code(), TreePVector.singleton(parcel.id()), TreePVector.empty())));
    Pickups.begin(turn, parcel.id(), new Collector.Recipient(), false);
    return new Outcome.Done("Compartment %s is being opened.".formatted(id));
  }

  /// Whether this door is being opened, or stands open, for somebody elsewhere.
  static boolean isOpening(Ledger ledger, CompartmentId id) {
    var opening = ledger.openings().get(id);
    return opening != null && isFromElsewhere(opening);
  }

  static boolean isFromElsewhere(Opening opening) {
    return opening.purpose().fromElsewhere() && Commands.unresolved(opening);
  }

  private static Optional<Outcome.Not> obstacle(Turn turn, CompartmentId id) {
    if (!turn.ledger().compartments().containsKey(id)) {
      return Optional.of(
          not(Refusal.NO_SUCH_COMPARTMENT, "There is no compartment %s.".formatted(id)));
    }
    if (Settlement.isUnderWay(turn, id) || turn.attended(id)) {
      return Optional.of(
          not(
              Refusal.IN_USE,
              "Somebody is at the door of compartment %s just now; try again later."
                  .formatted(id)));
    }
    if (turn.currentStep() instanceof Step.LateDoor || turn.personsStep() instanceof Step.AtDoor) {
      return Optional.of(
          not(
              Refusal.IN_USE,
              "Somebody is at another door just now, and one is open at a time; try again later."));
    }
    if (Restoration.isUnseen(turn, id)) {
      return Optional.of(Restoration.notSeen());
    }
    if (!turn.reachable(id)) {
      return Optional.of(
          not(
              Refusal.UNREACHABLE,
              "Compartment %s is out of touch or out of service.".formatted(id)));
    }
    var most = turn.plan().rules().remoteOpeningsAnHour();
    return turn.ledger().messages().openingsWithinTheHour(turn.now().uptime()) >= most
        ? Optional.of(
            not(
                Refusal.TOO_MANY_OPENINGS,
                "No more than %d doors are opened from elsewhere within an hour.".formatted(most)))
        : Optional.empty();
  }

  /// Only whoever has done nothing at the screen yet, or could not go on, can be the recipient.
  private static Optional<Outcome.Not> screenTaken(Turn turn) {
    var visit = turn.presence().attendance().visit();
    var free =
        (visit instanceof Visit.Anybody || visit instanceof Visit.ByRecipient)
            && switch (turn.currentStep()) {
              case Step.Welcome _,
                  Step.EnterCode _,
                  Step.CodeHelp _,
                  Step.FindParcel _,
                  Step.CodeAskedFor _,
                  Step.WhatIsIt _,
                  Step.GaveUp _ ->
                  true;
              default -> false;
            };
    return free
        ? Optional.empty()
        : Optional.of(
            not(Refusal.IN_USE, "Somebody is busy at the screen just now; try again later."));
  }

  private static Outcome.Not not(Refusal why, String sentence) {
    return new Outcome.Not(why, sentence);
  }
}
