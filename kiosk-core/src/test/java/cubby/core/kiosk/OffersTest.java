package cubby.core.kiosk;

import static cubby.core.kiosk.Site.id;
import static cubby.hal.contract.DoorState.CLOSED;
import static cubby.hal.contract.DoorState.OPEN;
import static cubby.hal.contract.Occupancy.EMPTY;
import static cubby.hal.contract.Occupancy.OCCUPIED;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.cabinet.Cabinet;
import cubby.core.cabinet.Compartment;
import cubby.core.cabinet.CompartmentKind;
import cubby.core.cabinet.SizeClass;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel.SizeOffer;
import cubby.hal.contract.DoorState;
import cubby.hal.contract.Occupancy;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Which compartments are offered, and which is taken.
class OffersTest {

  private final Bench kiosk = Bench.allEmpty();

  @Nested
  @DisplayName("C3: never on hope")
  class Offerable {

    @Test
    void vacantClosedAliveAndEmptyIs() {
      assertThat(offered("1")).isTrue();
    }

    @Test
    void anOpenOneIsNot() {
      assertThat(kiosk.door("1", OPEN)).satisfies(_ -> assertThat(offered("1")).isFalse());
    }

    @Test
    void oneWhoseDoorIsUnknownIsNot() {
      kiosk.door("1", DoorState.UNKNOWN);
      assertThat(offered("1")).isFalse();
    }

    @Test
    void oneWhoseSensorDoesNotSayEmptyIsNot() {
      kiosk.sees("1", CLOSED, Occupancy.UNKNOWN);
      assertThat(offered("1")).isFalse();
    }

    @Test
    void oneOfALostBankIsNot() {
      kiosk.loses(Site.A);
      assertThat(offered("1")).isFalse();
      assertThat(offered("5")).isTrue();
    }

    @Test
    void oneThatWasNotReadSinceTheStartIsNot() {
      kiosk.powerCut(Duration.ofSeconds(20));
      assertThat(offered("1")).isFalse();
    }

    @Test
    void oneInUseIsNot() {
      kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1");
      assertThat(offered("1")).isFalse();
    }

    @Test
    void oneThatMaySpringOpenIsNot() {
      kiosk.collects(kiosk.stored("T1", "S")).opens().closes(EMPTY);
      assertThat(offered("1")).isFalse();
      kiosk.passes(Limits.SPRING_BACK);
      assertThat(offered("1")).isTrue();
    }

    @Test
    void oneWithoutSensorThatAPersonSawEmptyIs() {
      assertThat(offered("3")).isTrue();
    }

    @Test
    void oneThatHoldsAParcelIsNotWhateverTheSensorSays() {
      kiosk.stored("T1", "S");
      kiosk.sees("1", CLOSED, EMPTY);
      assertThat(offered("1")).isFalse();
    }

    private boolean offered(String label) {
      return Offers.offerable(kiosk.state(), kiosk.plan().cabinet().get(id(label)));
    }
  }

  @Nested
  @DisplayName("C7: allocation")
  class Allocation {

    @Test
    void theSmallestThatFits() {
      assertThat(chosen("S", false)).isEqualTo("1");
      assertThat(chosen("M", false)).isEqualTo("4");
      assertThat(chosen("L", false)).isEqualTo("6");
    }

    @Test
    void aLargerOneWhenTheSmallAreTaken() {
      kiosk.sees("1", CLOSED, OCCUPIED).sees("2", CLOSED, OCCUPIED).door("3", OPEN);
      assertThat(chosen("S", false)).isEqualTo("4");
    }

    @Test
    void neverASmallerOne() {
      kiosk.loses(Site.B);
      assertThat(chosen("L", false)).isEqualTo("none");
    }

    @Test
    void accessibleReachIsAHardConstraint() {
      assertThat(chosen("S", true)).isEqualTo("2");
      kiosk.loses(Site.A);
      assertThat(chosen("M", true)).isEqualTo("5");
      kiosk.door("5", OPEN);
      assertThat(chosen("M", true)).as("7 is too high").isEqualTo("6");
      kiosk.door("6", OPEN);
      assertThat(chosen("M", true)).as("8 is too low").isEqualTo("none");
      assertThat(chosen("M", false)).isEqualTo("7");
    }

    @Test
    void thenWearIsSpread() {
      kiosk.collects(kiosk.stored("T1", "S")).opens().closes(EMPTY).press(Choice.CONTINUE);
      kiosk.passes(Limits.SPRING_BACK);
      assertThat(kiosk.record("1").pulses()).isEqualTo(2);

      assertThat(chosen("S", false)).isEqualTo("2");
    }

    @Test
    void aboveASizeMeansLarger() {
      assertThat(chosen("S", false, Optional.of(Site.S))).isEqualTo("4");
      assertThat(chosen("S", false, Optional.of(Site.L))).isEqualTo("none");
    }

    @Test
    @DisplayName("C1: a room is for what fits nowhere else")
    void aRoomOnlyWhereNoBoxFits() {
      var plan = kiosk.plan();
      var cabinet = plan.cabinet();
      var withRoom =
          new KioskPlan(
              plan.profile(),
              new Cabinet(
                  cabinet.columnWidthsMm(),
                  cabinet.heightMm(),
                  cabinet.console(),
                  cabinet.compartments().stream().map(Allocation::roomIfSix).toList()),
              plan.rules());

      var roomy = Bench.allEmpty(withRoom);
      assertThat(chosenIn(roomy, "L")).isEqualTo("8");
      roomy.door("8", OPEN);
      assertThat(chosenIn(roomy, "L")).isEqualTo("6");
      assertThat(chosenIn(roomy, "S")).isEqualTo("1");
    }

    private static Compartment roomIfSix(Compartment built) {
      return built.id().label().equals("6")
          ? new Compartment(
              built.id(),
              built.size(),
              built.bank(),
              built.channel(),
              built.column(),
              built.reachMm(),
              built.occupancySensor(),
              CompartmentKind.ROOM)
          : built;
    }

    private String chosenIn(Bench roomy, String size) {
      return Offers.choose(roomy.plan(), roomy.state(), size, false, Optional.empty())
          .map(built -> built.id().label())
          .orElse("none");
    }

    @Test
    void aSizeThatIsNoMoreCountsAsTheLargest() {
      assertThat(chosen("XL", false)).isEqualTo("6");
    }

    @Test
    void whatIsFreeIsCountedBySize() {
      kiosk.loses(Site.B).door("1", OPEN);

      assertThat(Offers.bySize(kiosk.plan(), kiosk.state()))
          .containsExactly(
              new SizeOffer(Site.S, 2), new SizeOffer(Site.M, 1), new SizeOffer(Site.L, 0));
    }

    private String chosen(String size, boolean accessible) {
      return chosen(size, accessible, Optional.empty());
    }

    private String chosen(String size, boolean accessible, Optional<SizeClass> above) {
      return Offers.choose(kiosk.plan(), kiosk.state(), size, accessible, above)
          .map(Compartment::id)
          .map(c -> c.label())
          .orElse("none");
    }
  }
}
