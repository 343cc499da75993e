package cubby.core.shell;

import cubby.core.parcel.ParcelId;
import cubby.core.photo.PhotoId;
import cubby.hal.contract.camera.CameraId;
import java.util.Optional;

/// Takes photos, keeps them and erases them away from the loop, since cameras and disks take long.
/// Called by the loop's thread. What came of it comes back as an input that names the photo.
public interface PhotoDesk {

  /// For a kiosk without cameras, or one that does not run.
  PhotoDesk NONE =
      new PhotoDesk() {
        @Override
        public void take(PhotoId photo, Optional<ParcelId> about, CameraId camera) {}

        @Override
        public void erase(PhotoId photo) {}
      };

  /// @param about the parcel to which the photo is bound
  void take(PhotoId photo, Optional<ParcelId> about, CameraId camera);

  void erase(PhotoId photo);
}
