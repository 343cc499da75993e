package cubby.app.torture.kill;

import java.util.SplittableRandom;

/// When in a run the kiosk is killed.
///
/// @param lines after so many lines that it has said once it was ready; 0 if that does not matter
/// @param nanos after that line, after it was ready, or after its start
record Moment(Kind kind, int lines, long nanos) {
  private static final long MILLI = 1_000_000;
  private static final long START_NANOS_MAX = 1_000 * MILLI;
  private static final long WORK_NANOS_MAX = 900 * MILLI;
  private static final long STEP_NANOS_MAX = 6 * MILLI;
  private static final int LINES_MAX = 30;

  /// Which part of a run it falls into.
  enum Kind {
    STARTING("while it starts"),
    WORKING("at any time of its work"),
    STEPPING("just after it has shown something");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  static Moment draw(SplittableRandom random) {
    return switch (random.nextInt(10)) {
      case 0, 1 -> new Moment(Kind.STARTING, 0, random.nextLong(START_NANOS_MAX));
      case 2, 3, 4 -> new Moment(Kind.WORKING, 0, random.nextLong(WORK_NANOS_MAX));
      default ->
          new Moment(Kind.STEPPING, random.nextInt(1, LINES_MAX), random.nextLong(STEP_NANOS_MAX));
    };
  }
}
