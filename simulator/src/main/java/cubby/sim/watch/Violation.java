package cubby.sim.watch;

/// Something is so that must never be. Ends the trial that it is found in.
public final class Violation extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String check;
  private final String expected;
  private final String seen;

  /// @param check what was looked after, in a few words
  public Violation(String check, String expected, String seen) {
    super("%s: expected %s, saw %s".formatted(check, expected, seen));
    this.check = check;
    this.expected = expected;
    this.seen = seen;
  }

  public String check() {
    return check;
  }

  public String expected() {
    return expected;
  }

  public String seen() {
    return seen;
  }
}
