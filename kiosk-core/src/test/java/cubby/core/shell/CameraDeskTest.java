package cubby.core.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.core.cabinet.CompartmentId;
import cubby.core.input.Input;
import cubby.core.kiosk.Limits;
import cubby.core.kiosk.PhotoBook;
import cubby.core.notice.Picture;
import cubby.core.parcel.ParcelId;
import cubby.core.photo.NoPhoto;
import cubby.core.photo.PhotoId;
import cubby.core.photo.PhotoOccasion;
import cubby.core.photo.PhotoOutcome;
import cubby.core.secret.BrokenSeal;
import cubby.core.secret.KioskSecrets;
import cubby.core.secret.RootKey;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.contract.camera.Camera;
import cubby.hal.contract.camera.CameraId;
import cubby.hal.contract.camera.Photo;
import cubby.hal.contract.camera.Shot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/// What comes of asking a camera, and what is on the disk then.
class CameraDeskTest {

  private static final CameraId LEFT = new CameraId("left");
  private static final PhotoId PHOTO = new PhotoId("p1");
  private static final Optional<ParcelId> PARCEL = Optional.of(new ParcelId("ab12"));
  private static final Photo PICTURE =
      new Photo(Photo.Format.JPEG, "the inside of 7".getBytes(StandardCharsets.UTF_8));

  @TempDir private Path data;
  private final List<Input> inputs = new ArrayList<>();
  private final ArrayDeque<Runnable> waiting = new ArrayDeque<>();
  private final KioskSecrets secrets =
      new KioskSecrets(RootKey.fresh(new Random(1)), new Random(2));
  private Supplier<Shot> camera = () -> new Shot.Taken(PICTURE);
  private int asked;
  private PhotoBook book = PhotoBook.EMPTY;
  private MonotonicTime now = new MonotonicTime(0);

  @Test
  void aPhotoIsOnTheDiskBeforeTheKioskHearsOfIt() throws IOException {
    take();

    assertThat(outcome()).isInstanceOf(PhotoOutcome.Kept.class);
    assertThat(vault().find(PHOTO, PARCEL)).contains(PICTURE);
  }

  @Test
  void theKioskIsToldThePicturesDigest() {
    take();

    assertThat(outcome())
        .isEqualTo(
            new PhotoOutcome.Kept(
                "3fedc0ffc00929d821646c1cb10dea7cc01f0423bc0f4abfe472f5ae6118894c",
                Photo.Format.JPEG,
                15));
  }

  @Test
  void onTheDiskItIsSealedAndForItsOwnerAlone() throws IOException {
    take();

    var file = data.resolve("photos").resolve("p1.sealed");
    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("inside");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
        .isEqualTo("rwx------");
    assertThat(file.getParent()).isDirectoryNotContaining("glob:**.new");
  }

  /// N1: sealed until the very letter is made.
  @Test
  void aLetterShowsItAndDoesWithoutOneThatCannotBeRead() throws IOException {
    var photos = new VaultPhotos(vault(), () -> book);
    assertThat(photos.find(PARCEL.get())).isEmpty();
    take();
    book = kept();

    assertThat(photos.find(PARCEL.get())).contains(new Picture("image/jpeg", PICTURE.toArray()));
    assertThat(photos.find(new ParcelId("cd34"))).isEmpty();

    Files.write(data.resolve("photos/p1.sealed"), new byte[40]);
    assertThat(photos.find(PARCEL.get())).isEmpty();
  }

  private static PhotoBook kept() {
    return new PhotoBook(
        TreePMap.empty(),
        TreePMap.singleton(
            PHOTO,
            new PhotoBook.Kept(
                PARCEL, new CompartmentId("7"), PhotoOccasion.DEPOSIT, Optional.empty(), false)),
        TreePMap.singleton(PARCEL.get(), TreePVector.singleton(PHOTO)),
        TreePMap.empty(),
        TreePMap.empty());
  }

  @Test
  void itOpensForItsOwnParcelAndUnderItsOwnNameOnly() throws IOException {
    take();
    Files.copy(data.resolve("photos/p1.sealed"), data.resolve("photos/p2.sealed"));

    assertThatThrownBy(() -> vault().find(PHOTO, Optional.of(new ParcelId("other"))))
        .isInstanceOf(BrokenSeal.class);
    assertThatThrownBy(() -> vault().find(new PhotoId("p2"), PARCEL))
        .isInstanceOf(BrokenSeal.class);
  }

  @Test
  void aCameraThatFailsLeavesNothing() {
    camera = () -> new Shot.Failed("no cable");
    take();

    assertThat(outcome()).isEqualTo(new PhotoOutcome.NotTaken(NoPhoto.CAMERA_FAILED));
    assertThat(data.resolve("photos")).doesNotExist();
  }

  @Test
  void aCameraThatTakesTooLongLeavesNothing() {
    camera = () -> new Shot.TooSlow(Duration.ofSeconds(5));
    take();

    assertThat(outcome()).isEqualTo(new PhotoOutcome.NotTaken(NoPhoto.CAMERA_SLOW));
  }

  @Test
  void aCameraThatThrowsHoldsNobodyUp() {
    camera =
        () -> {
          throw new IllegalStateException("a bug");
        };
    take();

    assertThat(outcome()).isEqualTo(new PhotoOutcome.NotTaken(NoPhoto.CAMERA_FAILED));
  }

  @Test
  void whatWaitedTooLongForTheCameraIsNotTakenAnyMore() {
    desk().take(PHOTO, PARCEL, LEFT);
    now = now.plus(Limits.PHOTO_WITHIN.plusMillis(1));
    work();

    assertThat(asked).isZero();
    assertThat(outcome()).isEqualTo(new PhotoOutcome.NotTaken(NoPhoto.CAMERA_SLOW));
  }

  @Test
  void aPhotoThatCannotBeWrittenIsSaidNotToBeThere() throws IOException {
    Files.writeString(data.resolve("photos"), "a file where the folder should be");
    take();

    assertThat(outcome()).isEqualTo(new PhotoOutcome.NotTaken(NoPhoto.NOT_KEPT));
  }

  @Test
  void anErasedPhotoIsGoneAndErasingItAgainIsNoMistake() throws IOException {
    take();
    for (int i = 0; i < 2; i++) {
      desk().erase(PHOTO);
      work();
      assertThat(outcome()).isEqualTo(new PhotoOutcome.Erased());
    }
    assertThat(data.resolve("photos")).isEmptyDirectory();
    assertThat(vault().find(PHOTO, PARCEL)).isEmpty();
  }

  @Test
  void whatNoFactKnowsIsErasedAtTheStart() throws IOException {
    take();
    var photos = data.resolve("photos");
    Files.copy(photos.resolve("p1.sealed"), photos.resolve("stray.sealed"));
    Files.writeString(photos.resolve("p9.new"), "half of it");

    vault().eraseAllBut(Set.of(PHOTO));

    assertThat(photos).isDirectoryContaining("glob:**/p1.sealed");
    assertThat(photos.toFile().list()).hasSize(1);
  }

  private void take() {
    desk().take(PHOTO, PARCEL, LEFT);
    work();
  }

  private PhotoOutcome outcome() {
    return ((Input.PhotoAnswered) inputs.getLast()).outcome();
  }

  private CameraDesk desk() {
    return new CameraDesk(List.of(new Left()), vault(), waiting::add, () -> now, inputs::add);
  }

  private void work() {
    while (!waiting.isEmpty()) {
      waiting.removeFirst().run();
    }
  }

  private PhotoVault vault() {
    return new PhotoVault(data, secrets.photoSealer());
  }

  private final class Left implements Camera {
    @Override
    public CameraId id() {
      return LEFT;
    }

    @Override
    public Shot take() {
      asked++;
      return camera.get();
    }
  }
}
