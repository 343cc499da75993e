package cubby.core.secret;

/// A sealed text cannot be opened: it was altered, stands in another's place, or was sealed under
/// another key.
public final class BrokenSeal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BrokenSeal(String message) {
    super(message);
  }

  BrokenSeal(String message, Throwable cause) {
    super(message, cause);
  }
}
