package cubby.core.fact;

import cubby.core.cabinet.CompartmentId;
import cubby.core.parcel.ParcelId;
import cubby.core.photo.PhotoId;
import java.util.Optional;

/// What happened. State is the fold of facts, and changes in no other way.
///
/// A [Lasting] fact is journalled before anything is done about it. A [Passing] fact is true only
/// of this run (what is on the screen, what a sensor reads just now) and is gone with it.
public sealed interface Fact permits Lasting, Passing {

  /// A fact in a compartment's history.
  interface OfCompartment {
    CompartmentId compartment();
  }

  /// A fact in a parcel's custody record.
  interface OfParcel {
    ParcelId parcel();
  }

  /// A fact about a photo, which is in a parcel's custody record if it shows one.
  interface OfPhoto {
    PhotoId photo();

    Optional<ParcelId> about();
  }
}
