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
  private final Instant begin;
  private Instant atStart;

  VirtualWall(Instant now, MonotonicClock clock) {
    this.clock = clock;
    start = clock.now();
    begin = now;
    atStart = now;
  }

  /// What it would show had nobody ever set it.
  Instant trueInstant() {
    return begin.plus(clock.now().since(start));
  }

  @Override
  public Instant instant() {
    return atStart.plus(clock.now().since(start));
  }

  void jump(Duration by) {
    atStart = atStart.plus(by);
  }
}
