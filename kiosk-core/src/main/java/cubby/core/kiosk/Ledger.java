package cubby.core.kiosk;

import cubby.core.cabinet.CompartmentId;
import cubby.core.code.Allowance;
import cubby.core.opening.Opening;
import cubby.core.parcel.Parcel;
import cubby.core.parcel.ParcelId;
import cubby.core.person.Courier;
import cubby.core.person.CourierNumber;
import cubby.core.text.Digest;
import cubby.core.time.Uptime;
import java.util.Optional;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/// The half of the state that survives: the fold of the lasting facts. All maps iterate in the
/// order of their keys.
///
/// @param barcodes the parcels that are not at their end, by their barcode
/// @param ended parcels at their end, oldest first, as many as are still shown to anybody
/// @param codeTries the kiosk-wide allowance of failed tries (G3)
/// @param checkedTryAt when code and check number were last tried in vain (G4)
/// @param signInTries failed PINs, by number
/// @param strangerTries failed sign-ins with numbers that nobody has
/// @param openings at most one a compartment, as long as its door may still answer for it
public record Ledger(
    TreePMap<CompartmentId, CompartmentRecord> compartments,
    TreePMap<ParcelId, Parcel> parcels,
    TreePMap<Digest, ParcelId> barcodes,
    TreePVector<ParcelId> ended,
    Codes codes,
    TreePMap<CourierNumber, Courier> couriers,
    Allowance codeTries,
    Optional<Uptime> checkedTryAt,
    TreePMap<CourierNumber, Allowance> signInTries,
    Allowance strangerTries,
    TreePMap<CompartmentId, Opening> openings,
    PhotoBook photos) {

  public static final Ledger EMPTY =
      new Ledger(
          TreePMap.empty(),
          TreePMap.empty(),
          TreePMap.empty(),
          TreePVector.empty(),
          Codes.NONE,
          TreePMap.empty(),
          Allowance.full(Limits.CODE_TRIES),
          Optional.empty(),
          TreePMap.empty(),
          Allowance.full(Limits.STRANGER_TRIES),
          TreePMap.empty(),
          PhotoBook.EMPTY);

  /// A parcel that facts speak of.
  ///
  /// @throws IllegalStateException if there is no such parcel: a fault in the program
  public Parcel parcel(ParcelId id) {
    var parcel = parcels.get(id);
    if (parcel == null) {
      throw new IllegalStateException("no parcel " + id.value());
    }
    return parcel;
  }

  Ledger withCompartments(TreePMap<CompartmentId, CompartmentRecord> next) {
    return new Ledger(
        next,
        parcels,
        barcodes,
        ended,
        codes,
        couriers,
        codeTries,
        checkedTryAt,
        signInTries,
        strangerTries,
        openings,
        photos);
  }

  Ledger withParcels(
      TreePMap<ParcelId, Parcel> nextParcels,
      TreePMap<Digest, ParcelId> nextBarcodes,
      TreePVector<ParcelId> nextEnded) {
    return new Ledger(
        compartments,
        nextParcels,
        nextBarcodes,
        nextEnded,
        codes,
        couriers,
        codeTries,
        checkedTryAt,
        signInTries,
        strangerTries,
        openings,
        photos);
  }

  Ledger withCodes(Codes next) {
    return new Ledger(
        compartments,
        parcels,
        barcodes,
        ended,
        next,
        couriers,
        codeTries,
        checkedTryAt,
        signInTries,
        strangerTries,
        openings,
        photos);
  }

  Ledger withCouriers(TreePMap<CourierNumber, Courier> next) {
    return new Ledger(
        compartments,
        parcels,
        barcodes,
        ended,
        codes,
        next,
        codeTries,
        checkedTryAt,
        signInTries,
        strangerTries,
        openings,
        photos);
  }

  Ledger withCodeTries(Allowance nextTries, Optional<Uptime> nextCheckedTryAt) {
    return new Ledger(
        compartments,
        parcels,
        barcodes,
        ended,
        codes,
        couriers,
        nextTries,
        nextCheckedTryAt,
        signInTries,
        strangerTries,
        openings,
        photos);
  }

  Ledger withSignInTries(
      TreePMap<CourierNumber, Allowance> nextTries, Allowance nextStrangerTries) {
    return new Ledger(
        compartments,
        parcels,
        barcodes,
        ended,
        codes,
        couriers,
        codeTries,
        checkedTryAt,
        nextTries,
        nextStrangerTries,
        openings,
        photos);
  }

  Ledger withOpenings(TreePMap<CompartmentId, Opening> next) {
    return new Ledger(
        compartments,
        parcels,
        barcodes,
        ended,
        codes,
        couriers,
        codeTries,
        checkedTryAt,
        signInTries,
        strangerTries,
        next,
        photos);
  }

  Ledger with(PhotoBook next) {
    return new Ledger(
        compartments,
        parcels,
        barcodes,
        ended,
        codes,
        couriers,
        codeTries,
        checkedTryAt,
        signInTries,
        strangerTries,
        openings,
        next);
  }
}
