package cubby.core.kiosk;

import static cubby.core.kiosk.Site.id;
import static cubby.hal.contract.DoorState.CLOSED;
import static cubby.hal.contract.DoorState.OPEN;
import static cubby.hal.contract.Occupancy.EMPTY;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.CompartmentState;
import cubby.core.cabinet.CompartmentState.OutOfService;
import cubby.core.cabinet.CompartmentState.Quarantined;
import cubby.core.cabinet.OutCause;
import cubby.core.cabinet.QuarantineReason;
import cubby.core.input.Input;
import cubby.core.notice.SupportMatter;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel;
import cubby.core.session.Step;
import cubby.core.session.Step.Asked;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("M3: the wiring check")
class WiringCheckTest {

  private final Bench kiosk = Bench.allEmpty();

  private Bench begins() {
    return kiosk.technicianSignedIn().press(Choice.CHECK_WIRING);
  }

  private static OutOfService mixedUpWith(String label) {
    return new OutOfService(new OutCause.MixedUp(id(label)), Optional.empty());
  }

  @Test
  void opensEveryVacantOneInTurnAndNoOther() {
    kiosk.stored("T1", "M");
    kiosk.takesOut("7");
    begins();
    var opened = new ArrayList<String>();
    while (!kiosk.step().equals(new Step.Compartments())) {
      opened.addAll(kiosk.pulses());
      var label = kiosk.pulsed().label();
      kiosk.opens().closes(EMPTY).point(label);
      if (kiosk.asked(Asked.IS_IT_FIT)) {
        kiosk.press(Choice.YES);
      }
    }

    assertThat(opened).containsExactly("1", "2", "3", "5", "6", "8");
    assertThat(kiosk.compartment("3")).isEqualTo(new CompartmentState.Vacant());
  }

  @Test
  void doesNotSayWhichDoorIsMeant() {
    begins().opens();
    assertThat(kiosk.model())
        .isEqualTo(new ScreenModel.CloseAndTell(ScreenModel.OpenFor.SHORT, false));

    kiosk.closes(EMPTY);
    assertThat(kiosk.model())
        .isEqualTo(
            new ScreenModel.WhichDoor(
                kiosk.plan().cabinet().compartments().stream().map(it -> it.id()).toList()));
  }

  @Test
  void anotherLabelPutsBothOutOfService() {
    begins().opens().closes(EMPTY).point("6");

    assertThat(kiosk.compartment("1")).isEqualTo(mixedUpWith("6"));
    assertThat(kiosk.compartment("6")).isEqualTo(mixedUpWith("1"));
    assertThat(kiosk.told()).contains(SupportMatter.DOORS_MIXED_UP);
    assertThat(kiosk.pulses()).containsExactly("2");
  }

  @Test
  void anotherDoorsSensorPutsBothOutOfServiceAndHoldsEverythingUp() {
    begins().door("6", OPEN);

    assertThat(kiosk.compartment("1")).isEqualTo(mixedUpWith("6"));
    assertThat(kiosk.compartment("6")).isEqualTo(mixedUpWith("1"));
    assertThat(kiosk.told()).contains(SupportMatter.DOORS_MIXED_UP);
    assertThat(kiosk.told()).doesNotContain(SupportMatter.DOOR_FORCED);
    assertThat(kiosk.step().waitsFor(id("6"))).isTrue();

    kiosk.door("6", CLOSED).staysShut().point("6");
    assertThat(kiosk.pulses()).containsExactly("2");
  }

  @Test
  void whatHoldsAParcelKeepsItWhenItIsMixedUp() {
    var parcel = kiosk.stored("T1", "M");
    begins().opens().closes(EMPTY).point("4");

    assertThat(kiosk.compartment("4"))
        .isEqualTo(new OutOfService(new OutCause.MixedUp(id("1")), Optional.of(parcel)));
  }

  @Test
  void noneIsAJam() {
    begins().staysShut();
    assertThat(kiosk.asked(Asked.WHICH_DOOR)).isTrue();
    kiosk.press(Choice.NONE);

    assertThat(kiosk.compartment("1"))
        .isEqualTo(new Quarantined(QuarantineReason.JAMMED, Optional.empty()));
    assertThat(kiosk.pulses()).containsExactly("2");
  }

  @Test
  void aDoorThatOpensUnseenHasASensorInDoubt() {
    begins().staysShut().point("1");

    assertThat(kiosk.compartment("1"))
        .isEqualTo(new Quarantined(QuarantineReason.CONTRADICTION, Optional.empty()));
    assertThat(kiosk.told()).contains(SupportMatter.SENSOR_CONTRADICTS);
  }

  @Test
  void canBeStopped() {
    begins().opens().closes(EMPTY).press(Choice.BACK);

    assertThat(kiosk.step()).isEqualTo(new Step.Compartments());
    assertThat(kiosk.compartment("1")).isEqualTo(new CompartmentState.Vacant());
  }

  @Test
  void aLabelThatNobodyHasMeansNothing() {
    begins()
        .opens()
        .closes(EMPTY)
        .does(new Input.CompartmentChosen(kiosk.revision(), new CompartmentId("99")));

    assertThat(kiosk.asked(Asked.WHICH_DOOR)).isTrue();
  }

  @Test
  void aPowerCutEndsItAndPulsesNothing() {
    begins().opens().really("1", CLOSED, EMPTY);
    kiosk.powerCut(Duration.ofMinutes(1)).banksConnect();

    assertThat(kiosk.pulses()).isEmpty();
    assertThat(kiosk.compartment("1")).isEqualTo(new CompartmentState.Vacant());
    assertThat(kiosk.step()).isEqualTo(new Step.Welcome());
  }
}
