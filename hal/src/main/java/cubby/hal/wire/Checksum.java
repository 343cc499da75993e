package cubby.hal.wire;

/// The last byte of a frame, made from all bytes before it. Either kind shows any change of a
/// single byte.
public enum Checksum {
  /// The low byte of their sum.
  SUM,
  /// Their exclusive or.
  XOR;

  /// The octets, each 0–255, and their checksum.
  public WireBytes seal(int... octets) {
    var bytes = WireBytes.of(octets);
    return bytes.plus(WireBytes.of(of(bytes, 0, bytes.length())));
  }

  /// Judges what looks like a frame of `length` bytes from `from` on, all of which are there.
  public FrameShape.Match judge(WireBytes bytes, int from, int length) {
    return isRight(bytes, from, length)
        ? new FrameShape.Match.Whole(length)
        : new FrameShape.Match.BadChecksum(length);
  }

  /// Whether the last of `length` bytes from `from` on is the checksum of the others.
  public boolean isRight(WireBytes bytes, int from, int length) {
    int last = from + length - 1;
    return of(bytes, from, last) == bytes.at(last);
  }

  private int of(WireBytes bytes, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      value =
          switch (this) {
            case SUM -> value + bytes.at(i);
            case XOR -> value ^ bytes.at(i);
          };
    }
    return value & 0xFF;
  }
}
