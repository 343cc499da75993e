package cubby.core.kiosk;

import cubby.core.fact.Lasting;
import cubby.core.opening.Purpose;
import cubby.core.parcel.Evidence;
import cubby.core.parcel.ParcelId;
import cubby.core.parcel.ParcelState;
import cubby.core.parcel.Waiting;
import cubby.core.session.Visit;
import cubby.hal.contract.Occupancy;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Knows what is really behind the doors of a street's kiosk, and holds against it what the kiosk
/// does: its own records cannot prove that.
final class Witness {

  private final Street street;
  private final Bench kiosk;
  private final Set<ParcelId> everStored = new HashSet<>();

  Witness(Street street, Bench kiosk) {
    this.street = street;
    this.kiosk = kiosk;
  }

  /// @throws AssertionError if this must not have happened
  void saw(Lasting fact) {
    if (fact instanceof Lasting.PulseAuthorised pulse) {
      mayBePulsed(pulse);
    } else if (fact instanceof Lasting.DepositReopened reopened) {
      everStored.remove(reopened.parcel());
    } else if (fact instanceof Lasting.ParcelStored stored) {
      wasStored(stored);
    } else if (fact instanceof Lasting.ParcelCollected collected) {
      wasCollected(collected);
    }
  }

  void looksForWhatWasStored() {
    for (var parcel : everStored) {
      isFindable(parcel);
    }
  }

  private void mayBePulsed(Lasting.PulseAuthorised pulse) {
    var id = pulse.compartment();
    street
        .inside(id)
        .map(ParcelId::new)
        .filter(there -> !pulse.purpose().about().equals(Optional.of(there)))
        .filter(there -> kiosk.ledger().parcels().byId().containsKey(there))
        .filter(there ->
            kiosk.parcelState(there) instanceof ParcelState.Stored(var at, _, _) && at.equals(id))
        .ifPresent(there -> fail("%s holds a stranger's parcel %s".formatted(id, there)));
    switch (pulse.purpose()) {
      case Purpose.Deposit _ -> {
        if (pulse.round() == 0
            && pulse.attempt() == 1
            && pulse.before() != Occupancy.OCCUPIED
            && street.seesHonestly(id)) {
          street.inside(id).ifPresent(there -> fail("%s is not empty: %s".formatted(id, there)));
        }
        if (kiosk.state().presence().attendance().visit() instanceof Visit.Anybody) {
          fail("a deposit of nobody's");
        }
      }
      case Purpose.ByTechnician _ -> {
        if (!(kiosk.state().presence().attendance().visit() instanceof Visit.ByTechnician)) {
          fail("an inspection without a technician");
        }
      }
      case Purpose.CourierLook _ -> {
        if (!(kiosk.state().presence().attendance().visit() instanceof Visit.ByCourier)) {
          fail("a look without a courier");
        }
      }
      case Purpose.Pickup(var parcel, _) -> {
        if (!(kiosk.parcelState(parcel) instanceof ParcelState.Stored(var at, _, _)
            && at.equals(id))) {
          fail("%s is %s".formatted(parcel, kiosk.parcelState(parcel)));
        }
      }
      case Purpose.PutBack(var parcel, _, _) -> {
        if (!kiosk.parcelState(parcel).place().equals(Optional.of(id))) {
          fail("%s is %s".formatted(parcel, kiosk.parcelState(parcel)));
        }
      }
      case Purpose.Collection(var parcel, _, _) -> {
        if (!kiosk.parcelState(parcel).place().equals(Optional.of(id))
            || (kiosk.parcelState(parcel) instanceof ParcelState.Stored(_, var waiting, _)
                && !(waiting instanceof Waiting.ForCourier))) {
          fail("%s is %s".formatted(parcel, kiosk.parcelState(parcel)));
        }
      }
      case Purpose.LookAgain(var parcel) -> {
        if (!(kiosk.parcelState(parcel) instanceof ParcelState.Collected)) {
          fail("%s is %s".formatted(parcel, kiosk.parcelState(parcel)));
        }
      }
      case Purpose.Inspection _ -> fail("nobody has asked for it");
    }
  }

  private void wasStored(Lasting.ParcelStored stored) {
    var id = stored.compartment();
    everStored.add(stored.parcel());
    if (stored.evidence() != Evidence.COURIERS_WORD
        && stored.evidence() != Evidence.CUSTOMERS_WORD
        && street.seesHonestly(id)) {
      if (street.inside(id).isEmpty()) {
        fail("nothing is in %s".formatted(id));
      }
    }
  }

  private void wasCollected(Lasting.ParcelCollected collected) {
    var id = collected.compartment();
    if (collected.evidence() != Evidence.RECIPIENTS_WORD
        && collected.evidence() != Evidence.SUPPORTS_WORD
        && street.seesHonestly(id)
        && street.inside(id).filter(collected.parcel().value()::equals).isPresent()) {
      fail("%s is still in %s".formatted(collected.parcel(), id));
    }
  }

  /// What was stored is where its record says, or has come to a recorded end.
  private void isFindable(ParcelId id) {
    var parcel = kiosk.ledger().parcels().byId().get(id);
    if (parcel != null
        && !(parcel.state() instanceof ParcelState.Stored)
        && !(parcel.state() instanceof ParcelState.Disputed)
        && !(parcel.state() instanceof ParcelState.Overdue)
        && !(parcel.state() instanceof ParcelState.Collected)
        && !(parcel.state() instanceof ParcelState.Missing)) {
      fail("%s is %s".formatted(id, parcel.state()));
    }
  }

  private static void fail(String what) {
    throw new AssertionError(what);
  }
}
