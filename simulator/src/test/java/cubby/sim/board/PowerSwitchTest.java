package cubby.sim.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PowerSwitchTest {
  private static final String STATUS = "02 00 30 03 35";
  private static final String SET_100_MS = "02 00 37 00 0A 03 46";
  private static final String ON_TIME = "02 00 37 00 00 03 3C";

  private final BoardRig rig = new BoardRig(16);
  private final PowerSwitch power =
      new PowerSwitch(
          new Cu16Board(0, Cu16Settings.USUAL, rig.wiring(), rig.events::add), rig.clock);

  @Test
  void keepsABoardDeafAndDumbWhileItIsOff() {
    power.turn(false);
    assertThat(power.on()).isFalse();
    assertThat(rig.replies(power, STATUS + " 02 00 31 03 36")).isEmpty();
    assertThat(rig.pulsed()).isEmpty();
    power.turn(true);
    assertThat(power.on()).isTrue();
    assertThat(rig.replies(power, STATUS)).hasSize(1);
  }

  @Test
  void endsEveryCurrentAtTheTimeOfTheSwitch() {
    assertThat(rig.replies(power, "02 00 31 03 36")).isEmpty();
    rig.pass(30);
    assertThat(rig.energised()).containsExactly("A1");
    power.turn(false);
    assertThat(power.nextDeadline()).contains(rig.clock.now());
    assertThat(rig.saysWithin(power, 0)).isEmpty();
    assertThat(rig.energised()).isEmpty();
  }

  @Test
  void hasTheBoardForgetWhatItWasTold() {
    assertThat(rig.replies(power, SET_100_MS)).hasSize(1);
    power.cycle(Duration.ofMillis(400));
    assertThat(power.on()).isFalse();
    rig.pass(399);
    assertThat(rig.replies(power, STATUS)).isEmpty();
    rig.pass(1);
    assertThat(power.on()).isTrue();
    assertThat(rig.replies(power, ON_TIME)).containsExactly("02 00 38 00 32 03 6F");
  }

  @Test
  void hasTheBoardForgetHalfARequest() {
    assertThat(rig.replies(power, "02 00 31 03")).isEmpty();
    power.cycle(Duration.ofMillis(50));
    rig.pass(50);
    assertThat(rig.replies(power, "36")).isEmpty();
    assertThat(rig.pulsed()).isEmpty();
  }

  @Test
  void isOnAtOnceWhenItIsTurnedOnDuringACycle() {
    power.cycle(Duration.ofMillis(50));
    rig.pass(10);
    power.turn(true);
    assertThat(rig.replies(power, STATUS)).hasSize(1);
  }

  @Test
  void staysOffWhenItIsTurnedOffDuringACycle() {
    power.cycle(Duration.ofMillis(50));
    rig.pass(10);
    power.turn(false);
    rig.pass(1000);
    assertThat(power.on()).isFalse();
    assertThat(rig.replies(power, STATUS)).isEmpty();
  }
}
