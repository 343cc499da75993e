package cubby.sim.trial;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.sim.fate.FaultLevel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A whole kiosk with its people.
class TrialTest {

  @Test
  void whatIsBroughtIsCollectedWhereAllIsWell() {
    assertThat(new Trial(1, 3, FaultLevel.NONE).run())
        .isInstanceOfSatisfying(
            TrialReport.class,
            report -> {
              assertThat(report.stored()).isGreaterThan(50);
              assertThat(report.collected()).isEqualTo(report.stored());
              assertThat(report.fired()).isEmpty();
            });
  }

  @Test
  void theSameSeedGivesTheSameTraceByteForByte() {
    assertThat(trace(4)).isEqualTo(trace(4)).hasSizeGreaterThan(1000);
  }

  @Test
  void anotherSeedIsAnotherKiosk() {
    assertThat(new Trial(1, 1, FaultLevel.ALL).plan())
        .isNotEqualTo(new Trial(2, 1, FaultLevel.ALL).plan());
  }

  private static List<String> trace(long seed) {
    var lines = new ArrayList<String>();
    var trial = new Trial(seed, 2, FaultLevel.ALL);
    trial.trace(lines::add);
    trial.run();
    return lines;
  }
}
