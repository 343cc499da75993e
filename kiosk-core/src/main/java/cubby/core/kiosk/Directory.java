package cubby.core.kiosk;

import cubby.core.fact.Fact;
import cubby.core.fact.Lasting;
import cubby.core.fact.Passing;

/// Where to find what decisions look for, so that none looks through the whole cabinet or all
/// parcels. It follows from the two halves of the state, changes with them, and is never stored.
public record Directory(CompartmentDirectory compartments, ParcelDirectory parcels) {

  /// What is on record, and nothing seen yet.
  static Directory atStart(KioskPlan plan, Ledger ledger) {
    return new Directory(
        CompartmentDirectory.atStart(plan.cabinet(), ledger),
        ParcelDirectory.atStart(ledger.parcels()));
  }

  Directory after(KioskState before, Lasting fact, Ledger now) {
    var nextCompartments =
        fact instanceof Fact.OfCompartment of
            ? compartments.recorded(before, of.compartment(), now)
            : compartments;
    var nextParcels =
        fact instanceof Fact.OfParcel of
            ? parcels.changed(
                before.ledger().parcels().byId().get(of.parcel()),
                now.parcels().byId().get(of.parcel()))
            : parcels;
    return new Directory(nextCompartments, nextParcels);
  }

  Directory after(KioskState before, Passing fact, Presence now) {
    return switch (fact) {
      case Passing.Seen(var id, var sight) ->
          new Directory(compartments.seen(before, id, sight.door(), now), parcels);
      case Passing.BankHeard(var bank, _) ->
          new Directory(compartments.heard(before, bank, now), parcels);
      case Passing.StepTaken _,
          Passing.VisitBegan _,
          Passing.Dismissed _,
          Passing.LookedInto _,
          Passing.LeavingAsked _,
          Passing.LanguageChosen _,
          Passing.DoorStaysOpen _,
          Passing.TrafficCounted _,
          Passing.ClockSeen _,
          Passing.NoticesWait _,
          Passing.ParcelInHand _ ->
          this;
    };
  }
}
