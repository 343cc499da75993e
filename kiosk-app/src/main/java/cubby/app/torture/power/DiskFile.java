package cubby.app.torture.power;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What one file certainly holds, and what has been done to it since.
final class DiskFile {
  private byte[] certain = {};
  private final List<Change> since = new ArrayList<>();

  /// What is done to one file, of all that a [DiskEvent] may be.
  sealed interface Change {
    /// Its place among all changes of all files.
    int number();

    record Bytes(int number, long at, ByteBuffer bytes) implements Change {}

    record Length(int number, long bytes) implements Change {}
  }

  void add(Change change) {
    since.add(change);
  }

  void sync() {
    certain = after(Fate.ALL);
    since.clear();
  }

  boolean isUncertain() {
    return !since.isEmpty();
  }

  int firstUncertain() {
    return since.isEmpty() ? Integer.MAX_VALUE : since.getFirst().number();
  }

  /// What it holds after a power cut.
  byte[] after(Fate fate) {
    var ofThisFile = fate.ofAFile();
    var content = certain.clone();
    for (var change : since) {
      content =
          switch (change) {
            case Change.Bytes bytes -> written(content, bytes, ofThisFile);
            case Change.Length(var number, var length) ->
                ofThisFile.keeps(number)
                    ? Arrays.copyOf(content, Math.toIntExact(length))
                    : content;
          };
    }
    return content;
  }

  /// Piece by piece: what the disk writes at once is never larger than a sector, or what the fate
  /// takes for one.
  private static byte[] written(byte[] before, Change.Bytes change, Fate.OfAFile fate) {
    var content = before;
    var bytes = change.bytes();
    int total = bytes.remaining();
    for (int from = 0; from < total; ) {
      long at = change.at() + from;
      int to = (int) Math.min(total, from + fate.pieceBytes() - at % fate.pieceBytes());
      if (fate.keeps(change.number(), from, total)) {
        int end = Math.toIntExact(at) + to - from;
        if (end > content.length) {
          content = Arrays.copyOf(content, end);
        }
        bytes.get(bytes.position() + from, content, Math.toIntExact(at), to - from);
      }
      from = to;
    }
    return content;
  }
}
