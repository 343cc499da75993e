package cubby.core.notice;

import java.util.Arrays;

/// A photo that a notice shows. Immutable; equal by content.
public final class Picture {
  private final String mediaType;
  private final byte[] bytes;

  /// @param mediaType `image/jpeg` or `image/png`
  public Picture(String mediaType, byte[] bytes) {
    this.mediaType = mediaType;
    this.bytes = bytes.clone();
  }

  public String mediaType() {
    return mediaType;
  }

  public byte[] toArray() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Picture that
        && mediaType.equals(that.mediaType)
        && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "Picture[%s, %d bytes]".formatted(mediaType, bytes.length);
  }
}
