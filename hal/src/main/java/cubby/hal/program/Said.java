package cubby.hal.program;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// The end of what a program wrote. Reads only what is there, so that neither a silent program nor
/// one whose child holds the pipe open is ever waited for.
final class Said {
  /// A few lines of a program that explains itself.
  private static final int KEPT_BYTES = 4096;

  /// Four times what a pipe holds: whoever writes faster than it is read is not listened to for
  /// ever.
  private static final int READS_MAX = 64;

  /// What of it goes into a sentence.
  private static final int TAIL_MAX = 300;

  private final byte[] buffer = new byte[KEPT_BYTES];
  private final byte[] kept = new byte[KEPT_BYTES];
  private int length;

  /// Takes what is there.
  void hear(InputStream stream) {
    try {
      for (int i = 0; i < READS_MAX; i++) {
        int count = Math.min(stream.available(), KEPT_BYTES);
        if (count == 0) {
          return;
        }
        keep(stream.read(buffer, 0, count));
      }
    } catch (IOException _) {
      // The pipe went with the program.
    }
  }

  /// The end of it as one line.
  String tail() {
    var text =
        new String(kept, 0, length, StandardCharsets.UTF_8)
            .lines()
            .map(line -> line.replaceAll("\\p{Cntrl}", " ").strip())
            .filter(line -> !line.isEmpty())
            .collect(joining("; "));
    return text.length() <= TAIL_MAX ? text : "…" + text.substring(text.length() - TAIL_MAX);
  }

  /// @param read how much is new; -1 at the end
  private void keep(int read) {
    if (read <= 0) {
      return;
    }
    int stay = Math.min(length, KEPT_BYTES - read);
    System.arraycopy(kept, length - stay, kept, 0, stay);
    System.arraycopy(buffer, 0, kept, stay, read);
    length = stay + read;
  }
}
