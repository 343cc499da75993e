package cubby.sim.pins;

import cubby.hal.pins.Mcp23017;
import cubby.hal.pins.Pins;

/// One chip and what is soldered to it. Confined to the owner of its line.
sealed interface SimulatedChip {
  Pins pins();

  /// Its supply is gone.
  void powerOff();

  /// Lines of a Raspberry Pi 4.
  record Gpio(PinHarness harness) implements SimulatedChip {
    private static final int LINES = 58;

    @Override
    public Pins pins() {
      return new SimulatedPins(harness, LINES);
    }

    @Override
    public void powerOff() {
      harness.latches().forEach(latch -> harness.release(latch.pin()));
    }
  }

  /// An MCP23017. It keeps its registers while its guard is started anew.
  record Expander(PinHarness harness, Mcp23017Model model, int address) implements SimulatedChip {
    static Expander of(PinHarness harness, int address) {
      return new Expander(harness, new Mcp23017Model(new Pads(harness)), address);
    }

    @Override
    public Pins pins() {
      return new Mcp23017(model, "simulated MCP23017 at 0x%02X".formatted(address));
    }

    @Override
    public void powerOff() {
      model.powerUp();
    }
  }

  /// Drives only what changes: a latch counts how often it is switched on.
  final class Pads implements Mcp23017Model.Pads {
    private final PinHarness harness;
    private int outputs;
    private int levels;

    private Pads(PinHarness harness) {
      this.harness = harness;
    }

    @Override
    public int levels() {
      return (int) harness.levels() & 0xFFFF;
    }

    @Override
    public void driven(int newOutputs, int newLevels) {
      int changed = (outputs ^ newOutputs) | ((levels ^ newLevels) & newOutputs);
      outputs = newOutputs;
      levels = newLevels;
      for (int pin = 0; pin < Mcp23017.PINS; pin++) {
        if ((changed >> pin & 1) == 1) {
          drive(pin);
        }
      }
    }

    private void drive(int pin) {
      if ((outputs >> pin & 1) == 1) {
        harness.drive(pin, (levels >> pin & 1) == 1);
      } else {
        harness.release(pin);
      }
    }
  }
}
