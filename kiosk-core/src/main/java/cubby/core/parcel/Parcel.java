package cubby.core.parcel;

import cubby.core.person.Carrier;
import cubby.core.text.TextRef;
import java.util.Optional;

/// A parcel and whose it is.
///
/// @param tracking the barcode on it
/// @param recipient whom it is for; of a return nobody at this kiosk
/// @param sender who gave it away: told when it is collected, refused or taken back
/// @param size the smallest size class that fits it
/// @param group parcels that share its code (P2)
/// @param announced whether it was known before it came
public record Parcel(
    ParcelId id,
    Errand errand,
    TextRef tracking,
    Optional<Addressee> recipient,
    Optional<Addressee> sender,
    Carrier carrier,
    String size,
    Handling handling,
    Optional<GroupId> group,
    boolean announced,
    ParcelState state) {

  public Parcel with(ParcelState next) {
    return new Parcel(
        id, errand, tracking, recipient, sender, carrier, size, handling, group, announced, next);
  }

  /// The same with notices to another address: of its recipient, or of who gives a return away.
  public Parcel reachedAt(Addressee contact) {
    var returned = errand == Errand.RETURN;
    return new Parcel(
        id,
        errand,
        tracking,
        returned ? recipient : Optional.of(contact),
        returned ? Optional.of(contact) : sender,
        carrier,
        size,
        handling,
        group,
        announced,
        state);
  }
}
