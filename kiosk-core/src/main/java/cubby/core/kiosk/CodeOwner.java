package cubby.core.kiosk;

import cubby.core.parcel.ParcelId;
import org.pcollections.TreePVector;

/// What a live code is good for.
///
/// @param parcels those that share it, in the order in which they came (P2); at least one
public record CodeOwner(Kind kind, TreePVector<ParcelId> parcels) {

  /// What it lets its bearer do.
  public enum Kind {
    /// Take a parcel out, as its recipient.
    PICKUP,
    /// Take a sending back (R2).
    TAKE_BACK,
    /// Put a return in (R1).
    RETURN
  }

  public ParcelId first() {
    return parcels.getFirst();
  }
}
