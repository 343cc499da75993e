package cubby.core.shell;

import cubby.core.kiosk.PhotoBook;
import cubby.core.notice.Picture;
import cubby.core.parcel.ParcelId;
import cubby.core.photo.PhotoId;
import cubby.core.secret.BrokenSeal;
import cubby.hal.contract.camera.Photo;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The photos of a kiosk's vault, as far as its record names them. Any thread.
final class VaultPhotos implements DepositPhotos {

  private static final Logger LOG = LoggerFactory.getLogger(VaultPhotos.class);

  private final PhotoVault vault;
  private final Supplier<PhotoBook> book;

  /// @param book as of the kiosk's last decision
  VaultPhotos(PhotoVault vault, Supplier<PhotoBook> book) {
    this.vault = vault;
    this.book = book;
  }

  @Override
  public boolean isAwaited(ParcelId parcel) {
    return book.get().awaitsDepositOf(parcel);
  }

  @Override
  public Optional<Picture> find(ParcelId parcel) {
    return book.get().depositOf(parcel).flatMap(photo -> open(photo, parcel));
  }

  /// A letter is worth more than its picture.
  private Optional<Picture> open(PhotoId photo, ParcelId parcel) {
    try {
      return vault.find(photo, Optional.of(parcel)).map(VaultPhotos::picture);
    } catch (IOException | BrokenSeal e) {
      LOG.warn("Photo {} cannot be read; the letter leaves without it", photo.value(), e);
      return Optional.empty();
    }
  }

  private static Picture picture(Photo photo) {
    return new Picture(
        switch (photo.format()) {
          case JPEG -> "image/jpeg";
          case PNG -> "image/png";
        },
        photo.toArray());
  }
}
