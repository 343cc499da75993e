package cubby.core.shell;

import static java.util.stream.Collectors.toMap;

import cubby.core.input.Input;
import cubby.core.kiosk.Limits;
import cubby.core.parcel.ParcelId;
import cubby.core.photo.NoPhoto;
import cubby.core.photo.PhotoId;
import cubby.core.photo.PhotoOutcome;
import cubby.hal.contract.MonotonicClock;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.contract.camera.Camera;
import cubby.hal.contract.camera.CameraId;
import cubby.hal.contract.camera.Photo;
import cubby.hal.contract.camera.Shot;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The photo desk of a real kiosk: one thing after the other, on a thread of its own. A photo is on
/// the disk, sealed, before the kiosk hears of it.
final class CameraDesk implements PhotoDesk {

  private static final Logger LOG = LoggerFactory.getLogger(CameraDesk.class);

  private final Map<CameraId, Camera> cameras;
  private final PhotoVault vault;
  private final Executor thread;
  private final MonotonicClock clock;
  private final Consumer<Input> inputs;

  /// @param thread does one thing at a time
  CameraDesk(
      List<Camera> cameras,
      PhotoVault vault,
      Executor thread,
      MonotonicClock clock,
      Consumer<Input> inputs) {
    this.cameras = cameras.stream().collect(toMap(Camera::id, camera -> camera));
    this.vault = vault;
    this.thread = thread;
    this.clock = clock;
    this.inputs = inputs;
  }

  @Override
  public void take(PhotoId photo, Optional<ParcelId> about, CameraId camera) {
    var notAfter = clock.now().plus(Limits.PHOTO_WITHIN);
    thread.execute(() -> tell(photo, outcome(photo, about, camera, notAfter)));
  }

  @Override
  public void erase(PhotoId photo) {
    thread.execute(() -> {
      try {
        vault.erase(photo);
        tell(photo, new PhotoOutcome.Erased());
      } catch (IOException e) {
        LOG.warn("Photo {} could not be erased, which will be tried again", photo.value(), e);
      }
    });
  }

  /// What is in the picture later may be another's.
  private PhotoOutcome outcome(
      PhotoId photo, Optional<ParcelId> about, CameraId id, MonotonicTime notAfter) {
    var camera = cameras.get(id);
    if (camera == null) {
      return new PhotoOutcome.NotTaken(NoPhoto.CAMERA_FAILED);
    }
    if (clock.now().compareTo(notAfter) > 0) {
      return new PhotoOutcome.NotTaken(NoPhoto.CAMERA_SLOW);
    }
    return switch (shot(camera)) {
      case Shot.Taken(var picture) -> keep(photo, about, picture);
      case Shot.Failed(var detail) -> {
        LOG.warn("There is no photo: {}", detail);
        yield new PhotoOutcome.NotTaken(NoPhoto.CAMERA_FAILED);
      }
      case Shot.TooSlow(var limit) -> {
        LOG.warn("There is no photo: camera {} took longer than {}", id, limit);
        yield new PhotoOutcome.NotTaken(NoPhoto.CAMERA_SLOW);
      }
    };
  }

  private static Shot shot(Camera camera) {
    try {
      return camera.take();
    } catch (RuntimeException e) {
      LOG.error("Camera {} failed where it should not have", camera.id(), e);
      return new Shot.Failed("camera %s: %s".formatted(camera.id(), e));
    }
  }

  private PhotoOutcome keep(PhotoId photo, Optional<ParcelId> about, Photo picture) {
    try {
      vault.keep(photo, about, picture);
      return new PhotoOutcome.Kept(sha256(picture.toArray()), picture.format(), picture.length());
    } catch (IOException e) {
      LOG.warn("A photo could not be kept", e);
      return new PhotoOutcome.NotTaken(NoPhoto.NOT_KEPT);
    }
  }

  private void tell(PhotoId photo, PhotoOutcome outcome) {
    inputs.accept(new Input.PhotoAnswered(photo, outcome));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
