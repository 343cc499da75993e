package cubby.sim.board;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/// An unchanging run of bytes on a line.
public final class WireBytes {
  private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

  private final byte[] bytes;

  private WireBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  public static WireBytes of(byte... bytes) {
    return new WireBytes(bytes.clone());
  }

  /// @param values 0–255 each; higher bits are dropped
  public static WireBytes of(int... values) {
    var bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return new WireBytes(bytes);
  }

  /// @param text pairs of hex digits with single spaces between them: `02 00 30 03 35`
  public static WireBytes ofHex(String text) {
    return new WireBytes(HEX.parseHex(text.toUpperCase(Locale.ROOT)));
  }

  public int length() {
    return bytes.length;
  }

  /// @return 0–255
  public int at(int index) {
    return bytes[index] & 0xFF;
  }

  public WireBytes first(int count) {
    return new WireBytes(Arrays.copyOf(bytes, count));
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

  /// Hex as in [#ofHex].
  @Override
  public String toString() {
    return HEX.formatHex(bytes);
  }
}
