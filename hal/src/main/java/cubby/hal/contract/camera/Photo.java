package cubby.hal.contract.camera;

import java.util.Arrays;

/// A picture as the camera encoded it. Immutable; equal by content.
public final class Photo {
  public enum Format {
    JPEG,
    PNG
  }

  private final Format format;
  private final byte[] bytes;

  public Photo(Format format, byte[] bytes) {
    this.format = format;
    this.bytes = bytes.clone();
  }

  public Format format() {
    return format;
  }

  /// How many bytes it has.
  public int length() {
    return bytes.length;
  }

  public byte[] toArray() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Photo that && format == that.format && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "Photo[%s, %d bytes]".formatted(format, bytes.length);
  }
}
