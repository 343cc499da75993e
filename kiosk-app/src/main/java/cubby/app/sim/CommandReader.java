package cubby.app.sim;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Lines of another program. Of one that is too long only the beginning is kept, so that its answer
/// is an error and not a full memory.
final class CommandReader {
  private static final int LINE_BYTES_MAX = 1000;

  private final InputStream input;

  CommandReader(InputStream input) {
    this.input = new BufferedInputStream(input);
  }

  /// Waits for the next line; empty at the end of input, or when it cannot be read any more.
  Optional<String> next() {
    var line = new ByteArrayOutputStream();
    try {
      int next = input.read();
      if (next < 0) {
        return Optional.empty();
      }
      for (; next >= 0 && next != '\n'; next = input.read()) {
        if (line.size() < LINE_BYTES_MAX) {
          line.write(next);
        }
      }
    } catch (IOException _) {
      return Optional.empty();
    }
    return Optional.of(line.toString(UTF_8));
  }
}
