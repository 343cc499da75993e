package cubby.hal.pins.pi4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInput;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInputProviderImpl;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalOutputProviderImpl;
import cubby.hal.pins.InputPin;
import cubby.hal.pins.OutputPin;
import cubby.hal.pins.PinException;
import cubby.hal.pins.Pins;
import cubby.hal.pins.Pull;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Our pins on Pi4J's mock providers: there is no GPIO chip here.
class Pi4jPinsTest {
  private static final OutputPin HIGH_ON = new OutputPin(4, false);
  private static final OutputPin LOW_ON = new OutputPin(5, true);

  private final Context pi4j =
      Pi4J.newContextBuilder()
          .noAutoDetect()
          .disableShutdownHook()
          .add(new MockDigitalOutputProviderImpl(), new MockDigitalInputProviderImpl())
          .build();
  private final List<String> biases = new ArrayList<>();
  private final Pins pins =
      new Pi4jGpio("gpiochip0", pi4j, (pin, pull) -> biases.add(pin + " " + pull)).at(0);

  @AfterEach
  void shutDown() {
    pi4j.shutdown();
  }

  @Test
  void outputsAreClaimedAtTheLevelThatIsOff() throws PinException {
    pins.claimOutputs(List.of(HIGH_ON, LOW_ON));

    assertThat(initial(4)).isEqualTo(DigitalState.LOW);
    assertThat(initial(5)).isEqualTo(DigitalState.HIGH);
    assertThat(output(4).state()).isEqualTo(DigitalState.LOW);
    assertThat(output(5).state()).isEqualTo(DigitalState.HIGH);
  }

  @Test
  void aLineThatIsLetGoOfFallsToTheSideThatIsOff() throws PinException {
    pins.claimOutputs(List.of(HIGH_ON, LOW_ON));

    assertThat(biases).containsExactly("4 DOWN", "5 UP");
  }

  @Test
  void drivesByPolarity() throws PinException {
    pins.claimOutputs(List.of(HIGH_ON, LOW_ON));

    pins.drive(HIGH_ON, true);
    pins.drive(LOW_ON, true);
    assertThat(output(4).state()).isEqualTo(DigitalState.HIGH);
    assertThat(output(5).state()).isEqualTo(DigitalState.LOW);

    pins.allOff();
    assertThat(output(4).state()).isEqualTo(DigitalState.LOW);
    assertThat(output(5).state()).isEqualTo(DigitalState.HIGH);
  }

  @Test
  void claimedAgainTheyAreOffAgain() throws PinException {
    pins.claimOutputs(List.of(HIGH_ON, LOW_ON));
    pins.drive(LOW_ON, true);

    pins.claimOutputs(List.of(HIGH_ON, LOW_ON));

    assertThat(output(5).state()).isEqualTo(DigitalState.HIGH);
  }

  @Test
  void readsInputsByTheirPins() throws PinException {
    pins.claimInputs(List.of(new InputPin(0, Pull.UP), new InputPin(63, Pull.NONE)));
    input(0).mockState(DigitalState.LOW);
    input(63).mockState(DigitalState.HIGH);

    assertThat(pins.levels()).isEqualTo(1L << 63);

    input(0).mockState(DigitalState.HIGH);
    assertThat(pins.levels()).isEqualTo(1L << 63 | 1);
  }

  @Test
  void aPinThatIsTakenIsASentence() throws PinException {
    pins.claimOutputs(List.of(HIGH_ON));

    assertThatThrownBy(() -> pins.claimInputs(List.of(new InputPin(4, Pull.UP))))
        .isInstanceOf(PinException.class)
        .hasMessage("pin 4 of gpiochip0 could not be had: something else uses it (see gpioinfo)");
  }

  @Test
  void closedPinsMayBeClaimedAnew() throws PinException {
    pins.claimOutputs(List.of(HIGH_ON));
    pins.close();

    pins.claimOutputs(List.of(HIGH_ON));

    assertThat(output(4).state()).isEqualTo(DigitalState.LOW);
  }

  private DigitalState initial(int pin) {
    return output(pin).config().initialState();
  }

  private DigitalOutput output(int pin) {
    return pi4j.io("cubby-" + pin, DigitalOutput.class);
  }

  private MockDigitalInput input(int pin) {
    return pi4j.io("cubby-" + pin, MockDigitalInput.class);
  }
}
