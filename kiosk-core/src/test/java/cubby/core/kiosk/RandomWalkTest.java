package cubby.core.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.cabinet.CompartmentState;
import cubby.core.session.Step;
import java.time.Duration;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A kiosk among people who do anything, with doors, sensors, boards and power that do anything.
/// One seed draws it all. To walk one again: `-Dcubby.walk.seed=…`.
@DisplayName("Whatever people and machines do")
class RandomWalkTest {

  private static final int STEPS = 300;
  private static final int WALKS = 300;
  private static final int LONG_WALKS = 5_000;

  @Test
  void noParcelIsLostAndNoStrangersDoorOpens() {
    var seed = Long.getLong("cubby.walk.seed");
    var seeds = seed == null ? LongStream.range(0, WALKS) : LongStream.of(seed);
    seeds.forEach(RandomWalkTest::walk);
  }

  @Test
  @Tag("long")
  void norInManyMoreWalks() {
    LongStream.range(WALKS, WALKS + LONG_WALKS).forEach(RandomWalkTest::walk);
  }

  private static void walk(long seed) {
    var random = new Random(seed);
    var street = new Street(random);
    try {
      for (var i = 0; i < STEPS; i++) {
        street.somethingHappens();
      }
      street.heals();
      endsWell(street);
    } catch (RuntimeException | AssertionError e) {
      var last = street.story();
      throw new AssertionError(
          "seed %d, %s%n%s"
              .formatted(
                  seed,
                  street.options(),
                  String.join(
                      System.lineSeparator(),
                      last.subList(Math.max(0, last.size() - 40), last.size()))),
          e);
    }
  }

  private static void endsWell(Street street) {
    var kiosk = street.kiosk();
    kiosk.passes(Duration.ofMinutes(15));
    for (var bank : kiosk.plan().cabinet().banks()) {
      kiosk.connects(bank);
    }
    kiosk.passes(Duration.ofMinutes(15));

    assertThat(kiosk.step()).isEqualTo(new Step.Welcome());
    assertThat(kiosk.ledger().openings()).isEmpty();
    kiosk
        .ledger()
        .compartments()
        .forEach((id, known) -> {
          assertThat(known.state()).isNotInstanceOf(CompartmentState.Reserved.class);
          if (known.state() instanceof CompartmentState.Vacant && street.seesHonestly(id)) {
            assertThat(street.inside(id)).as("in the vacant %s", id).isEmpty();
          }
        });
  }
}
