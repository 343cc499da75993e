package cubby.core.fact;

import cubby.core.parcel.ParcelId;
import cubby.core.person.CourierNumber;

/// Whom texts about people are about, and so for how long they are needed.
public sealed interface TextsOf {
  /// Those for whom a parcel is, and who dealt with it: needed until it comes to its end.
  record AParcel(ParcelId parcel) implements TextsOf {}

  /// Somebody who signs in here: needed until they do no more.
  record Staff(CourierNumber number) implements TextsOf {}

  /// Who did something here that is about no parcel, and why.
  record Work() implements TextsOf {}
}
