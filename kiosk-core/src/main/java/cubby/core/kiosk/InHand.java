package cubby.core.kiosk;

import cubby.core.cabinet.SizeClass;
import cubby.core.parcel.ParcelId;
import java.util.Optional;

/// What the courier at the screen is putting in.
///
/// @param swaps how many compartments were too small for it
/// @param tooSmall the largest size that was
public record InHand(Optional<ParcelId> parcel, int swaps, Optional<SizeClass> tooSmall) {
  static final InHand NOTHING = new InHand(Optional.empty(), 0, Optional.empty());
}
