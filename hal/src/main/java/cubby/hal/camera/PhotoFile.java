package cubby.hal.camera;

import cubby.hal.contract.camera.Photo;
import cubby.hal.contract.camera.Shot;
import cubby.hal.wire.WireBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Reads what a camera's program has left, and believes only what is a picture.
final class PhotoFile {
  /// A picture of 12 megapixels takes 6 MB at the best quality; more is not from a camera in a
  /// compartment, and pictures are kept.
  static final int BYTES_MAX = 16 << 20;

  /// SOI and the first byte of the next marker: ITU-T T.81, B.1.1.3.
  private static final WireBytes JPEG = WireBytes.of(0xFF, 0xD8, 0xFF);

  /// PNG specification, 5.2.
  private static final WireBytes PNG = WireBytes.of(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n');

  private PhotoFile() {}

  static Shot read(Path file) {
    try (var stream = Files.newInputStream(file)) {
      return shot(stream.readNBytes(BYTES_MAX + 1));
    } catch (NoSuchFileException _) {
      return new Shot.Failed("its command made no picture");
    } catch (IOException e) {
      return new Shot.Failed("its picture cannot be read: " + e.getMessage());
    }
  }

  private static Shot shot(byte[] bytes) {
    if (bytes.length == 0) {
      return new Shot.Failed("its picture is empty");
    }
    if (bytes.length > BYTES_MAX) {
      return new Shot.Failed(
          "its picture has more than %d MB: ask it for a smaller one".formatted(BYTES_MAX >> 20));
    }
    var start = WireBytes.copyOf(bytes, Math.min(bytes.length, PNG.length()));
    if (start.startsWith(JPEG)) {
      return new Shot.Taken(new Photo(Photo.Format.JPEG, bytes));
    }
    if (start.startsWith(PNG)) {
      return new Shot.Taken(new Photo(Photo.Format.PNG, bytes));
    }
    return new Shot.Failed("its picture is neither JPEG nor PNG; it begins with " + start);
  }
}
