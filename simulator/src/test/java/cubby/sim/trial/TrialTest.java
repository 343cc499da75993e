package cubby.sim.trial;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.fact.Fact;
import cubby.core.journal.Commit;
import cubby.sim.bus.Occasion;
import cubby.sim.bus.ReplyFault;
import cubby.sim.fate.FaultLevel;
import cubby.sim.kiosk.KioskObserver;
import cubby.sim.watch.Violation;
import cubby.sim.watch.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
  /// shifts the next one by a few milliseconds, so that of two things that come about in one blink
  /// at two doors, or at a door and elsewhere (the end of an opening's time, a mail that leaves),
  /// the other may come first. What happens at each compartment, and what happens at none, is the
  /// same, in the same order.
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
    var facts = facts(skipping);
    assertThat(facts(polling)).isEqualTo(facts);
    assertThat(facts.values().stream().mapToInt(List::size).sum()).isGreaterThan(500);
  }

  /// In their order, by compartment; those that are about none are under "none".
  private static Map<String, List<String>> facts(Trial trial) {
    var facts = new TreeMap<String, List<String>>();
    trial
        .kiosk()
        .observe(
            new KioskObserver() {
              @Override
              public void durable(Commit commit) {
                for (var fact : commit.facts()) {
                  var at =
                      fact instanceof Fact.OfCompartment it ? it.compartment().label() : "none";
                  facts
                      .computeIfAbsent(at, _ -> new ArrayList<>())
                      .add(fact.getClass().getSimpleName());
                }
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
