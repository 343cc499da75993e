package cubby.sim.watch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.core.fact.Lasting;
import cubby.core.notice.Alarm;
import cubby.core.notice.SupportMatter;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AlarmWatchTest {
  private static final Alarm FORCED =
      new Alarm(SupportMatter.DOOR_FORCED, Optional.of(History.ONE), "");
  private static final Alarm LOST = new Alarm(SupportMatter.BANK_LOST, Optional.empty(), "A");
  private static final Duration REST = Duration.ofMinutes(15);

  private final History history = new History();
  private final AlarmWatch watch = new AlarmWatch();

  AlarmWatchTest() {
    history.watchedBy(watch);
    history.states(new Lasting.AlarmTold(FORCED));
  }

  @Test
  void itIsToldAgainAfterItsRest() {
    history.passes(REST.minusMinutes(1)).states(new Lasting.AlarmCounted(FORCED));
    history.passes(Duration.ofMinutes(1)).states(new Lasting.AlarmTold(FORCED));

    history.passes(REST.multipliedBy(2)).states(new Lasting.AlarmTold(LOST));

    assertThatCode(watch::compared).doesNotThrowAnyException();
  }

  @Test
  void itIsToldAgainWithinItsRest() {
    history.passes(REST.minusMinutes(1)).states(new Lasting.AlarmTold(LOST));

    assertThatThrownBy(() -> history.states(new Lasting.AlarmTold(FORCED)))
        .hasMessageContaining("that it rests");
  }

  @Test
  void itIsCountedAndNeverTold() {
    assertThatThrownBy(() -> history.states(new Lasting.AlarmCounted(LOST)))
        .hasMessageContaining("told before it is counted");
  }

  @Test
  void whatWasCountedIsForgotten() {
    history.states(new Lasting.AlarmCounted(FORCED)).startsAgain();
    assertThatCode(watch::compared).doesNotThrowAnyException();

    history.passes(REST.multipliedBy(2)).states(new Lasting.AlarmTold(LOST));

    assertThatThrownBy(watch::healed).hasMessageContaining("what was counted is told");
  }
}
