package cubby.core.photo;

import cubby.hal.contract.camera.Photo;

/// What came of something that was asked about a photo.
public sealed interface PhotoOutcome {
  /// It was taken, and is kept sealed: it survives a power cut.
  ///
  /// @param sha256 of the picture as the camera encoded it, hex
  /// @param bytes how many it has
  record Kept(String sha256, Photo.Format format, int bytes) implements PhotoOutcome {}

  /// It was not taken, and nothing is kept.
  record NotTaken(NoPhoto why) implements PhotoOutcome {}

  /// Nothing of it is left.
  record Erased() implements PhotoOutcome {}
}
