package cubby.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.time.Uptime;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("G3: a supply of tries that refills slowly")
class AllowanceTest {

  private static final Duration REFILL = Duration.ofMinutes(100);
  private static final Allowance FULL = Allowance.full(new Allowance.Limit(5, REFILL));
  private static final Uptime START = Uptime.ZERO.plus(Duration.ofDays(10));

  @Test
  void fiveAtOnceAndNoMore() {
    var allowance = drawn(FULL, 5, START);

    assertThat(allowance.leftAt(START)).isZero();
    assertThat(allowance.draw(START)).isEqualTo(allowance);
  }

  @Test
  void oneComesBackAfterAHundredMinutesAndNotBefore() {
    var allowance = drawn(FULL, 5, START);

    assertThat(allowance.leftAt(START.plus(REFILL.minusNanos(1)))).isZero();
    assertThat(allowance.leftAt(START.plus(REFILL))).isEqualTo(1);
    assertThat(allowance.leftAt(START.plus(REFILL.multipliedBy(2)))).isEqualTo(2);
  }

  @Test
  void itNeverHoldsMoreThanItsMost() {
    var allowance = drawn(FULL, 1, START);

    assertThat(allowance.leftAt(START.plus(Duration.ofDays(36_500)))).isEqualTo(5);
  }

  @Test
  void aLongRestEarnsNothingBeyondTheMost() {
    var allowance = drawn(FULL, 1, START).draw(START.plus(Duration.ofDays(10)));

    assertThat(allowance.leftAt(START.plus(Duration.ofDays(10)))).isEqualTo(4);
    assertThat(allowance.leftAt(START.plus(Duration.ofDays(10)).plus(REFILL.minusNanos(1))))
        .isEqualTo(4);
  }

  @Test
  void drawingDoesNotDelayTheOneThatIsGrowing() {
    var allowance = FULL.draw(START).draw(START.plus(REFILL.dividedBy(2)));

    assertThat(allowance.leftAt(START.plus(REFILL))).isEqualTo(4);
  }

  @Test
  void drawingInVainDoesNotDelayItEither() {
    var allowance = drawn(FULL, 5, START).draw(START.plus(REFILL.minusNanos(1)));

    assertThat(allowance.leftAt(START.plus(REFILL))).isEqualTo(1);
  }

  @Test
  void theWaitCountsDownToTheNext() {
    var allowance = drawn(FULL, 5, START);

    assertThat(FULL.waitAt(START)).isZero();
    assertThat(allowance.waitAt(START)).isEqualTo(REFILL);
    assertThat(allowance.waitAt(START.plus(Duration.ofMinutes(99))))
        .isEqualTo(Duration.ofMinutes(1));
    assertThat(allowance.waitAt(START.plus(REFILL))).isZero();
  }

  @Test
  void aPowerCutRefillsNothing() {
    // The running time stands still while the machine is off, and never runs backwards.
    var allowance = drawn(FULL, 5, START);

    assertThat(allowance.leftAt(START)).isZero();
    assertThat(allowance.leftAt(Uptime.ZERO)).isZero();
  }

  @Test
  void whoeverTriesAllDayHasNineteen() {
    var allowance = FULL;
    var tries = 0;
    for (var minute = 0; minute < 24 * 60; minute++) {
      var now = START.plus(Duration.ofMinutes(minute));
      tries += allowance.leftAt(now);
      allowance = drawn(allowance, allowance.leftAt(now), now);
    }

    assertThat(tries).isEqualTo(19);
  }

  private static Allowance drawn(Allowance allowance, int times, Uptime now) {
    var drawn = allowance;
    for (var i = 0; i < times; i++) {
      drawn = drawn.draw(now);
    }
    return drawn;
  }
}
