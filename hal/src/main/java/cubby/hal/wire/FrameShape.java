package cubby.hal.wire;

/// How to recognise one protocol's frames among bytes. Pure.
public interface FrameShape {

  /// The length of the longest frame, in bytes: what a scanner keeps at most.
  int longest();

  /// Whether a frame begins at `from`. Must decide on the first bytes where it can, so that junk is
  /// passed over at once.
  Match match(WireBytes bytes, int from);

  /// What begins at a place among bytes.
  sealed interface Match {
    /// No frame begins here.
    record None() implements Match {}

    /// A frame may begin here; more bytes will tell.
    record Partial() implements Match {}

    /// A whole frame of `length` bytes begins here, its checksum right.
    record Whole(int length) implements Match {}

    /// What is a whole frame of `length` bytes, its checksum right, unless more bytes follow at
    /// once: then it may be the beginning of a longer one.
    record WholeIfQuiet(int length) implements Match {}

    /// What looks like a frame of `length` bytes but for its checksum.
    record BadChecksum(int length) implements Match {}

    /// What looks like a frame of `length` bytes but for its checksum, unless more bytes follow at
    /// once: then it may be the beginning of a longer one.
    record BadChecksumIfQuiet(int length) implements Match {}

    Match NONE = new None();
    Match PARTIAL = new Partial();
  }
}
