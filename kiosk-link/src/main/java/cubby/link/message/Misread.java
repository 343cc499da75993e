package cubby.link.message;

import cubby.core.message.Refusal;

/// What came is no message that can be followed.
final class Misread extends Exception {
  private static final long serialVersionUID = 1L;

  private final Refusal why;

  /// @param sentence for whoever sent it; what they wrote is quoted in it at most in part
  Misread(Refusal why, String sentence) {
    super(sentence);
    this.why = why;
  }

  static Misread malformed(String sentence) {
    return new Misread(Refusal.MALFORMED, sentence);
  }

  Refusal why() {
    return why;
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
