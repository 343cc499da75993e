package cubby.hal.program;

import java.time.Duration;

/// How the run of a program ended.
public sealed interface Ended {

  /// By itself.
  ///
  /// @param said the end of what it wrote, to either stream, on one line
  record Exited(int code, String said) implements Ended {}

  /// It was still running at its limit, and was killed.
  record TookTooLong(Duration limit, String said) implements Ended {}

  /// It was no longer wanted, and was killed.
  record CutOff() implements Ended {}

  /// It never ran.
  ///
  /// @param why a sentence for a technician
  record NotStarted(String why) implements Ended {}
}
