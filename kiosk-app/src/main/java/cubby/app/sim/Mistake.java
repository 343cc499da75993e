package cubby.app.sim;

/// A command that cannot be carried out; nothing has changed.
final class Mistake extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// @param sentence what is wrong, and what would not be
  Mistake(String sentence) {
    super(sentence);
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
