package cubby.core.parcel;

import cubby.core.person.Carrier;
import cubby.core.text.TextRef;

/// A parcel and whose it is.
///
/// @param tracking the barcode on it
/// @param contact where notices for its recipient go
/// @param size the smallest size class that fits it
/// @param accessible whether its recipient needs a compartment within reach of a seat
/// @param announced whether it was known before it came
public record Parcel(
    ParcelId id,
    TextRef tracking,
    TextRef contact,
    Carrier carrier,
    String size,
    boolean accessible,
    boolean announced,
    ParcelState state) {

  public Parcel with(ParcelState next) {
    return new Parcel(id, tracking, contact, carrier, size, accessible, announced, next);
  }
}
