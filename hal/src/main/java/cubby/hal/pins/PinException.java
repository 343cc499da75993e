package cubby.hal.pins;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// A chip is not there, may not be used, or does not do what it was told. The message is a sentence
/// for a technician.
public final class PinException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  public PinException(String sentence) {
    super(sentence);
  }

  public PinException(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }

  /// The sentence.
  public String sentence() {
    var message = getMessage();
    return message == null ? "the pins failed" : message;
  }
}
