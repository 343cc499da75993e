package cubby.app.demo;

/// A step of the tour did not come out as expected.
final class StepFailed extends RuntimeException {

  private static final long serialVersionUID = 1;

  StepFailed(String expected, String seen) {
    super("expected %s; seen instead: %s".formatted(expected, seen));
  }
}
