package cubby.sim.pins;

import cubby.hal.pins.I2cRegisters;
import cubby.hal.pins.PinException;
import cubby.hal.wire.WireBytes;
import java.util.Arrays;

/// The registers of an MCP23017 with IOCON.BANK = 0, as far as pins go, and its behaviour on the
/// bus: counting on from register to register, outputs that stay as they were told. Confined to
/// whoever owns the bus.
final class Mcp23017Model implements I2cRegisters {
  private static final int REGISTERS = 0x16;
  private static final int IODIR = 0x00;
  private static final int IPOL = 0x02;
  private static final int INTF = 0x0E;
  private static final int INTCAP_B = 0x11;
  private static final int GPIO = 0x12;
  private static final int OLAT = 0x14;
  private static final int ALL_INPUTS = 0xFFFF;

  private final int[] registers = new int[REGISTERS];
  private final Pads pads;
  private int failing;

  /// What the chip's pins are soldered to.
  interface Pads {
    /// The levels that the world holds the pins at: bit n is pin n, GPA0–7 and then GPB0–7.
    int levels();

    /// The chip drives those pins that are in `outputs` to their level in `levels`.
    void driven(int outputs, int levels);
  }

  Mcp23017Model(Pads pads) {
    this.pads = pads;
    powerUp();
  }

  /// Its supply comes back: all pins are inputs, and it knows nothing.
  void powerUp() {
    Arrays.fill(registers, 0);
    set(IODIR, ALL_INPUTS);
    drive();
  }

  /// The next transfers get no acknowledgement.
  void failTransfers(int count) {
    failing = count;
  }

  /// A pair of registers, A in the low byte.
  int pair(int register) {
    return registers[register] | registers[register + 1] << 8;
  }

  @Override
  public WireBytes read(int first, int count) throws PinException {
    mayFail();
    var values = new int[count];
    for (int i = 0; i < count; i++) {
      values[i] = value((first + i) % REGISTERS);
    }
    return WireBytes.of(values);
  }

  @Override
  public void write(int first, WireBytes values) throws PinException {
    mayFail();
    for (int i = 0; i < values.length(); i++) {
      write((first + i) % REGISTERS, values.at(i));
      drive();
    }
  }

  private int value(int register) {
    if (register != GPIO && register != GPIO + 1) {
      return registers[register];
    }
    int inputs = pair(IODIR);
    int levels = ((pads.levels() ^ pair(IPOL)) & inputs) | (pair(OLAT) & ~inputs);
    return levels >> (register == GPIO ? 0 : 8) & 0xFF;
  }

  private void write(int register, int value) {
    if (register >= INTF && register <= INTCAP_B) {
      return;
    }
    // What is written to the pins goes to their latches.
    registers[register == GPIO || register == GPIO + 1 ? register + 2 : register] = value;
  }

  private void drive() {
    pads.driven(~pair(IODIR) & ALL_INPUTS, pair(OLAT));
  }

  private void set(int register, int pair) {
    registers[register] = pair & 0xFF;
    registers[register + 1] = pair >> 8;
  }

  private void mayFail() throws PinException {
    if (failing > 0) {
      failing--;
      throw new PinException("the simulated MCP23017 does not answer");
    }
  }
}
