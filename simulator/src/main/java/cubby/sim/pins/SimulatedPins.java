package cubby.sim.pins;

import cubby.hal.pins.InputPin;
import cubby.hal.pins.OutputPin;
import cubby.hal.pins.PinException;
import cubby.hal.pins.Pins;
import java.util.List;

/// Lines of a simulated GPIO chip. Confined to whoever owns the chip.
final class SimulatedPins implements Pins {
  private final PinHarness harness;
  private final int lines;
  private List<OutputPin> outputs = List.of();
  private long inputs;

  /// @param lines how many the chip has, 64 at most
  SimulatedPins(PinHarness harness, int lines) {
    this.harness = harness;
    this.lines = lines;
  }

  @Override
  public void claimOutputs(List<OutputPin> claimed) throws PinException {
    for (var output : claimed) {
      require(output.pin());
    }
    outputs = List.copyOf(claimed);
    allOff();
  }

  @Override
  public void claimInputs(List<InputPin> claimed) throws PinException {
    long mask = 0;
    for (var input : claimed) {
      require(input.pin());
      mask |= 1L << input.pin();
    }
    inputs = mask;
  }

  @Override
  public void drive(OutputPin output, boolean on) {
    harness.drive(output.pin(), output.level(on));
  }

  @Override
  public void allOff() {
    outputs.forEach(output -> drive(output, false));
  }

  @Override
  public long levels() {
    return harness.levels() & inputs;
  }

  @Override
  public void close() {
    outputs.forEach(output -> harness.release(output.pin()));
    outputs = List.of();
    inputs = 0;
  }

  private void require(int pin) throws PinException {
    if (pin >= lines) {
      throw new PinException("the simulated chip has %d lines, and no %d".formatted(lines, pin));
    }
  }
}
