package cubby.core.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.time.Stamp;
import cubby.core.time.TimeTrust;
import cubby.core.time.Uptime;
import cubby.hal.contract.MonotonicTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// T3: what the clocks of a machine with no network are worth.
class RunningClockTest {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

  private static final Uptime ONE_HOUR = new Uptime(Duration.ofHours(1));

  private Instant wall = NOON;
  private MonotonicTime monotonic = new MonotonicTime(Long.MAX_VALUE - 5);

  @Test
  void runningTimeFollowsTheMonotonicClock() {
    var clock = newKiosk();
    pass(Duration.ofMinutes(3));
    assertThat(clock.now())
        .isEqualTo(
            new Stamp(
                NOON.plus(Duration.ofMinutes(3)),
                TimeTrust.TRUSTED,
                new Uptime(Duration.ofMinutes(3))));
  }

  @Test
  void runningTimeGoesOnWhereTheJournalSawItLast() {
    wall = NOON.plus(Duration.ofDays(2));
    var clock = restarted(new Stamp(NOON, TimeTrust.TRUSTED, new Uptime(Duration.ofHours(9))));
    pass(Duration.ofMinutes(1));
    assertThat(clock.now().uptime()).isEqualTo(new Uptime(Duration.ofHours(9).plusMinutes(1)));
    assertThat(clock.now().trust()).isEqualTo(TimeTrust.TRUSTED);
  }

  @Test
  void aWallClockBehindTheJournalIsNotTrustedUntilItIsSetRight() {
    wall = Instant.EPOCH;
    var clock = restarted(new Stamp(NOON, TimeTrust.TRUSTED, Uptime.ZERO));
    assertThat(clock.now().trust()).isEqualTo(TimeTrust.UNTRUSTED);
    wall = NOON.plus(Duration.ofHours(1));
    assertThat(clock.now().trust()).isEqualTo(TimeTrust.TRUSTED);
  }

  @Test
  void aTrustedWallClockThatJumpsIsNotTrustedAgainInThisRun() {
    for (var jump : new Duration[] {Duration.ofHours(1), Duration.ofHours(-1)}) {
      wall = NOON;
      var clock = newKiosk();
      assertThat(clock.now().trust()).isEqualTo(TimeTrust.TRUSTED);
      wall = wall.plus(jump);
      assertThat(clock.now().trust()).isEqualTo(TimeTrust.UNTRUSTED);
      pass(Duration.ofMinutes(10));
      assertThat(clock.now().trust()).isEqualTo(TimeTrust.UNTRUSTED);
    }
  }

  @Test
  void aJumpOfTheWallClockDoesNotMoveTheRunningTime() {
    var clock = newKiosk();
    wall = wall.plus(Duration.ofDays(400));
    assertThat(clock.now().uptime()).isEqualTo(Uptime.ZERO);
  }

  @Test
  void aCorrectionAsATimeServiceMakesItIsNoJump() {
    var clock = newKiosk();
    wall = wall.plusSeconds(30);
    assertThat(clock.now().trust()).isEqualTo(TimeTrust.TRUSTED);
  }

  @Test
  void aClockThatSomebodyConfirmsIsTrustedAgain() {
    var clock = restarted(new Stamp(NOON.plus(Duration.ofDays(365)), TimeTrust.TRUSTED, ONE_HOUR));
    assertThat(clock.now().trust()).isEqualTo(TimeTrust.UNTRUSTED);

    clock.trust(wall);

    assertThat(clock.now()).isEqualTo(new Stamp(NOON, TimeTrust.TRUSTED, ONE_HOUR));
    wall = NOON.minusSeconds(1);
    assertThat(clock.now().trust()).isEqualTo(TimeTrust.UNTRUSTED);
  }

  @Test
  void aJumpThatSomebodyConfirmsIsForgotten() {
    var clock = newKiosk();
    wall = wall.minus(Duration.ofHours(1));
    assertThat(clock.now().trust()).isEqualTo(TimeTrust.UNTRUSTED);

    clock.trust(wall);

    assertThat(clock.now().trust()).isEqualTo(TimeTrust.TRUSTED);
    wall = wall.plus(Duration.ofHours(1));
    assertThat(clock.now().trust()).isEqualTo(TimeTrust.UNTRUSTED);
  }

  private RunningClock newKiosk() {
    return new RunningClock(() -> wall, () -> monotonic, Optional.empty());
  }

  private RunningClock restarted(Stamp lastSeen) {
    return new RunningClock(() -> wall, () -> monotonic, Optional.of(lastSeen));
  }

  private void pass(Duration time) {
    wall = wall.plus(time);
    monotonic = monotonic.plus(time);
  }
}
