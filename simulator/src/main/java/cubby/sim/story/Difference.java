package cubby.sim.story;

/// The kiosk is not as the story says.
final class Difference extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String expected;
  private final String was;

  Difference(String expected, String was) {
    super("expected %s, but there was %s".formatted(expected, was));
    this.expected = expected;
    this.was = was;
  }

  String expected() {
    return expected;
  }

  String was() {
    return was;
  }
}
