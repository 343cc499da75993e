package cubby.sim.trial;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.journal.JournalRow;
import org.junit.jupiter.api.Test;

/// A whole kiosk with its people.
class TrialTest {

  @Test
  void whatCouriersBringIsCollected() {
    var trial = new Trial(1);
    trial.run(5);
    var kinds =
        trial.kiosk().journal().rowsAfter(0, Integer.MAX_VALUE).stream()
            .map(JournalRow::kind)
            .toList();
    assertThat(kinds.stream().filter("ParcelStored"::equals)).hasSizeGreaterThan(20);
    assertThat(kinds.stream().filter("ParcelCollected"::equals)).hasSizeGreaterThan(15);
  }
}
