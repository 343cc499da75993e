package cubby.core.secret;

import cubby.core.parcel.ParcelId;
import cubby.core.photo.PhotoId;
import java.util.Optional;

/// Seals photos, each bound to its id and to the parcel that it is about. Any thread, if its
/// randomness allows it.
public final class PhotoSealer {

  private final Sealer sealer;

  PhotoSealer(Sealer sealer) {
    this.sealer = sealer;
  }

  public byte[] seal(byte[] plain, PhotoId photo, Optional<ParcelId> about) {
    return sealer.seal(plain, place(photo, about));
  }

  /// The photo again.
  ///
  /// @throws BrokenSeal if it was altered, is another photo or another parcel's, or was sealed
  ///   under another key
  public byte[] open(byte[] sealed, PhotoId photo, Optional<ParcelId> about) {
    return sealer.open(sealed, place(photo, about));
  }

  private static String place(PhotoId photo, Optional<ParcelId> about) {
    return "photos/%s/%s".formatted(about.map(ParcelId::value).orElse(""), photo.value());
  }
}
