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

  /// A fact that may become durable with the next one that may not wait: nothing was promised to
  /// anybody by it, and a start that has lost it comes to the same.
  interface MayWait {}

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
