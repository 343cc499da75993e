package cubby.sim.trial;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.journal.Commit;
import cubby.sim.bus.Occasion;
import cubby.sim.bus.ReplyFault;
import cubby.sim.fate.FaultLevel;
import cubby.sim.kiosk.KioskObserver;
import cubby.sim.watch.Violation;
import cubby.sim.watch.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A whole kiosk with its people.
class TrialTest {
  private static final long ONE_LINE = 4;
  private static final long THREE_LINES = 11;

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
  void whatIsGivenIsNotDrawn() {
    var drawn = new Trial(4, 1, FaultLevel.ALL).plan();
    var given = new Trial(4, 1, FaultLevel.ALL, Scale.of(Optional.of(60), Optional.of(80)));
    assertThat(given.plan())
        .anyMatch(line -> line.endsWith("given --compartments 60 --parcels 80"))
        .anyMatch(line -> line.contains("60 compartments"))
        .anyMatch(line -> line.contains("parcelsADay=80,"))
        .contains(drawn.getLast())
        .containsAll(drawn.stream().filter(line -> line.startsWith("habits")).toList());
  }

  @Test
  void theCommandThatShowsAFindingAgainHasWhatWasGiven() {
    var trial = new Trial(4, 1, FaultLevel.NONE, Scale.of(Optional.of(12), Optional.of(3)));
    trial.watch(
        List.of(
            new Watch() {
              @Override
              public void stepped() {
                throw new Violation("nothing", "nothing", "a step");
              }
            }));
    assertThat(trial.run())
        .isInstanceOfSatisfying(
            Finding.class,
            found ->
                assertThat(found.again())
                    .isEqualTo(
                        "./cubby simulate --days 1 --seed 4 --faults none"
                            + " --compartments 12 --parcels 3"));
  }

  @Test
  void anotherSeedIsAnotherKiosk() {
    assertThat(new Trial(1, 1, FaultLevel.ALL).plan())
        .isNotEqualTo(new Trial(2, 1, FaultLevel.ALL).plan());
  }

  /// A fault that never strikes has every poll sent, as in real time. A poll that is not skipped
  /// shifts the next one by a few milliseconds, so that two facts that come about in one blink may
  /// change places; which facts there are may not change.
  ///
  /// @param seed of a kiosk with few doors: on one line, on three
  @ParameterizedTest
  @ValueSource(longs = {ONE_LINE, THREE_LINES})
  void whatIsDecidedDoesNotDependOnPollsInWhichNothingCanChange(long seed) {
    var skipping = new Trial(seed, 1, FaultLevel.NONE);
    var polling = new Trial(seed, 1, FaultLevel.NONE);
    polling
        .kiosk()
        .site()
        .buses()
        .values()
        .forEach(bus -> bus.faults().add(new ReplyFault.Lost(), new Occasion.Once(-1)));
    assertThat(facts(polling))
        .containsExactlyInAnyOrderElementsOf(facts(skipping))
        .hasSizeGreaterThan(500);
  }

  /// Of the day in which people come; then the fault that never strikes is taken back.
  private static List<String> facts(Trial trial) {
    var facts = new ArrayList<String>();
    trial
        .kiosk()
        .observe(
            new KioskObserver() {
              @Override
              public void durable(Commit commit) {
                commit.facts().forEach(fact -> facts.add(fact.getClass().getSimpleName()));
              }
            });
    trial.run();
    return facts;
  }

  private static List<String> trace(long seed) {
    var lines = new ArrayList<String>();
    var trial = new Trial(seed, 2, FaultLevel.ALL);
    trial.trace(lines::add);
    trial.run();
    return lines;
  }
}
