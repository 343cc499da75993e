package cubby.core.kiosk;

import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.CompartmentState;
import cubby.core.cabinet.CompartmentState.Holding;
import cubby.core.cabinet.CompartmentState.OutOfService;
import cubby.core.cabinet.CompartmentState.Quarantined;
import cubby.core.cabinet.CompartmentState.Reserved;
import cubby.core.cabinet.CompartmentState.Vacant;
import cubby.core.cabinet.Logbook;
import cubby.core.cabinet.OutCause;
import cubby.core.cabinet.QuarantineReason;
import cubby.core.cabinet.Wiring;
import cubby.core.parcel.ParcelId;
import cubby.core.time.Stamp;
import cubby.hal.contract.BankId;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// How compartments follow from the lasting facts: what they hold, what keeps people away from
/// them, since when the deadline of what is inside stands still, and who has looked.
final class CompartmentEvolution {

  private CompartmentEvolution() {}

  static Ledger wired(Ledger ledger, CompartmentId id, Wiring wiring) {
    var known = ledger.compartments().get(id);
    var record =
        known == null
            ? new CompartmentRecord(
                new Quarantined(QuarantineReason.UNSEEN, Optional.empty()),
                wiring,
                false,
                0,
                Optional.empty(),
                Logbook.EMPTY,
                false)
            : known.with(wiring);
    return ledger.withCompartments(ledger.compartments().plus(id, record));
  }

  // What keeps people away, and who lets them in again

  static Ledger quarantined(Ledger ledger, CompartmentId id, QuarantineReason reason, Stamp stamp) {
    return change(
        ledger,
        id,
        record -> entering(record, new Quarantined(reason, record.state().stored()), stamp));
  }

  static Ledger takenOut(Ledger ledger, CompartmentId id, OutCause cause, Stamp stamp) {
    return change(
        ledger,
        id,
        record -> entering(record, new OutOfService(cause, record.state().stored()), stamp));
  }

  /// A sensor may err for a moment: what may be inside stays hidden from cameras.
  static Ledger sawEmpty(Ledger ledger, CompartmentId id) {
    return change(ledger, id, record -> record.with(new Vacant()).inServiceAgain());
  }

  static Ledger clearedByCourier(Ledger ledger, CompartmentId id) {
    return sawEmpty(seen(ledger, id), id);
  }

  static Ledger cleared(Ledger ledger, CompartmentId id) {
    return lookedInto(clearedByCourier(ledger, id), id);
  }

  /// What is out of service is put back as it is, whether anybody has looked or not.
  static Ledger putBack(Ledger ledger, CompartmentId id) {
    return inUseAgain(
        stateOf(ledger, id) instanceof OutOfService ? ledger : lookedInto(ledger, id), id);
  }

  /// What is out of service with a parcel is put back with it as it is.
  static Ledger foundFit(Ledger ledger, CompartmentId id) {
    return inUseAgain(
        stateOf(ledger, id) instanceof OutOfService(_, var parcel) && parcel.isPresent()
            ? ledger
            : lookedInto(ledger, id),
        id);
  }

  /// What happened in them since the backup was made is not known.
  static Ledger restored(Ledger ledger) {
    var next = ledger.compartments();
    for (var known : ledger.compartments().entrySet()) {
      next = next.plus(known.getKey(), known.getValue().withUnseen(true));
    }
    return ledger.withCompartments(next);
  }

  /// Where a door is being used, something may yet turn out to have been put in.
  static Ledger bankLost(Ledger ledger, BankId bank, Stamp stamp) {
    var next = ledger.compartments();
    for (var known : ledger.compartments().entrySet()) {
      var record = known.getValue();
      var matters =
          record.state().stored().isPresent() || ledger.openings().containsKey(known.getKey());
      if (record.wiring().bank().equals(bank) && matters) {
        next = next.plus(known.getKey(), record.standingStill(stamp.uptime()));
      }
    }
    return ledger.withCompartments(next);
  }

  // What becomes of what is inside

  /// The deadline of what is put in begins now; where nobody could be served before, it stands
  /// still from its beginning on (T2).
  static Ledger filled(Ledger ledger, CompartmentId id, ParcelId parcel, Stamp stamp) {
    return change(
        seen(ledger, id),
        id,
        record -> {
          var next = record.with(holding(record.state(), parcel));
          return record.standsStillSince().isPresent() || Deadlines.standsStill(next.state())
              ? next.inServiceAgain().standingStill(stamp.uptime())
              : next;
        });
  }

  /// What was inside has left. What keeps people away for reasons that no sensor can judge still
  /// does: only a person who looks puts an end to it.
  static Ledger emptied(Ledger ledger, CompartmentId id) {
    return change(ledger, id, record -> record.with(emptied(record.state())).inServiceAgain());
  }

  static Ledger missed(Ledger ledger, CompartmentId id) {
    return inDoubt(ledger, id, QuarantineReason.OPENED_UNASKED, Optional.empty());
  }

  static Ledger disputed(Ledger ledger, CompartmentId id, ParcelId parcel) {
    return inDoubt(ledger, id, QuarantineReason.DISPUTED, Optional.of(parcel));
  }

  /// Nobody knows any more what is inside. What is out of service stays so, for its own cause.
  private static Ledger inDoubt(
      Ledger ledger, CompartmentId id, QuarantineReason reason, Optional<ParcelId> parcel) {
    return change(
        ledger,
        id,
        record ->
            record.with(
                record.state() instanceof OutOfService(var cause, _)
                    ? new OutOfService(cause, parcel)
                    : new Quarantined(reason, parcel)));
  }

  // Parts of it

  static Ledger change(Ledger ledger, CompartmentId id, UnaryOperator<CompartmentRecord> change) {
    var known = ledger.compartments().get(id);
    return known == null
        ? ledger
        : ledger.withCompartments(ledger.compartments().plus(id, change.apply(known)));
  }

  /// The deadline of what is inside stands still in a state in which nobody is served (T2).
  private static CompartmentRecord entering(
      CompartmentRecord record, CompartmentState next, Stamp stamp) {
    return Deadlines.standsStill(next) && next.stored().isPresent()
        ? record.with(next).standingStill(stamp.uptime())
        : record.with(next);
  }

  private static CompartmentState holding(CompartmentState state, ParcelId parcel) {
    return state instanceof OutOfService(var cause, _)
        ? new OutOfService(cause, Optional.of(parcel))
        : new Holding(parcel);
  }

  private static CompartmentState emptied(CompartmentState state) {
    return switch (state) {
      case OutOfService(var cause, _) -> new OutOfService(cause, Optional.empty());
      case Quarantined(var reason, _) when !reason.clearedBySensor() ->
          new Quarantined(reason, Optional.empty());
      case Vacant _, Reserved _, Holding _, Quarantined _ -> new Vacant();
    };
  }

  private static Ledger inUseAgain(Ledger ledger, CompartmentId id) {
    return change(
        seen(ledger, id),
        id,
        record ->
            record.with(
                record
                    .state()
                    .stored()
                    .<CompartmentState>map(Holding::new)
                    .orElseGet(Vacant::new)));
  }

  /// Nobody has to look any more who has not since a restore.
  private static Ledger lookedInto(Ledger ledger, CompartmentId id) {
    return change(ledger, id, record -> record.withUnseen(false));
  }

  /// Whatever may be inside no longer has to be hidden from cameras.
  private static Ledger seen(Ledger ledger, CompartmentId id) {
    return ledger.with(ledger.photos().seen(id));
  }

  private static @Nullable CompartmentState stateOf(Ledger ledger, CompartmentId id) {
    var known = ledger.compartments().get(id);
    return known == null ? null : known.state();
  }
}
