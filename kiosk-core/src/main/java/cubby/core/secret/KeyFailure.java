package cubby.core.secret;

/// The kiosk's keys are missing, damaged, or not those that its journal was written with. The
/// message is a sentence for the person who has to mend it. A new key is never made in its place:
/// with one, every code and every sealed text would be lost.
public final class KeyFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public KeyFailure(String sentence) {
    super(sentence);
  }

  public KeyFailure(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
