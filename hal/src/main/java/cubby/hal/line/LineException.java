package cubby.hal.line;

import java.io.IOException;
import java.io.Serial;

/// A line could not be opened, or is gone. The message is a sentence for a technician.
public final class LineException extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  public LineException(String sentence) {
    super(sentence);
  }

  public LineException(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /// The sentence.
  public String detail() {
    var message = getMessage();
    return message == null ? "the line failed" : message;
  }
}
