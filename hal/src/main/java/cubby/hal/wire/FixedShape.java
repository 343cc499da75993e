package cubby.hal.wire;

import java.util.Optional;

/// Frames of one length, told by what stands at some of their places and, where the protocol has
/// one, by a checksum at their end.
public final class FixedShape implements FrameShape {
  private final int length;
  private final Optional<Checksum> checksum;
  private final Layout layout;

  private FixedShape(int length, Optional<Checksum> checksum, Layout layout) {
    this.length = length;
    this.checksum = checksum;
    this.layout = layout;
  }

  /// What may stand where in a frame.
  @FunctionalInterface
  public interface Layout {
    /// Whether a byte may stand there.
    ///
    /// @param index counted from 0
    /// @param octet 0–255
    boolean fits(int index, int octet);
  }

  /// @param length in bytes, the checksum included
  public static FixedShape checked(int length, Checksum checksum, Layout layout) {
    return new FixedShape(length, Optional.of(checksum), layout);
  }

  /// For a protocol without checksum: what the layout does not refuse is a frame.
  public static FixedShape unchecked(int length, Layout layout) {
    return new FixedShape(length, Optional.empty(), layout);
  }

  @Override
  public int longest() {
    return length;
  }

  @Override
  public Match match(WireBytes bytes, int from) {
    int there = Math.min(bytes.length() - from, length);
    for (int i = 0; i < there; i++) {
      if (!layout.fits(i, bytes.at(from + i))) {
        return Match.NONE;
      }
    }
    if (there < length) {
      return Match.PARTIAL;
    }
    return checksum
        .map(kind -> kind.judge(bytes, from, length))
        .orElseGet(() -> new Match.Whole(length));
  }
}
