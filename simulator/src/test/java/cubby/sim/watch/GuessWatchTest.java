package cubby.sim.watch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.core.fact.Lasting;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class GuessWatchTest {
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  private final History history = new History();

  GuessWatchTest() {
    history.watchedBy(new GuessWatch());
    tries(5);
  }

  @Test
  void aSixthTryAtOnce() {
    assertThatThrownBy(() -> tries(1)).hasMessageContaining("five tries at once");
  }

  @Test
  void aSixthTryAfterAWhile() {
    history.passes(Duration.ofMinutes(100));
    assertThatCode(() -> tries(1)).doesNotThrowAnyException();
    assertThatThrownBy(() -> tries(1)).isInstanceOf(Violation.class);
  }

  @Test
  void fiveAgainOnceAllHaveComeBack() {
    history.passes(Duration.ofMinutes(500));
    assertThatCode(() -> tries(5)).doesNotThrowAnyException();
    assertThatThrownBy(() -> tries(1)).isInstanceOf(Violation.class);
  }

  @Test
  void moreThanADayGivesInSteadyUse() {
    for (int more = 0; more < 20; more++) {
      history.passes(Duration.ofMinutes(100));
      tries(1);
    }
    history.passes(Duration.ofMinutes(99));
    assertThatThrownBy(() -> tries(1)).isInstanceOf(Violation.class);
  }

  @Test
  void oneAMinuteWithACheckNumber() {
    history.states(new Lasting.CheckedTryFailed()).passes(A_MINUTE);
    assertThatCode(() -> history.states(new Lasting.CheckedTryFailed())).doesNotThrowAnyException();
    history.passes(A_MINUTE.dividedBy(2));
    assertThatThrownBy(() -> history.states(new Lasting.CheckedTryFailed()))
        .hasMessageContaining("check number");
  }

  private void tries(int count) {
    for (int more = 0; more < count; more++) {
      history.states(new Lasting.CodeTryFailed());
    }
  }
}
