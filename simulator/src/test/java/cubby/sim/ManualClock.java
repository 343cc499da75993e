package cubby.sim;

import cubby.hal.contract.MonotonicClock;
import cubby.hal.contract.MonotonicTime;
import java.time.Duration;

/// Time that stands still until it is moved. Begins shortly before the counter overflows, since
/// nothing may depend on its origin.
public final class ManualClock implements MonotonicClock {
  private MonotonicTime now = new MonotonicTime(Long.MAX_VALUE - 10_000_000);

  @Override
  public MonotonicTime now() {
    return now;
  }

  public MonotonicTime in(long millis) {
    return now.plus(Duration.ofMillis(millis));
  }

  public void pass(Duration time) {
    now = now.plus(time);
  }

  public void pass(long millis) {
    pass(Duration.ofMillis(millis));
  }
}
