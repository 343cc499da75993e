package cubby.hal.wire;

import java.util.ArrayList;
import java.util.List;

/// Finds the frames of one shape among bytes that arrive in any portions, passing over junk. Used
/// by one thread.
///
/// After a bad checksum or any other mismatch it goes on at the very next byte, so a frame that
/// begins inside of junk is found. What is not yet decided is kept, and is always shorter than the
/// longest frame.
public final class FrameScanner {
  private final FrameShape shape;
  private WireBytes rest = WireBytes.NONE;
  private boolean amidJunk;

  /// Whether the rest is a frame, if it does not go on.
  private boolean restIsFrame;

  public FrameScanner(FrameShape shape) {
    this.shape = shape;
  }

  /// What was found, in the order of the bytes.
  public sealed interface Found {
    /// A whole frame, its checksum right.
    record Frame(WireBytes bytes) implements Found {}

    /// What looks like a frame but for its checksum. Its bytes are looked at again, without the
    /// first.
    record BadChecksum(WireBytes bytes) implements Found {}

    /// Bytes had to be passed over. Once for a run of them, however it is split.
    record Junk() implements Found {}
  }

  public List<Found> accept(WireBytes more) {
    return scan(rest.plus(more), false);
  }

  /// No more bytes come for now: decides on what could have gone on.
  public List<Found> quiet() {
    return scan(rest, true);
  }

  /// Whether [#quiet] would find a frame, be it one with a bad checksum.
  public boolean awaitsQuiet() {
    return restIsFrame;
  }

  private List<Found> scan(WireBytes bytes, boolean quiet) {
    var found = new ArrayList<Found>();
    int from = 0;
    restIsFrame = false;
    while (from < bytes.length()) {
      var match = shape.match(bytes, from);
      if (bytes.length() - from < shape.longest() && waits(match, quiet)) {
        restIsFrame = endsWithSilence(match);
        break;
      }
      from += take(match, bytes, from, found);
    }
    rest = bytes.from(from);
    return found;
  }

  private static boolean waits(FrameShape.Match match, boolean quiet) {
    return match instanceof FrameShape.Match.Partial || (endsWithSilence(match) && !quiet);
  }

  private static boolean endsWithSilence(FrameShape.Match match) {
    return match instanceof FrameShape.Match.WholeIfQuiet
        || match instanceof FrameShape.Match.BadChecksumIfQuiet;
  }

  /// What is kept until more bytes come: for whoever holds a shape to its bound, and to deciding on
  /// the first byte that does not fit.
  public WireBytes rest() {
    return rest;
  }

  /// Returns by how many bytes to go on.
  private int take(FrameShape.Match match, WireBytes bytes, int from, List<Found> found) {
    return switch (match) {
      case FrameShape.Match.Whole(var length) -> whole(length, bytes, from, found);
      case FrameShape.Match.WholeIfQuiet(var length) -> whole(length, bytes, from, found);
      case FrameShape.Match.BadChecksum(var length) -> bad(length, bytes, from, found);
      case FrameShape.Match.BadChecksumIfQuiet(var length) -> bad(length, bytes, from, found);
      case FrameShape.Match.None _, FrameShape.Match.Partial _ -> passOver(found);
    };
  }

  private int whole(int length, WireBytes bytes, int from, List<Found> found) {
    amidJunk = false;
    found.add(new Found.Frame(bytes.slice(from, from + length)));
    return length;
  }

  private int bad(int length, WireBytes bytes, int from, List<Found> found) {
    found.add(new Found.BadChecksum(bytes.slice(from, from + length)));
    return passOver(found);
  }

  private int passOver(List<Found> found) {
    if (!amidJunk) {
      amidJunk = true;
      found.add(new Found.Junk());
    }
    return 1;
  }
}
