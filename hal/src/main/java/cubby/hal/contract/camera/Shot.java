package cubby.hal.contract.camera;

import java.time.Duration;

/// What came of taking one picture.
public sealed interface Shot {
  record Taken(Photo photo) implements Shot {}

  /// There is no picture.
  ///
  /// @param detail why, a sentence for a technician
  record Failed(String detail) implements Shot {}

  /// The camera did not finish in time, and was stopped.
  ///
  /// @param limit how long it had
  record TooSlow(Duration limit) implements Shot {}
}
