package cubby.core.kiosk;

import static cubby.core.kiosk.Site.A;
import static cubby.core.kiosk.Site.B;
import static cubby.core.kiosk.Site.id;
import static cubby.hal.contract.DoorState.CLOSED;
import static cubby.hal.contract.Occupancy.EMPTY;
import static cubby.hal.contract.Occupancy.OCCUPIED;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.cabinet.Cabinet;
import cubby.core.cabinet.Compartment;
import cubby.core.cabinet.CompartmentState;
import cubby.core.cabinet.CompartmentState.OutOfService;
import cubby.core.cabinet.OutCause;
import cubby.core.cabinet.Wiring;
import cubby.core.input.Input;
import cubby.core.notice.SupportMatter;
import cubby.core.parcel.ParcelId;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel;
import cubby.core.session.Step.Asked;
import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// A parcel is in 1. The owner stops the kiosk, changes the wiring in the configuration, and starts
/// it again.
@DisplayName("The physical map is a fact")
class RewiringTest {
  private static final OutCause CHANGED = new OutCause.WiringChanged();

  private final Bench kiosk = Bench.allEmpty();
  private final ParcelId parcel = kiosk.stored("T1", "S");

  @Nested
  @DisplayName("1 and 2 change their channels")
  class Swapped {

    /// The parcel is so flat that no sensor sees it: what is 2 now reads empty, like 1.
    @Test
    void theVacantOneIsNotOfferedEitherSinceItsDoorMayBeTheOthers() {
      kiosk.really("1", CLOSED, EMPTY).configuredAnew(swapped(kiosk.plan(), "1", "2"));

      assertThat(kiosk.compartment("1")).isEqualTo(new OutOfService(CHANGED, Optional.of(parcel)));
      assertThat(kiosk.compartment("2")).isEqualTo(new OutOfService(CHANGED, Optional.empty()));
      kiosk.announced("T2", "S");
      kiosk.courierSignedIn().scan("T2");
      assertThat(kiosk.pulses()).containsExactly("3");
    }

    @Test
    void supportIsToldOfBoth() {
      kiosk.powerFails().does(new Input.Started(Site.wirings(swapped(kiosk.plan(), "1", "2"))));

      assertThat(kiosk.told())
          .containsExactly(SupportMatter.WIRING_CHANGED, SupportMatter.WIRING_CHANGED);
    }

    @Test
    void theRecipientIsToldThatTheDoorCannotBeReached() {
      kiosk.configuredAnew(swapped(kiosk.plan(), "1", "2")).collects(parcel);

      assertThat(kiosk.pulses()).isEmpty();
      assertThat(kiosk.model()).isInstanceOf(ScreenModel.Unreachable.class);
      assertThat(kiosk.told()).containsExactly(SupportMatter.DOOR_UNREACHABLE);
    }

    @Test
    void twoVacantOnesAreSeenEmptyAndUsedAgain() {
      kiosk.configuredAnew(swapped(kiosk.plan(), "6", "7"));

      assertThat(kiosk.compartment("6")).isEqualTo(new CompartmentState.Vacant());
      assertThat(kiosk.compartment("7")).isEqualTo(new CompartmentState.Vacant());
    }

    /// 7 has a sensor that has been found to lie; 6 comes to it.
    @Test
    void aSensorInDoubtIsSoUnderAnotherLabelToo() {
      kiosk.technicianSignedIn().point("7").press(Choice.TEST_SENSOR).opens().closes(EMPTY);
      assertThat(Offers.isSuspect(kiosk.ledger(), id("7"))).isTrue();

      kiosk.configuredAnew(swapped(kiosk.plan(), "6", "7"));

      assertThat(Offers.isSuspect(kiosk.ledger(), id("6"))).isTrue();
      assertThat(kiosk.compartment("6")).isNotEqualTo(new CompartmentState.Vacant());
    }
  }

  @Nested
  @DisplayName("Where a vacant one comes to")
  class Comes {

    @Test
    void aBankUnderAnotherNameIsTheSameBoard() {
      kiosk.configuredAnew(changed(kiosk.plan(), "2", it -> wired(it, new BankId("C"), 1)));
      assertThat(kiosk.compartment("2")).isEqualTo(new OutOfService(CHANGED, Optional.empty()));
    }

    @Test
    void aBoardWithAParcelHasIt() {
      started("2", new Wiring(B, "board of A", new Channel(9)), "board of A");

      assertThat(kiosk.compartment("2")).isInstanceOf(OutOfService.class);
    }

    @Test
    void aNewLabelAtTheDoorOfAParcelIsNotOffered() {
      kiosk
          .really("1", CLOSED, EMPTY)
          .configuredAnew(changed(kiosk.plan(), "1", it -> labelled(it, "9")));

      assertThat(kiosk.compartment("9")).isEqualTo(new OutOfService(CHANGED, Optional.empty()));
    }

    @Test
    void aNewDoorOnABoardWithParcelsIsAsGoodAsAny() {
      var all = new ArrayList<>(kiosk.plan().cabinet().compartments());
      all.add(wired(labelled(all.getFirst(), "9"), A, 9));
      kiosk.really("9", CLOSED, EMPTY).configuredAnew(withAll(kiosk.plan(), all));

      assertThat(kiosk.compartment("9")).isEqualTo(new CompartmentState.Vacant());
    }

    @Test
    void aLineUnderAnotherNameTakesTheParcelOutAndNothingElse() {
      kiosk.powerFails();
      var wirings = new TreeMap<>(Site.wirings(kiosk.plan()));
      wirings.replaceAll((_, it) -> new Wiring(it.bank(), "another line", it.channel()));
      kiosk.does(new Input.Started(wirings));
      kiosk.banksConnect();

      assertThat(kiosk.compartment("1")).isEqualTo(new OutOfService(CHANGED, Optional.of(parcel)));
      assertThat(kiosk.compartment("2")).isEqualTo(new CompartmentState.Vacant());
    }

    @Test
    void whatHasNeverBeenSeenSinceIsNoMoreThanThatAfterTheNextChange() {
      var fresh = Bench.outOfTheBox().starts();

      fresh.configuredAnew(swapped(fresh.plan(), "6", "7"));

      assertThat(fresh.compartment("6")).isEqualTo(new CompartmentState.Vacant());
    }

    /// 1 is on a board of its own; the other label comes from elsewhere.
    private void started(String label, Wiring wiring, String boardOfA) {
      var before = new TreeMap<>(Site.wirings(kiosk.plan()));
      before.put(id("1"), new Wiring(A, boardOfA, new Channel(1)));
      kiosk.powerCut(Duration.ofMinutes(1));
      kiosk.powerFails().does(new Input.Started(before));
      before.put(id(label), wiring);
      kiosk.powerFails().does(new Input.Started(before));
    }
  }

  @Nested
  @DisplayName("A technician confirms")
  class Confirmed {

    private void opensOne() {
      kiosk
          .configuredAnew(swapped(kiosk.plan(), "1", "2"))
          .technicianSignedIn()
          .point("1")
          .press(Choice.OPEN)
          .press(Choice.SUPPORT_ASKS);
    }

    @Test
    void byNamingTheDoorThatOpenedAndSayingThatItIsFit() {
      opensOne();
      assertThat(kiosk.pulses()).containsExactly("1");
      kiosk.opens();
      assertThat(kiosk.model())
          .as("it does not say which is meant")
          .isInstanceOf(ScreenModel.CloseAndTell.class);
      kiosk.closes(OCCUPIED);
      assertThat(kiosk.asked(Asked.WHICH_DOOR)).isTrue();
      kiosk.point("1").press(Choice.YES);

      assertThat(kiosk.compartment("1")).isEqualTo(new CompartmentState.Holding(parcel));
      kiosk.press(Choice.BACK).press(Choice.SIGN_OUT).passes(Limits.SPRING_BACK);
      assertThat(kiosk.collects(parcel).pulses()).containsExactly("1");
    }

    @Test
    void notWhereAnotherDoorHasOpened() {
      opensOne();
      kiosk.opens().closes(EMPTY).point("4");

      assertThat(kiosk.compartment("1")).isEqualTo(new OutOfService(CHANGED, Optional.of(parcel)));
      assertThat(kiosk.compartment("4"))
          .isEqualTo(new OutOfService(new OutCause.MixedUp(id("1")), Optional.empty()));
      assertThat(kiosk.told()).containsExactly(SupportMatter.DOORS_MIXED_UP);
    }

    @Test
    void norWhereNoneHas() {
      opensOne();
      kiosk.staysShut().press(Choice.NONE);

      assertThat(kiosk.compartment("1")).isInstanceOf(OutOfService.class);
    }

    @Test
    void theVacantOneByLookingIntoIt() {
      kiosk
          .configuredAnew(swapped(kiosk.plan(), "1", "2"))
          .technicianSignedIn()
          .point("2")
          .press(Choice.PUT_BACK)
          .opens()
          .closes(EMPTY)
          .point("2")
          .press(Choice.YES);

      assertThat(kiosk.compartment("2")).isEqualTo(new CompartmentState.Vacant());
    }

    @Test
    void whichDoorItIsIsAskedAfterASensorsTestToo() {
      kiosk
          .configuredAnew(swapped(kiosk.plan(), "1", "2"))
          .technicianSignedIn()
          .point("2")
          .press(Choice.TEST_SENSOR)
          .opens()
          .closes(EMPTY);

      assertThat(kiosk.asked(Asked.WHICH_DOOR)).isTrue();
    }
  }

  private static KioskPlan swapped(KioskPlan plan, String one, String other) {
    var first = plan.cabinet().get(id(one));
    var second = plan.cabinet().get(id(other));
    return changed(
        changed(plan, one, it -> wired(it, second.bank(), second.channel().number())),
        other,
        it -> wired(it, first.bank(), first.channel().number()));
  }

  private static KioskPlan changed(KioskPlan plan, String label, UnaryOperator<Compartment> how) {
    return withAll(
        plan,
        plan.cabinet().compartments().stream()
            .map(it -> it.id().equals(id(label)) ? how.apply(it) : it)
            .toList());
  }

  private static KioskPlan withAll(KioskPlan plan, List<Compartment> compartments) {
    var built = plan.cabinet();
    return new KioskPlan(
        plan.profile(),
        new Cabinet(built.columnWidthsMm(), built.heightMm(), built.console(), compartments),
        plan.rules());
  }

  private static Compartment wired(Compartment it, BankId bank, int channel) {
    return new Compartment(
        it.id(),
        it.size(),
        bank,
        new Channel(channel),
        it.column(),
        it.reachMm(),
        it.occupancySensor(),
        it.kind());
  }

  private static Compartment labelled(Compartment it, String label) {
    return new Compartment(
        id(label),
        it.size(),
        it.bank(),
        it.channel(),
        it.column(),
        it.reachMm(),
        it.occupancySensor(),
        it.kind());
  }
}
