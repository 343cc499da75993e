package cubby.core.kiosk;

import cubby.core.cabinet.Cabinet;
import cubby.core.cabinet.Compartment;
import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.CompartmentState;
import cubby.core.cabinet.SizeClass;
import cubby.core.kiosk.FreeCompartments.Worn;
import cubby.core.screen.ScreenModel.SizeOffer;
import cubby.core.session.BankReach;
import cubby.core.session.Sight;
import cubby.hal.contract.DoorState;
import cubby.hal.contract.Occupancy;
import java.util.List;
import java.util.Optional;

/// Which compartments may be offered, and which is (C3, C7).
final class Offers {

  private Offers() {}

  static boolean hasTrustedSensor(Cabinet cabinet, Ledger ledger, CompartmentId id) {
    var known = ledger.compartments().get(id);
    return known != null
        && !known.sensorSuspect()
        && cabinet.find(id).map(Compartment::occupancySensor).orElse(false);
  }

  static boolean isSuspect(Ledger ledger, CompartmentId id) {
    var known = ledger.compartments().get(id);
    return known != null && known.sensorSuspect();
  }

  /// Whether a pulse could reach this door's latch, and may: a door that somebody elsewhere has
  /// opened is theirs until it is closed, or did not open (O1).
  static boolean reachable(KioskPlan plan, KioskState state, CompartmentId id) {
    var known = state.ledger().compartments().get(id);
    return known != null
        && !(known.state() instanceof CompartmentState.OutOfService)
        && !RemoteOpenings.isOpening(state.ledger(), id)
        && plan.cabinet()
            .find(id)
            .filter(
                built -> state.presence().readings().banks().get(built.bank()) == BankReach.ALIVE)
            .isPresent();
  }

  static boolean offerable(KioskState state, Compartment compartment) {
    return offerable(state.ledger(), state.presence(), compartment).isPresent();
  }

  /// Never on hope: vacant, closed, reachable, with nothing unresolved, and empty as far as a
  /// sensor can tell. Returns its wear if it may be offered.
  static Optional<Worn> offerable(Ledger ledger, Presence presence, Compartment compartment) {
    var id = compartment.id();
    var known = ledger.compartments().get(id);
    if (known == null || !(known.state() instanceof CompartmentState.Vacant)) {
      return Optional.empty();
    }
    var sight = presence.readings().sights().getOrDefault(id, Sight.UNKNOWN);
    var trusted = compartment.occupancySensor() && !known.sensorSuspect();
    return sight.door() == DoorState.CLOSED
            && (!trusted || sight.occupancy() == Occupancy.EMPTY)
            && presence.readings().banks().get(compartment.bank()) == BankReach.ALIVE
            && !ledger.openings().containsKey(id)
        ? Optional.of(new Worn(known.pulses(), id))
        : Optional.empty();
  }

  /// A room only where no box fits (C1), then the smallest that fits, then the one whose latch has
  /// worked least.
  ///
  /// @param above if present, only sizes larger than this one will do
  static Optional<Compartment> choose(
      KioskPlan plan,
      KioskState state,
      String size,
      boolean accessible,
      Optional<SizeClass> above) {
    var found = state.directory().compartments();
    var among = accessible ? found.accessible() : found.free();
    return among.best(sizeNamed(plan, size), above).map(plan.cabinet()::get);
  }

  /// How many compartments of each size are free, smallest size first.
  static List<SizeOffer> bySize(KioskPlan plan, KioskState state) {
    return plan.cabinet().sizes().stream()
        .map(size -> new SizeOffer(size, state.directory().compartments().free().count(size)))
        .toList();
  }

  /// The size of that name; one that the cabinet no longer has counts as its largest.
  private static SizeClass sizeNamed(KioskPlan plan, String name) {
    var sizes = plan.cabinet().sizes();
    return sizes.stream().filter(s -> s.name().equals(name)).findFirst().orElse(sizes.getLast());
  }
}
