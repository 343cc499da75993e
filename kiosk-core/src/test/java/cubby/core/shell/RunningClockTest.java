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
  void aTrustedWallClockThatJumpsIsNotTrusted() {
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
  void aJumpThatIsTakenBackIsForgotten() {
    for (var jump : new Duration[] {Duration.ofHours(1), Duration.ofHours(-1)}) {
      wall = NOON;
      var clock = newKiosk();
      wall = wall.plus(jump);
      assertThat(clock.now().trust()).isEqualTo(TimeTrust.UNTRUSTED);
      pass(Duration.ofDays(3));

      wall = wall.minus(jump).plusSeconds(1);

      assertThat(clock.now().trust()).isEqualTo(TimeTrust.TRUSTED);
    }
  }

  @Test
  void aJumpInTwoHalvesIsNotTakenBackByOne() {
    var clock = newKiosk();
    wall = wall.plus(Duration.ofHours(2));
    assertThat(clock.now().trust()).isEqualTo(TimeTrust.UNTRUSTED);
    wall = wall.minus(Duration.ofHours(1));
    assertThat(clock.now().trust()).isEqualTo(TimeTrust.UNTRUSTED);
  }

  @Test
  void manySmallStepsAreAJump() {
    for (var step : new Duration[] {Duration.ofSeconds(50), Duration.ofSeconds(-50)}) {
      wall = NOON;
      var clock = newKiosk();
      for (int i = 0; i < 2; i++) {
        wall = wall.plus(step);
        pass(Duration.ofMinutes(5));
        assertThat(clock.now().trust()).as("step %d", i).isEqualTo(TimeTrust.TRUSTED);
      }
      wall = wall.plus(step);
      assertThat(clock.now().trust()).isEqualTo(TimeTrust.UNTRUSTED);
    }
  }

  /// 500 ppm are 43 s a day: in a hundred days far more than a jump.
  @Test
  void aTimeServiceThatMakesUpForABadCrystalIsNoJumpHoweverLongItDoes() {
    for (int sign : new int[] {1, -1}) {
      wall = NOON;
      var clock = newKiosk();
      for (int day = 0; day < 100; day++) {
        pass(Duration.ofDays(1));
        wall = wall.plusSeconds(sign * 43L);
        assertThat(clock.now().trust()).as("day %d", day).isEqualTo(TimeTrust.TRUSTED);
      }
    }
  }

  @Test
  void howOftenItIsAskedMakesNoDifference() {
    var clock = newKiosk();
    for (int i = 0; i < 10_000; i++) {
      pass(Duration.ofMillis(1));
      clock.now();
    }
    wall = wall.plusSeconds(119);
    assertThat(clock.now().trust()).isEqualTo(TimeTrust.TRUSTED);
    wall = wall.plusSeconds(2);
    assertThat(clock.now().trust()).isEqualTo(TimeTrust.UNTRUSTED);
  }

  @Test
  void aClockThatIsFarAheadAtTheStartIsNotTrustedUntilSomebodyConfirmsIt() {
    wall = NOON.plus(RunningClock.OFF_AT_MOST).plusSeconds(1);
    var clock = restarted(new Stamp(NOON, TimeTrust.TRUSTED, ONE_HOUR));
    pass(Duration.ofDays(2));
    assertThat(clock.now().trust()).isEqualTo(TimeTrust.UNTRUSTED);

    clock.trust(wall);

    assertThat(clock.now().trust()).isEqualTo(TimeTrust.TRUSTED);
  }

  @Test
  void aClockThatWasBehindAndIsSetFarAheadIsNotTrustedEither() {
    wall = Instant.EPOCH;
    var clock = restarted(new Stamp(NOON, TimeTrust.TRUSTED, ONE_HOUR));
    pass(Duration.ofDays(40));
    wall = NOON.plus(Duration.ofDays(366));
    assertThat(clock.now().trust()).isEqualTo(TimeTrust.UNTRUSTED);

    wall = NOON.plus(Duration.ofDays(40));
    assertThat(clock.now().trust()).isEqualTo(TimeTrust.TRUSTED);
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
