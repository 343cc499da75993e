package cubby.core.kiosk;

import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.CompartmentState;
import cubby.core.cabinet.OutCause;
import cubby.core.effect.CommandId;
import cubby.core.effect.Effect;
import cubby.core.fact.Lasting;
import cubby.core.input.Command;
import cubby.core.message.Refusal;
import cubby.core.opening.Opening;
import cubby.core.opening.Progress;
import cubby.core.parcel.DisputeOutcome;
import cubby.core.parcel.ParcelId;
import cubby.core.text.Personal;
import cubby.core.time.TimeTrust;
import cubby.hal.contract.DoorState;
import cubby.hal.contract.Occupancy;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// What is asked of the kiosk from outside its screen. Answered in English sentences: the reader is
/// a technician at a terminal.
final class Commands {

  private Commands() {}

  static void asked(Turn turn, CommandId id, Command command) {
    var outcome =
        switch (command) {
          case Command.Request request -> Requests.carryOut(turn, Optional.empty(), request);
          case Command.FollowMessage(var envelope, var request) ->
              Messages.follow(turn, envelope, request);
          case Command.RefuseMessage refused -> Messages.refused(turn, refused);
          case Command.EnrolCourier enrol -> Staff.enrol(turn, enrol);
          case Command.EnrolTechnician enrol -> Staff.enrol(turn, enrol);
          case Command.ChangePin change -> Staff.changePin(turn, change);
          case Command.RenewSecret renew -> Staff.renewSecret(turn, renew);
          case Command.DisablePerson disable -> Staff.disable(turn, disable);
          case Command.ClearCompartment(var label, var by, var reason) ->
              clear(turn, label, by, reason);
          case Command.EndDispute end -> endDispute(turn, end);
          case Command.ReopenDeposits(var by, var reason) -> reopenDeposits(turn, by, reason);
          case Command.Restore restore -> Restoration.begin(turn, restore);
          case Command.FindParcel find -> Restoration.find(turn, find);
          case Command.ConfirmPerson confirm -> Staff.confirm(turn, confirm);
          case Command.ConfirmClock(var by, var reason) -> confirmClock(turn, by, reason);
          case Command.PutCompartmentBack(var label, var by, var reason) ->
              putBack(turn, label, by, reason);
        };
    turn.effect(new Effect.Answer(id, outcome.reply()));
  }

  private static Outcome clear(Turn turn, CompartmentId id, Personal by, Personal reason) {
    var obstacle = obstacle(turn, id).or(() -> notSeenEmpty(turn, id));
    if (obstacle.isPresent()) {
      return obstacle.get();
    }
    if (!(turn.compartment(id) instanceof CompartmentState.Quarantined(_, var parcel))) {
      return refused(
          Refusal.WRONG_STATE,
          "Compartment %s is not quarantined: it is %s."
              .formatted(id, inWords(turn.compartment(id))));
    }
    if (Disputes.of(turn, id).isPresent()) {
      return disputed(id);
    }
    endOpening(turn, id);
    parcel.ifPresent(p -> Quarantine.missing(turn, id, p));
    turn.state(new Lasting.CompartmentCleared(id, turn.keep(by), turn.keep(reason)));
    return done("Compartment %s is vacant.".formatted(id));
  }

  static Outcome takeOut(Turn turn, CompartmentId id, Personal by, Personal reason) {
    var obstacle = obstacle(turn, id);
    if (obstacle.isPresent()) {
      return obstacle.get();
    }
    if (turn.compartment(id) instanceof CompartmentState.OutOfService) {
      return refused(
          Refusal.WRONG_STATE, "Compartment %s is out of service already.".formatted(id));
    }
    endOpening(turn, id);
    turn.state(
        new Lasting.CompartmentTakenOut(
            id, new OutCause.ByPerson(turn.keep(by), turn.keep(reason))));
    return done("Compartment %s is out of service.".formatted(id));
  }

  private static Outcome putBack(Turn turn, CompartmentId id, Personal by, Personal reason) {
    var obstacle = obstacle(turn, id);
    if (obstacle.isPresent()) {
      return obstacle.get();
    }
    if (!(turn.compartment(id) instanceof CompartmentState.OutOfService(_, var parcel))) {
      return refused(
          Refusal.WRONG_STATE,
          "Compartment %s is not out of service: it is %s."
              .formatted(id, inWords(turn.compartment(id))));
    }
    if (Disputes.of(turn, id).isPresent()) {
      return disputed(id);
    }
    if (parcel.isEmpty()) {
      var occupied = notSeenEmpty(turn, id);
      if (occupied.isPresent()) {
        return occupied.get();
      }
    }
    turn.state(new Lasting.CompartmentPutBack(id, turn.keep(by), turn.keep(reason)));
    Restoration.stillToBeSeen(turn, id);
    Deadlines.resumeIfServable(turn, id);
    return done(
        "Compartment %s is back in service, %s.".formatted(id, inWords(turn.compartment(id))));
  }

  private static Outcome endDispute(Turn turn, Command.EndDispute end) {
    var id = end.compartment();
    var obstacle = obstacle(turn, id);
    if (obstacle.isPresent()) {
      return obstacle.get();
    }
    var leftOut = leftOut(turn, id);
    if (leftOut.isPresent() && end.outcome() != DisputeOutcome.TAKE_AWAY) {
      Disputes.endLeftOut(turn, end, leftOut.get());
      return done("The parcel's record is ended, and compartment %s forgotten.".formatted(id));
    }
    var parcel = Disputes.of(turn, id);
    if (parcel.isEmpty()) {
      return refused(
          Refusal.WRONG_STATE, "Nothing is disputed about compartment %s.".formatted(id));
    }
    endOpening(turn, id);
    Disputes.end(turn, end, parcel.get());
    return done("The dispute is ended; compartment %s is to be looked into.".formatted(id));
  }

  /// What is in a compartment that the configuration no longer has. Nobody knows that of a kiosk
  /// that does not run.
  private static Optional<ParcelId> leftOut(Turn turn, CompartmentId id) {
    return turn.presence().started() && turn.plan().cabinet().find(id).isEmpty()
        ? turn.compartment(id).stored()
        : Optional.empty();
  }

  static Outcome.Not disputed(CompartmentId id) {
    return refused(
        Refusal.WRONG_STATE,
        "What compartment %s holds is disputed; support must end the dispute first.".formatted(id));
  }

  /// R3.
  private static Outcome reopenDeposits(Turn turn, Personal by, Personal reason) {
    if (!turn.ledger().customerDeposits().closed()) {
      return refused(Refusal.WRONG_STATE, "Returns and sendings are not closed.");
    }
    turn.state(new Lasting.CustomerDepositsReopened(turn.keep(by), turn.keep(reason)));
    return done("Returns and sendings are taken in again.");
  }

  /// T3. Whoever has asked is told the time that is believed now.
  private static Outcome confirmClock(Turn turn, Personal by, Personal reason) {
    if (turn.now().trust() == TimeTrust.TRUSTED) {
      return refused(Refusal.WRONG_STATE, "The kiosk trusts its clock already.");
    }
    var wall = turn.now().wall();
    turn.state(new Lasting.ClockConfirmed(turn.keep(by), turn.keep(reason)));
    turn.effect(new Effect.TrustClock(wall));
    ClockWatch.look(turn);
    return done(
        "The kiosk trusts its clock from now on: it says %s."
            .formatted(wall.truncatedTo(ChronoUnit.SECONDS)));
  }

  static void endOpening(Turn turn, CompartmentId id) {
    Settlement.settleIfLeft(turn, id);
    turn.opening(id).ifPresent(o -> turn.state(new Lasting.OpeningEnded(o.id(), id)));
  }

  static Optional<Outcome.Not> obstacle(Turn turn, CompartmentId id) {
    if (!turn.ledger().compartments().containsKey(id)) {
      return Optional.of(
          refused(Refusal.NO_SUCH_COMPARTMENT, "There is no compartment %s.".formatted(id)));
    }
    return Settlement.isUnderWay(turn, id) ? Optional.of(inUse(id)) : Optional.empty();
  }

  static boolean unresolved(Opening opening) {
    return switch (opening.progress()) {
      case Progress.Awaited _, Progress.Open _, Progress.Closed _ -> true;
      case Progress.Concluded _, Progress.GivenUp _ -> false;
    };
  }

  /// What a person says is weighed against what the sensors say just now.
  private static Optional<Outcome.Not> notSeenEmpty(Turn turn, CompartmentId id) {
    if (turn.doorIs(id, DoorState.OPEN)) {
      return Optional.of(
          refused(
              Refusal.WRONG_STATE,
              "The door of compartment %s is open; close it first.".formatted(id)));
    }
    if (turn.trusted(id) == Occupancy.OCCUPIED) {
      return Optional.of(
          refused(
              Refusal.WRONG_STATE,
              "The sensor of compartment %s sees something inside; empty it first.".formatted(id)));
    }
    return Optional.empty();
  }

  private static Outcome.Not inUse(CompartmentId id) {
    return refused(
        Refusal.IN_USE, "Compartment %s is in use just now; try again later.".formatted(id));
  }

  private static String inWords(CompartmentState state) {
    return switch (state) {
      case CompartmentState.Vacant _ -> "vacant";
      case CompartmentState.Reserved _ -> "reserved";
      case CompartmentState.Holding _ -> "holding a parcel";
      case CompartmentState.Quarantined _ -> "quarantined";
      case CompartmentState.OutOfService _ -> "out of service";
    };
  }

  private static Outcome done(String sentence) {
    return new Outcome.Done(sentence);
  }

  private static Outcome.Not refused(Refusal why, String sentence) {
    return new Outcome.Not(why, sentence);
  }
}
