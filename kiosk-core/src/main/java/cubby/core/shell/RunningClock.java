package cubby.core.shell;

import cubby.core.time.Stamp;
import cubby.core.time.TimeTrust;
import cubby.core.time.Uptime;
import cubby.hal.contract.MonotonicClock;
import cubby.hal.contract.MonotonicTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// The wall clock and the kiosk's running time, and how far the former is to be believed (T3). Any
/// thread.
///
/// The wall clock is not believed while it stands before a time already seen, nor, for the rest of
/// the run, once it has jumped against the monotonic clock although it was believed. A clock that
/// was behind and is set right is believed from then on, and so is any once somebody has said that
/// it is right.
public final class RunningClock implements KioskClock {

  /// What a time service may correct at once without it being a jump; it slews smaller errors.
  static final Duration JUMP = Duration.ofMinutes(2);

  private final InstantSource wall;
  private final MonotonicClock monotonic;
  private final Uptime uptimeAtStart;
  private final MonotonicTime start;
  private Instant highWater;
  private Instant anchorWall;
  private MonotonicTime anchor;
  private boolean jumped;

  /// @param lastSeen the latest time that the journal knows; empty in a new kiosk
  public RunningClock(InstantSource wall, MonotonicClock monotonic, Optional<Stamp> lastSeen) {
    this.wall = wall;
    this.monotonic = monotonic;
    this.uptimeAtStart = lastSeen.map(Stamp::uptime).orElse(Uptime.ZERO);
    this.highWater = lastSeen.map(Stamp::wall).orElse(Instant.MIN);
    this.start = monotonic.now();
    this.anchor = start;
    this.anchorWall = wall.instant();
  }

  /// For how long the kiosk was off before this run, by the wall clock; zero if it is not known.
  public synchronized Duration wasOff() {
    return highWater.equals(Instant.MIN) || anchorWall.isBefore(highWater)
        ? Duration.ZERO
        : Duration.between(highWater, anchorWall);
  }

  @Override
  public synchronized void trust(Instant right) {
    highWater = right;
    jumped = false;
  }

  @Override
  public synchronized Stamp now() {
    var at = monotonic.now();
    var now = wall.instant();
    var drift = Duration.between(anchorWall.plus(at.since(anchor)), now).abs();
    if (drift.compareTo(JUMP) > 0) {
      jumped |= !anchorWall.isBefore(highWater);
    }
    anchor = at;
    anchorWall = now;
    var trust = jumped || now.isBefore(highWater) ? TimeTrust.UNTRUSTED : TimeTrust.TRUSTED;
    return new Stamp(now, trust, uptimeAtStart.plus(at.since(start)));
  }
}
