package cubby.core.kiosk;

import cubby.core.cabinet.Cabinet;
import cubby.core.cabinet.Compartment;
import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.CompartmentState.Quarantined;
import cubby.core.cabinet.CompartmentState.Reserved;
import cubby.core.cabinet.QuarantineReason;
import cubby.core.parcel.ParcelId;
import cubby.hal.contract.BankId;
import cubby.hal.contract.DoorState;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/// Where to find compartments.
///
/// @param free those that may be offered
/// @param accessible those of them that a seated person reaches
/// @param reserved the one that is reserved for a parcel
/// @param quarantined how many are, of those that have once been seen
/// @param open those whose doors read open
public record CompartmentDirectory(
    Cabinet cabinet,
    FreeCompartments free,
    FreeCompartments accessible,
    TreePMap<ParcelId, CompartmentId> reserved,
    int quarantined,
    TreePSet<CompartmentId> open) {

  /// What is on record, and nothing seen yet.
  static CompartmentDirectory atStart(Cabinet cabinet, Ledger ledger) {
    var known =
        new CompartmentDirectory(
            cabinet,
            FreeCompartments.NONE,
            FreeCompartments.NONE,
            TreePMap.empty(),
            0,
            TreePSet.empty());
    for (var record : ledger.compartments().entrySet()) {
      known = known.recorded(record.getKey(), null, record.getValue());
    }
    return known;
  }

  /// The ledger says something else of this one.
  CompartmentDirectory recorded(KioskState before, CompartmentId id, Ledger now) {
    var was = before.ledger();
    return recorded(id, was.compartments().get(id), now.compartments().get(id))
        .offered(before, id, now, before.presence());
  }

  /// Its sensors read something else.
  CompartmentDirectory seen(KioskState before, CompartmentId id, DoorState door, Presence now) {
    var next = door == DoorState.OPEN ? open.plus(id) : open.minus(id);
    return new CompartmentDirectory(cabinet, free, accessible, reserved, quarantined, next)
        .offered(before, id, before.ledger(), now);
  }

  /// Its bank answers, or does so no more.
  CompartmentDirectory heard(KioskState before, BankId bank, Presence now) {
    var next = this;
    for (var built : cabinet.wiredTo(bank)) {
      next = next.offered(before, built, before.ledger(), now);
    }
    return next;
  }

  private CompartmentDirectory offered(
      KioskState before, CompartmentId id, Ledger ledger, Presence presence) {
    var built = cabinet.find(id);
    return built.isPresent() ? offered(before, built.get(), ledger, presence) : this;
  }

  private CompartmentDirectory offered(
      KioskState before, Compartment built, Ledger ledger, Presence presence) {
    var was = Offers.offerable(before.ledger(), before.presence(), built);
    var is = Offers.offerable(ledger, presence, built);
    if (was.equals(is)) {
      return this;
    }
    return new CompartmentDirectory(
        cabinet,
        free.changed(built, was, is),
        built.accessible() ? accessible.changed(built, was, is) : accessible,
        reserved,
        quarantined,
        open);
  }

  private CompartmentDirectory recorded(
      CompartmentId id, @Nullable CompartmentRecord was, @Nullable CompartmentRecord is) {
    var before = reservedFor(was);
    var after = reservedFor(is);
    var count = quarantined - count(was) + count(is);
    if (before.equals(after) && count == quarantined) {
      return this;
    }
    var left = before.map(reserved::minus).orElse(reserved);
    return new CompartmentDirectory(
        cabinet,
        free,
        accessible,
        after.map(parcel -> left.plus(parcel, id)).orElse(left),
        count,
        open);
  }

  private static Optional<ParcelId> reservedFor(@Nullable CompartmentRecord record) {
    return record != null && record.state() instanceof Reserved(var parcel)
        ? Optional.of(parcel)
        : Optional.empty();
  }

  private static int count(@Nullable CompartmentRecord record) {
    return record != null
            && record.state() instanceof Quarantined(var reason, _)
            && reason != QuarantineReason.UNSEEN
        ? 1
        : 0;
  }
}
