package cubby.hal.wkly;

import cubby.hal.wire.Checksum;
import cubby.hal.wire.FrameShape;
import cubby.hal.wire.WireBytes;

/// `57 4B 4C 59 LEN ADDR CMD DATA XOR`: LEN is the whole frame, XOR is over all before it [2].
/// Requests and replies alike.
final class WklyShape implements FrameShape {
  static final WklyShape INSTANCE = new WklyShape();

  /// "WKLY" [2].
  static final WireBytes HEADER = WireBytes.of(0x57, 0x4B, 0x4C, 0x59);

  static final int LENGTH_AT = 4;

  /// Without data.
  static final int SHORTEST = 8;

  /// The status of a board of the most channels that a bank can have.
  private static final int LONGEST = 74;

  private WklyShape() {}

  @Override
  public int longest() {
    return LONGEST;
  }

  @Override
  public Match match(WireBytes bytes, int from) {
    int there = bytes.length() - from;
    for (int i = 0; i < Math.min(there, LENGTH_AT); i++) {
      if (bytes.at(from + i) != HEADER.at(i)) {
        return Match.NONE;
      }
    }
    if (there <= LENGTH_AT) {
      return Match.PARTIAL;
    }
    int length = bytes.at(from + LENGTH_AT);
    if (length < SHORTEST || length > LONGEST) {
      return Match.NONE;
    }
    return there < length ? Match.PARTIAL : Checksum.XOR.judge(bytes, from, length);
  }
}
