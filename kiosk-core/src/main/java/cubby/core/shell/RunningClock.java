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
/// The wall clock is not believed while it stands before a time already seen, nor while it stands
/// [so far][#OFF_AT_MOST] after it that the kiosk was hardly off for so long. Once it has been
/// believed, it must go on with the monotonic clock: while it stands [elsewhere][#JUMP], it is not
/// believed, however it came there. Somebody who says that it is right is believed.
public final class RunningClock implements KioskClock {

  /// By how much the wall clock may stand elsewhere than it should without having jumped: what a
  /// time service may correct at once.
  static final Duration JUMP = Duration.ofMinutes(2);

  /// A month: no repair takes so long, and a clock that is wrong because its battery is empty is
  /// wrong by years.
  static final Duration OFF_AT_MOST = Duration.ofDays(31);

  /// How slowly the wall clock may leave the monotonic one for ever: 500 parts in a million, which
  /// is the most that a time service makes up for.
  private static final long ELAPSED_FOR_ONE_OF_DRIFT = 2000;

  private final InstantSource wall;
  private final MonotonicClock monotonic;
  private final Uptime uptimeAtStart;
  private final MonotonicTime start;
  private Instant highWater;
  private Optional<Anchor> anchor = Optional.empty();

  /// Where the wall clock should stand at a time at which it was believed.
  private record Anchor(MonotonicTime at, Instant wall) {
    Instant expected(MonotonicTime now) {
      return wall.plus(now.since(at));
    }

    /// The same for now, led after what the wall clock says no faster than it may drift.
    Anchor moved(MonotonicTime now, Instant says) {
      var expected = expected(now);
      var most = now.since(at).dividedBy(ELAPSED_FOR_ONE_OF_DRIFT);
      var off = Duration.between(expected, says);
      var drift = off.abs().compareTo(most) <= 0 ? off : off.isNegative() ? most.negated() : most;
      return new Anchor(now, expected.plus(drift));
    }
  }

  /// @param lastSeen the latest time that the journal knows; empty in a new kiosk
  public RunningClock(InstantSource wall, MonotonicClock monotonic, Optional<Stamp> lastSeen) {
    this.wall = wall;
    this.monotonic = monotonic;
    this.uptimeAtStart = lastSeen.map(Stamp::uptime).orElse(Uptime.ZERO);
    this.highWater = lastSeen.map(Stamp::wall).orElse(Instant.MIN);
    this.start = monotonic.now();
    boolean _ = believed(start, wall.instant());
  }

  @Override
  public synchronized void trust(Instant right) {
    highWater = right;
    anchor = Optional.of(new Anchor(monotonic.now(), right));
  }

  @Override
  public synchronized Stamp now() {
    var at = monotonic.now();
    var now = wall.instant();
    var trust = believed(at, now) ? TimeTrust.TRUSTED : TimeTrust.UNTRUSTED;
    return new Stamp(now, trust, uptimeAtStart.plus(at.since(start)));
  }

  private boolean believed(MonotonicTime at, Instant now) {
    if (now.isBefore(highWater) || !(anchor.isPresent() ? goesOn(at, now) : isLikely(at, now))) {
      return false;
    }
    anchor = Optional.of(anchor.orElseGet(() -> new Anchor(at, now)).moved(at, now));
    return true;
  }

  private boolean goesOn(MonotonicTime at, Instant now) {
    var off = Duration.between(anchor.orElseThrow().expected(at), now).abs();
    return off.compareTo(JUMP) <= 0;
  }

  private boolean isLikely(MonotonicTime at, Instant now) {
    return highWater.equals(Instant.MIN)
        || !now.minus(at.since(start)).minus(OFF_AT_MOST).isAfter(highWater);
  }
}
