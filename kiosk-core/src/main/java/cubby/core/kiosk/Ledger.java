package cubby.core.kiosk;

import cubby.core.cabinet.CompartmentId;
import cubby.core.opening.Opening;
import cubby.core.parcel.Parcel;
import cubby.core.parcel.ParcelId;
import org.pcollections.TreePMap;

/// The half of the state that survives: the fold of the lasting facts. All maps iterate in the
/// order of their keys.
///
/// @param openings at most one a compartment, as long as its door may still answer for it
public record Ledger(
    TreePMap<CompartmentId, CompartmentRecord> compartments,
    Parcels parcels,
    Codes codes,
    CodeTries codeTries,
    People people,
    TreePMap<CompartmentId, Opening> openings,
    CourierWork work,
    PhotoBook photos,
    TextBook texts,
    TakenMessages messages,
    CustomerDeposits customerDeposits,
    Upkeep upkeep) {

  public static final Ledger EMPTY =
      new Ledger(
          TreePMap.empty(),
          Parcels.NONE,
          Codes.NONE,
          CodeTries.NONE,
          People.NOBODY,
          TreePMap.empty(),
          CourierWork.NONE,
          PhotoBook.EMPTY,
          TextBook.EMPTY,
          TakenMessages.NONE,
          CustomerDeposits.OPEN,
          Upkeep.NONE);

  /// A parcel that facts speak of.
  ///
  /// @throws IllegalStateException if there is no such parcel: a fault in the program
  public Parcel parcel(ParcelId id) {
    var parcel = parcels.byId().get(id);
    if (parcel == null) {
      throw new IllegalStateException("no parcel " + id.value());
    }
    return parcel;
  }

  Ledger withCompartments(TreePMap<CompartmentId, CompartmentRecord> next) {
    return new Ledger(
        next,
        parcels,
        codes,
        codeTries,
        people,
        openings,
        work,
        photos,
        texts,
        messages,
        customerDeposits,
        upkeep);
  }

  Ledger with(Parcels next) {
    return new Ledger(
        compartments,
        next,
        codes,
        codeTries,
        people,
        openings,
        work,
        photos,
        texts,
        messages,
        customerDeposits,
        upkeep);
  }

  Ledger with(Codes next) {
    return new Ledger(
        compartments,
        parcels,
        next,
        codeTries,
        people,
        openings,
        work,
        photos,
        texts,
        messages,
        customerDeposits,
        upkeep);
  }

  Ledger with(CodeTries next) {
    return new Ledger(
        compartments,
        parcels,
        codes,
        next,
        people,
        openings,
        work,
        photos,
        texts,
        messages,
        customerDeposits,
        upkeep);
  }

  Ledger with(People next) {
    return new Ledger(
        compartments,
        parcels,
        codes,
        codeTries,
        next,
        openings,
        work,
        photos,
        texts,
        messages,
        customerDeposits,
        upkeep);
  }

  Ledger withOpenings(TreePMap<CompartmentId, Opening> next) {
    return new Ledger(
        compartments,
        parcels,
        codes,
        codeTries,
        people,
        next,
        work,
        photos,
        texts,
        messages,
        customerDeposits,
        upkeep);
  }

  Ledger with(CourierWork next) {
    return new Ledger(
        compartments,
        parcels,
        codes,
        codeTries,
        people,
        openings,
        next,
        photos,
        texts,
        messages,
        customerDeposits,
        upkeep);
  }

  Ledger with(PhotoBook next) {
    return new Ledger(
        compartments,
        parcels,
        codes,
        codeTries,
        people,
        openings,
        work,
        next,
        texts,
        messages,
        customerDeposits,
        upkeep);
  }

  Ledger with(TextBook next) {
    return new Ledger(
        compartments,
        parcels,
        codes,
        codeTries,
        people,
        openings,
        work,
        photos,
        next,
        messages,
        customerDeposits,
        upkeep);
  }

  Ledger with(TakenMessages next) {
    return new Ledger(
        compartments,
        parcels,
        codes,
        codeTries,
        people,
        openings,
        work,
        photos,
        texts,
        next,
        customerDeposits,
        upkeep);
  }

  Ledger with(CustomerDeposits next) {
    return new Ledger(
        compartments,
        parcels,
        codes,
        codeTries,
        people,
        openings,
        work,
        photos,
        texts,
        messages,
        next,
        upkeep);
  }

  Ledger with(Upkeep next) {
    return new Ledger(
        compartments,
        parcels,
        codes,
        codeTries,
        people,
        openings,
        work,
        photos,
        texts,
        messages,
        customerDeposits,
        next);
  }
}
