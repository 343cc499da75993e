package cubby.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.app.demo.MenuPage.Choice;
import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import cubby.hal.contract.MonotonicTime;
import cubby.sim.cabinet.CompartmentPlan;
import cubby.sim.cabinet.Door;
import cubby.sim.cabinet.DoorSensor;
import cubby.sim.cabinet.LatchSettings;
import cubby.sim.cabinet.OccupancySensor;
import cubby.sim.cabinet.VirtualCabinet;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoorFaultsTest {

  private final VirtualCabinet cabinet =
      new VirtualCabinet(
          List.of(
              new CompartmentPlan("1", new BankId("A"), new Channel(1), true),
              new CompartmentPlan("2", new BankId("A"), new Channel(2), false)),
          LatchSettings.SOLENOID,
          () -> new MonotonicTime(0));
  private final Hands hands = new Hands(cabinet);

  @Test
  void marksWhatIsNow() {
    assertThat(marked("1"))
        .containsExactly("fault-latch-FREE", "fault-switch-OK", "fault-sensor-OK", "fault-mend");
    press("1", "fault-latch-JAMMED");
    press("1", "fault-switch-INVERTED");
    press("1", "fault-sensor-CUT");
    assertThat(marked("1"))
        .containsExactly("fault-latch-JAMMED", "fault-switch-INVERTED", "fault-sensor-CUT");
  }

  @Test
  void saysWhatIsWrong() {
    assertThat(faults("1").wrong()).isEmpty();
    press("1", "fault-latch-JAMMED");
    press("1", "fault-switch-STUCK_CLOSED");
    press("1", "fault-sensor-ABSENT");
    assertThat(faults("1").wrong())
        .containsExactly("latch jammed", "switch stuck closed", "sensor taken off");
  }

  @Test
  void rightsEverythingAgain() {
    press("1", "fault-latch-JAMMED");
    press("1", "fault-switch-CUT");
    press("1", "fault-sensor-STUCK_OCCUPIED");
    press("1", "fault-mend");
    assertThat(faults("1").wrong()).isEmpty();
    assertThat(hands.look("1").doorSensor()).isEqualTo(DoorSensor.OK);
  }

  /// Mending must not fit a sensor that was never there.
  @Test
  void leavesADoorWithoutASensorWithoutOne() {
    assertThat(choices("2")).extracting(Choice::id).noneMatch(id -> id.startsWith("fault-sensor"));
    press("2", "fault-mend");
    assertThat(hands.look("2").occupancySensor()).isEqualTo(OccupancySensor.ABSENT);
    assertThat(faults("2").wrong()).isEmpty();
  }

  @Test
  void offersOnlyWhatTheSteelAllows() {
    assertThat(choices("1")).extracting(Choice::id).doesNotContain("fault-bounce");
    hands.openByForce("1");
    assertThat(choices("1"))
        .extracting(Choice::id)
        .contains("fault-bounce", "fault-put-ORDINARY", "fault-put-FLAT");
    press("1", "fault-put-FLAT");
    assertThat(hands.look("1").parcelInside()).isTrue();
    assertThat(choices("1"))
        .extracting(Choice::id)
        .contains("fault-bounce")
        .doesNotContain("fault-put-ORDINARY", "fault-put-FLAT");
  }

  @Test
  void aSlammedDoorSpringsOpenAgain() {
    hands.openByForce("1");
    press("1", "fault-bounce");
    assertThat(hands.look("1").door()).isEqualTo(Door.CLOSED);
    cabinet.advanceTo(new MonotonicTime(LatchSettings.SOLENOID.reboundAfter().toNanos()));
    assertThat(hands.look("1").door()).isEqualTo(Door.OPEN);
  }

  private DoorFaults faults(String label) {
    return new DoorFaults(hands.look(label), label.equals("1"));
  }

  private List<Choice> choices(String label) {
    return MenuHand.choices(faults(label).menu(hands));
  }

  private List<String> marked(String label) {
    return MenuHand.marked(faults(label).menu(hands));
  }

  private void press(String label, String id) {
    MenuHand.press(faults(label).menu(hands), id);
  }
}
