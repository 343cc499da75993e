package cubby.hal.wire;

import java.util.Arrays;
import java.util.HexFormat;

/// Bytes as they stand on a line. Immutable; equal by content.
public final class WireBytes {
  public static final WireBytes NONE = new WireBytes(new byte[0]);

  private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

  private final byte[] bytes;

  private WireBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  /// The bytes with these values.
  ///
  /// @param octets each 0–255; what is beyond is cut off
  public static WireBytes of(int... octets) {
    var bytes = new byte[octets.length];
    for (int i = 0; i < octets.length; i++) {
      bytes[i] = (byte) octets[i];
    }
    return new WireBytes(bytes);
  }

  public static WireBytes copyOf(byte[] bytes) {
    return new WireBytes(bytes.clone());
  }

  public static WireBytes copyOf(byte[] bytes, int length) {
    return new WireBytes(Arrays.copyOf(bytes, length));
  }

  /// The bytes written so.
  ///
  /// @param hex two digits a byte, parted by single spaces: `02 00 30 03 35`
  /// @throws IllegalArgumentException if it is not
  public static WireBytes ofHex(String hex) {
    return new WireBytes(HEX.parseHex(hex));
  }

  public int length() {
    return bytes.length;
  }

  public boolean isEmpty() {
    return bytes.length == 0;
  }

  /// The byte at `index` as 0–255.
  public int at(int index) {
    return Byte.toUnsignedInt(bytes[index]);
  }

  public WireBytes plus(WireBytes more) {
    if (isEmpty()) {
      return more;
    }
    var all = Arrays.copyOf(bytes, bytes.length + more.bytes.length);
    System.arraycopy(more.bytes, 0, all, bytes.length, more.bytes.length);
    return new WireBytes(all);
  }

  public WireBytes slice(int from, int to) {
    return new WireBytes(Arrays.copyOfRange(bytes, from, to));
  }

  public WireBytes from(int index) {
    return index == 0 ? this : slice(index, bytes.length);
  }

  public boolean startsWith(WireBytes prefix) {
    return bytes.length >= prefix.bytes.length
        && Arrays.equals(bytes, 0, prefix.bytes.length, prefix.bytes, 0, prefix.bytes.length);
  }

  public byte[] toArray() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WireBytes that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /// In hex, as in makers' documents: `02 00 30 03 35`.
  @Override
  public String toString() {
    return HEX.formatHex(bytes);
  }
}
