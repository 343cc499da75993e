package cubby.core.session;

import cubby.core.parcel.ParcelId;
import cubby.core.text.Personal;
import java.util.Optional;

/// A parcel that a courier is about to put in.
///
/// @param announced the parcel's record, if it was announced
public record Draft(
    Personal tracking,
    Optional<ParcelId> announced,
    Optional<String> size,
    Optional<Personal> contact) {

  public Draft withSize(String name) {
    return new Draft(tracking, announced, Optional.of(name), contact);
  }
}
