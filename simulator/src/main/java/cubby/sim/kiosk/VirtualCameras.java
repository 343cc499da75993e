package cubby.sim.kiosk;

import cubby.core.cabinet.CameraView;
import cubby.core.cabinet.CompartmentId;
import cubby.core.input.Input;
import cubby.core.kiosk.PhotoBook;
import cubby.core.notice.Picture;
import cubby.core.parcel.ParcelId;
import cubby.core.photo.NoPhoto;
import cubby.core.photo.PhotoId;
import cubby.core.photo.PhotoOutcome;
import cubby.core.secret.PhotoSealer;
import cubby.core.shell.DepositPhotos;
import cubby.core.shell.PhotoDesk;
import cubby.hal.contract.camera.CameraId;
import cubby.hal.contract.camera.Photo;
import cubby.hal.contract.camera.Shot;
import cubby.sim.VirtualClock;
import cubby.sim.cabinet.VirtualCabinet;
import cubby.sim.camera.SimulatedCamera;
import cubby.sim.camera.SimulatedLight;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Cameras that draw the virtual cabinet, and the sealed photos on the virtual disk, which a power
/// cut leaves. What [cubby.core.shell.CameraDesk] and its vault are in real time.
public final class VirtualCameras {
  private static final int WIDTH_PX = 48;
  private static final int HEIGHT_PX = 36;

  /// A picture over USB.
  private static final Duration TAKES = Duration.ofMillis(800);

  /// Longer than anybody waits for one.
  private static final Duration SLOW_TAKES = Duration.ofSeconds(9);

  /// How a camera does its work.
  public enum Condition {
    OK,
    /// Its pictures come when nobody waits for them any more.
    SLOW,
    /// It says that it has no picture.
    BROKEN,
    /// It never says anything.
    MUTE
  }

  private final TreeMap<CameraId, Eye> eyes = new TreeMap<>();
  private final TreeMap<PhotoId, Kept> kept = new TreeMap<>();
  private final PhotoSealer sealer;
  private final Observers observers;

  private static final class Eye {
    private final SimulatedCamera camera;
    private Condition condition = Condition.OK;
    private int asked;

    Eye(SimulatedCamera camera) {
      this.camera = camera;
    }
  }

  /// @param sealed its bytes are
  private record Kept(Optional<ParcelId> about, Photo sealed) {}

  VirtualCameras(
      List<CameraView> views, VirtualCabinet cabinet, PhotoSealer sealer, Observers observers) {
    this.sealer = sealer;
    this.observers = observers;
    var light = new SimulatedLight();
    light.set(true);
    for (var view : views) {
      var labels = view.sees().stream().map(CompartmentId::label).toList();
      eyes.put(
          view.camera(),
          new Eye(new SimulatedCamera(view.camera(), cabinet, labels, light, WIDTH_PX, HEIGHT_PX)));
    }
  }

  // For whoever stands outside

  public void condition(CameraId camera, Condition to) {
    eye(camera).condition = to;
  }

  /// How often this camera was asked for a picture.
  public int asked(CameraId camera) {
    return eye(camera).asked;
  }

  /// How many sealed photos there are.
  public int kept() {
    return kept.size();
  }

  /// The names of the sealed photos that there are.
  public Set<PhotoId> ids() {
    return Collections.unmodifiableSet(kept.keySet());
  }

  /// The photos of a parcel, by their names.
  ///
  /// @throws cubby.core.secret.BrokenSeal if one was altered, or is another's
  public Map<PhotoId, Photo> of(ParcelId parcel) {
    var photos = new TreeMap<PhotoId, Photo>();
    kept.forEach((id, it) -> {
      if (it.about().filter(parcel::equals).isPresent()) {
        var picture = sealer.open(it.sealed().toArray(), id, it.about());
        photos.put(id, new Photo(it.sealed().format(), picture));
      }
    });
    return photos;
  }

  // For the kiosk

  /// As at a start: of the photos that were never recorded, nobody knows why they are there.
  void eraseAllBut(Set<PhotoId> known) {
    kept.keySet().retainAll(known);
  }

  /// Those that letters show.
  ///
  /// @param book as of the kiosk's last decision
  DepositPhotos letters(Supplier<PhotoBook> book) {
    return new DepositPhotos() {
      @Override
      public Optional<Picture> find(ParcelId parcel) {
        return book.get()
            .depositOf(parcel)
            .flatMap(photo -> Optional.ofNullable(of(parcel).get(photo)))
            .map(photo -> new Picture("image/png", photo.toArray()));
      }

      @Override
      public boolean isAwaited(ParcelId parcel) {
        return book.get().awaitsDepositOf(parcel);
      }
    };
  }

  /// The desk of a kiosk that runs.
  ///
  /// @param inputs told what came of each photo
  PhotoDesk desk(VirtualClock clock, Alarms alarms, Consumer<Input> inputs) {
    return new PhotoDesk() {
      @Override
      public void take(PhotoId photo, Optional<ParcelId> about, CameraId camera) {
        var eye = eye(camera);
        eye.asked++;
        observers.tell(it -> it.photoAsked(photo, about, camera));
        if (eye.condition == Condition.MUTE) {
          return;
        }
        var takes = eye.condition == Condition.SLOW ? SLOW_TAKES : TAKES;
        alarms.set(
            photo,
            clock.now().plus(takes),
            () -> inputs.accept(new Input.PhotoAnswered(photo, outcome(photo, about, eye))));
      }

      @Override
      public void erase(PhotoId photo) {
        kept.remove(photo);
        inputs.accept(new Input.PhotoAnswered(photo, new PhotoOutcome.Erased()));
      }
    };
  }

  private PhotoOutcome outcome(PhotoId id, Optional<ParcelId> about, Eye eye) {
    if (eye.condition == Condition.BROKEN) {
      return new PhotoOutcome.NotTaken(NoPhoto.CAMERA_FAILED);
    }
    observers.tell(it -> it.exposed(id, eye.camera.id()));
    return switch (eye.camera.take()) {
      case Shot.Taken(var photo) -> {
        var bytes = photo.toArray();
        kept.put(id, new Kept(about, new Photo(photo.format(), sealer.seal(bytes, id, about))));
        yield new PhotoOutcome.Kept(sha256(bytes), photo.format(), photo.length());
      }
      case Shot.Failed _ -> new PhotoOutcome.NotTaken(NoPhoto.CAMERA_FAILED);
      case Shot.TooSlow _ -> new PhotoOutcome.NotTaken(NoPhoto.CAMERA_SLOW);
    };
  }

  private Eye eye(CameraId camera) {
    var eye = eyes.get(camera);
    if (eye == null) {
      throw new IllegalArgumentException("there is no camera " + camera);
    }
    return eye;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
