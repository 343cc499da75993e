package cubby.hal.line;

import java.time.Duration;

/// How long to wait before a line that failed is opened again: longer each time that it fails.
public final class ReopenDelay {
  /// An adapter whose plug slipped for a moment is back within a quarter second.
  public static final Duration FIRST = Duration.ofMillis(250);

  /// What is absent costs next to nothing.
  public static final Duration LAST = Duration.ofSeconds(5);

  private ReopenDelay() {}

  /// The delay after this one.
  public static Duration after(Duration delay) {
    var doubled = delay.multipliedBy(2);
    return doubled.compareTo(LAST) < 0 ? doubled : LAST;
  }
}
