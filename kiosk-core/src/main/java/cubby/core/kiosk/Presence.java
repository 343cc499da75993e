package cubby.core.kiosk;

import cubby.core.session.ClockSight;
import cubby.core.time.Stamp;
import cubby.core.time.Uptime;
import cubby.core.words.Language;
import java.util.Optional;

/// The half of the state that ends with the run: who stands at the screen, and what the sensors
/// read.
///
/// @param started whether the run has begun: a kiosk that is asked something while it does not run
///   never does
/// @param noticesWaitSince when the oldest notice was queued that has not left
/// @param clock what is made of the wall clock
public record Presence(
    boolean started,
    Attendance attendance,
    Readings readings,
    InHand inHand,
    Optional<Uptime> noticesWaitSince,
    ClockSight clock) {

  /// @param before the latest time of an earlier run; absent in a new kiosk
  public static Presence atStart(Language language, Optional<Stamp> before) {
    return new Presence(
        false,
        Attendance.atStart(language),
        Readings.NONE,
        InHand.NOTHING,
        Optional.empty(),
        new ClockSight(false, before));
  }

  Presence afterStart() {
    return new Presence(true, attendance, readings, inHand, noticesWaitSince, clock);
  }

  Presence with(Attendance next) {
    return new Presence(started, next, readings, inHand, noticesWaitSince, clock);
  }

  Presence with(Readings next) {
    return new Presence(started, attendance, next, inHand, noticesWaitSince, clock);
  }

  Presence with(InHand next) {
    return new Presence(started, attendance, readings, next, noticesWaitSince, clock);
  }

  Presence withNoticesWaitSince(Optional<Uptime> next) {
    return new Presence(started, attendance, readings, inHand, next, clock);
  }

  Presence with(ClockSight next) {
    return new Presence(started, attendance, readings, inHand, noticesWaitSince, next);
  }
}
