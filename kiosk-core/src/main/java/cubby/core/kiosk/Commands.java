package cubby.core.kiosk;

import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.CompartmentState;
import cubby.core.cabinet.OutCause;
import cubby.core.effect.CommandId;
import cubby.core.effect.Effect;
import cubby.core.effect.Reply;
import cubby.core.fact.Lasting;
import cubby.core.input.Announcement;
import cubby.core.input.Command;
import cubby.core.opening.Opening;
import cubby.core.opening.Progress;
import cubby.core.parcel.ParcelId;
import cubby.core.text.Personal;
import cubby.hal.contract.DoorState;
import cubby.hal.contract.Occupancy;
import java.util.Optional;

/// What is asked of the kiosk from outside its screen. Answered in English sentences: the reader is
/// a technician at a terminal.
final class Commands {

  private Commands() {}

  static void asked(Turn turn, CommandId id, Command command) {
    var reply =
        switch (command) {
          case Command.AnnounceParcel(var announcement) -> announce(turn, announcement);
          case Command.EnrolCourier enrol -> enrol(turn, enrol);
          case Command.EnrolTechnician enrol -> enrol(turn, enrol);
          case Command.ClearCompartment(var label, var by, var reason) ->
              clear(turn, label, by, reason);
          case Command.TakeCompartmentOut(var label, var by, var reason) ->
              takeOut(turn, label, by, reason);
          case Command.PutCompartmentBack(var label, var by, var reason) ->
              putBack(turn, label, by, reason);
        };
    turn.effect(new Effect.Answer(id, reply));
  }

  private static Reply announce(Turn turn, Announcement announce) {
    var sizes = turn.plan().cabinet().sizes().stream().map(s -> s.name()).toList();
    if (!sizes.contains(announce.size())) {
      return refused(
          "There is no size '%s' here; the sizes are %s."
              .formatted(announce.size(), String.join(", ", sizes)));
    }
    if (turn.ledger().parcels().byBarcode().containsKey(announce.tracking().digest())) {
      return refused("A parcel with this barcode is announced or inside already.");
    }
    turn.state(
        new Lasting.ParcelAnnounced(
            new ParcelId(turn.fresh()),
            announce.errand(),
            turn.keep(announce.tracking()),
            announce.recipient().map(turn::keep),
            announce.sender().map(turn::keep),
            announce.carrier(),
            announce.size(),
            announce.handling(),
            announce.group(),
            announce.code(),
            true));
    return done("The parcel is announced.");
  }

  private static Reply enrol(Turn turn, Command.EnrolCourier enrol) {
    if (turn.ledger().people().has(enrol.number())) {
      return refused("Number %s is taken; choose another.".formatted(enrol.number().digits()));
    }
    turn.state(
        new Lasting.CourierEnrolled(
            enrol.number(), turn.keep(enrol.name()), enrol.carrier(), enrol.pin()));
    return done(
        "Courier %s of %s may sign in.".formatted(enrol.number().digits(), enrol.carrier().name()));
  }

  private static Reply enrol(Turn turn, Command.EnrolTechnician enrol) {
    if (turn.ledger().people().has(enrol.number())) {
      return refused("Number %s is taken; choose another.".formatted(enrol.number().digits()));
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

  private static Reply clear(Turn turn, CompartmentId id, Personal by, Personal reason) {
    var obstacle = obstacle(turn, id).or(() -> notSeenEmpty(turn, id));
    if (obstacle.isPresent()) {
      return obstacle.get();
    }
    if (!(turn.compartment(id) instanceof CompartmentState.Quarantined(_, var parcel))) {
      return refused(
          "Compartment %s is not quarantined: it is %s."
              .formatted(id, inWords(turn.compartment(id))));
    }
    parcel.ifPresent(p -> Quarantine.missing(turn, id, p));
    endOpening(turn, id);
    turn.state(new Lasting.CompartmentCleared(id, turn.keep(by), turn.keep(reason)));
    return done("Compartment %s is vacant.".formatted(id));
  }

  private static Reply takeOut(Turn turn, CompartmentId id, Personal by, Personal reason) {
    var obstacle = obstacle(turn, id);
    if (obstacle.isPresent()) {
      return obstacle.get();
    }
    switch (turn.compartment(id)) {
      case CompartmentState.OutOfService _ -> {
        return refused("Compartment %s is out of service already.".formatted(id));
      }
      case CompartmentState.Reserved _ -> {
        return inUse(id);
      }
      case CompartmentState.Vacant _,
          CompartmentState.Holding _,
          CompartmentState.Quarantined _ -> {}
    }
    endOpening(turn, id);
    turn.state(
        new Lasting.CompartmentTakenOut(
            id, new OutCause.ByPerson(turn.keep(by), turn.keep(reason))));
    return done("Compartment %s is out of service.".formatted(id));
  }

  private static Reply putBack(Turn turn, CompartmentId id, Personal by, Personal reason) {
    var obstacle = obstacle(turn, id);
    if (obstacle.isPresent()) {
      return obstacle.get();
    }
    if (!(turn.compartment(id) instanceof CompartmentState.OutOfService(_, var parcel))) {
      return refused(
          "Compartment %s is not out of service: it is %s."
              .formatted(id, inWords(turn.compartment(id))));
    }
    if (parcel.isEmpty()) {
      var occupied = notSeenEmpty(turn, id);
      if (occupied.isPresent()) {
        return occupied.get();
      }
    }
    turn.state(new Lasting.CompartmentPutBack(id, turn.keep(by), turn.keep(reason)));
    Deadlines.resumeIfServable(turn, id);
    return done(
        "Compartment %s is back in service, %s.".formatted(id, inWords(turn.compartment(id))));
  }

  private static void endOpening(Turn turn, CompartmentId id) {
    turn.opening(id).ifPresent(o -> turn.state(new Lasting.OpeningEnded(o.id(), id)));
  }

  private static Optional<Reply> obstacle(Turn turn, CompartmentId id) {
    if (!turn.ledger().compartments().containsKey(id)) {
      return Optional.of(refused("There is no compartment %s.".formatted(id)));
    }
    return turn.opening(id).filter(Commands::unresolved).map(_ -> inUse(id));
  }

  private static boolean unresolved(Opening opening) {
    return switch (opening.progress()) {
      case Progress.Awaited _, Progress.Open _, Progress.Closed _ -> true;
      case Progress.Concluded _, Progress.GivenUp _ -> false;
    };
  }

  /// What a person says is weighed against what the sensors say just now.
  private static Optional<Reply> notSeenEmpty(Turn turn, CompartmentId id) {
    if (turn.doorIs(id, DoorState.OPEN)) {
      return Optional.of(
          refused("The door of compartment %s is open; close it first.".formatted(id)));
    }
    if (turn.trusted(id) == Occupancy.OCCUPIED) {
      return Optional.of(
          refused(
              "The sensor of compartment %s sees something inside; empty it first.".formatted(id)));
    }
    return Optional.empty();
  }

  private static Reply inUse(CompartmentId id) {
    return refused("Compartment %s is in use just now; try again later.".formatted(id));
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

  private static Reply done(String sentence) {
    return new Reply.Done(sentence);
  }

  private static Reply refused(String sentence) {
    return new Reply.Refused(sentence);
  }
}
