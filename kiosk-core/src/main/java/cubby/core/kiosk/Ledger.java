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

/// The half of the state that survives: the fold of the lasting facts. All maps iterate in the
/// order of their keys.
///
/// @param barcodes the parcels that are not at their end, by their barcode
/// @param ended parcels at their end, by when they ended, as many as are still shown to anybody
/// @param codeTries the kiosk-wide allowance of failed tries (G3)
/// @param checkedTryAt when code and check number were last tried in vain (G4)
/// @param signInTries failed PINs, by number
/// @param strangerTries failed sign-ins with numbers that nobody has
/// @param openings at most one a compartment, as long as its door may still answer for it
public record Ledger(
    TreePMap<CompartmentId, CompartmentRecord> compartments,
    TreePMap<ParcelId, Parcel> parcels,
    TreePMap<Digest, ParcelId> barcodes,
    TreePMap<Uptime, ParcelId> ended,
    Codes codes,
    TreePMap<CourierNumber, Courier> couriers,
    Allowance codeTries,
    Optional<Uptime> checkedTryAt,
    TreePMap<CourierNumber, Allowance> signInTries,
    Allowance strangerTries,
    TreePMap<CompartmentId, Opening> openings) {

  public static final Ledger EMPTY =
      new Ledger(
          TreePMap.empty(),
          TreePMap.empty(),
          TreePMap.empty(),
          TreePMap.empty(),
          Codes.NONE,
          TreePMap.empty(),
          Allowance.full(Limits.CODE_TRIES),
          Optional.empty(),
          TreePMap.empty(),
          Allowance.full(Limits.STRANGER_TRIES),
          TreePMap.empty());
}
