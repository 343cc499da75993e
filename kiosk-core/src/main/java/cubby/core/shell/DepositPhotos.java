package cubby.core.shell;

import cubby.core.notice.Picture;
import cubby.core.parcel.ParcelId;
import java.util.Optional;

/// The photos that letters show: of parcels in their compartments, to whom they are for alone. Any
/// thread.
@FunctionalInterface
public interface DepositPhotos {

  /// For a kiosk without cameras.
  DepositPhotos NONE = _ -> Optional.empty();

  /// In the open, if there is one and it can be read.
  Optional<Picture> find(ParcelId parcel);

  /// Whether the camera still has to answer. It has [cubby.core.kiosk.Limits#PHOTO_WITHIN].
  default boolean isAwaited(ParcelId parcel) {
    return false;
  }
}
