package cubby.sim;

import cubby.hal.contract.MonotonicClock;
import cubby.hal.contract.MonotonicTime;
import java.time.Duration;

/// Time that stands still until it is moved. Begins shortly before the counter overflows, since
/// nothing may depend on its origin. Confined to one thread.
public final class VirtualClock implements MonotonicClock {
  private static final long BEFORE_OVERFLOW_NANOS = 10_000_000;

  private MonotonicTime now = new MonotonicTime(Long.MAX_VALUE - BEFORE_OVERFLOW_NANOS);

  @Override
  public MonotonicTime now() {
    return now;
  }

  /// @param time not negative
  public void pass(Duration time) {
    if (time.isNegative()) {
      throw new IllegalArgumentException("time does not run backwards: " + time);
    }
    now = now.plus(time);
  }
}
