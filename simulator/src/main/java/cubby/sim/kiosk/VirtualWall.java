package cubby.sim.kiosk;

import cubby.hal.contract.MonotonicClock;
import cubby.hal.contract.MonotonicTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The wall clock of a virtual computer, which goes on while its power is off and can be set wrong.
final class VirtualWall implements InstantSource {
  private final MonotonicClock clock;
  private final MonotonicTime start;
  private Instant atStart;

  VirtualWall(Instant now, MonotonicClock clock) {
    this.clock = clock;
    start = clock.now();
    atStart = now;
  }

  @Override
  public Instant instant() {
    return atStart.plus(clock.now().since(start));
  }

  void jump(Duration by) {
    atStart = atStart.plus(by);
  }
}
