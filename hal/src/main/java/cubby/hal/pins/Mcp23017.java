package cubby.hal.pins;

import cubby.hal.wire.WireBytes;
import java.util.List;

/// Microchip's MCP23017: sixteen pins on I2C, pins 0–7 are GPA0–7, 8–15 are GPB0–7. Used by one
/// thread.
///
/// Registers are those of IOCON.BANK = 0, in pairs A, B. After power-up all pins are inputs, so the
/// levels are written (OLAT) before the directions (IODIR). The chip keeps what it was told for as
/// long as it has power, whatever becomes of its master. It has pull-ups and no pull-downs.
public final class Mcp23017 implements Pins {
  public static final int FIRST_ADDRESS = 0x20;
  public static final int LAST_ADDRESS = 0x27;
  public static final int PINS = 16;

  static final int IODIR = 0x00;
  static final int IPOL = 0x02;
  static final int IOCON = 0x0A;
  static final int GPPU = 0x0C;
  static final int GPIO = 0x12;
  static final int OLAT = 0x14;
  static final int REGISTERS = 0x16;

  /// Where IOCON is if somebody set its BANK bit, which moves all registers. With the bit clear it
  /// is GPINTENB, for interrupts, which are not used.
  private static final int IOCON_IN_BANK_1 = 0x05;

  private static final int ALL = 0xFFFF;

  private final I2cRegisters registers;
  private final String name;
  private int outputs;
  private int activeLow;
  private int inputs;
  private int pullUps;
  private int latch;

  /// @param name for a sentence: `MCP23017 at 0x20 on I2C bus 1`
  public Mcp23017(I2cRegisters registers, String name) {
    this.registers = registers;
    this.name = name;
  }

  @Override
  public void claimOutputs(List<OutputPin> claimed) throws PinException {
    int mask = 0;
    int low = 0;
    for (var output : claimed) {
      mask |= bit(output.pin());
      low |= output.activeLow() ? bit(output.pin()) : 0;
    }
    outputs = mask;
    activeLow = low;
    latch = activeLow;
    setUp();
  }

  @Override
  public void claimInputs(List<InputPin> claimed) throws PinException {
    int mask = 0;
    int up = 0;
    for (var input : claimed) {
      if (input.pull() == Pull.DOWN) {
        throw new PinException("an %s has no pull-downs (pin %d)".formatted(name, input.pin()));
      }
      mask |= bit(input.pin());
      up |= input.pull() == Pull.UP ? bit(input.pin()) : 0;
    }
    inputs = mask;
    pullUps = up;
    write(GPPU, pullUps);
    checked();
  }

  @Override
  public void drive(OutputPin output, boolean on) throws PinException {
    int bit = bit(output.pin());
    latch = output.level(on) ? latch | bit : latch & ~bit;
    writeLatch();
  }

  @Override
  public void allOff() throws PinException {
    latch = activeLow;
    writeLatch();
  }

  @Override
  public long levels() throws PinException {
    return pair(checked(), GPIO) & inputs;
  }

  /// The chip needs no letting go of.
  @Override
  public void close() {}

  /// Levels first: on a chip that was on when its last master died, this is what switches it off.
  private void setUp() throws PinException {
    registers.write(IOCON_IN_BANK_1, WireBytes.of(0));
    registers.write(IOCON, WireBytes.of(0));
    write(OLAT, latch);
    write(IPOL, 0);
    write(GPPU, pullUps);
    write(IODIR, ALL & ~outputs);
    checked();
  }

  private void writeLatch() throws PinException {
    write(OLAT, latch);
    expect("its outputs", pair(registers.read(OLAT, 2), 0), latch);
  }

  /// All registers, read in one transfer, after a look at whether they are still as they were set.
  private WireBytes checked() throws PinException {
    var image = registers.read(0, REGISTERS);
    expect("its directions", pair(image, IODIR), ALL & ~outputs);
    expect("its pull-ups", pair(image, GPPU), pullUps);
    expect("its outputs", pair(image, OLAT), latch);
    return image;
  }

  private void expect(String what, int is, int set) throws PinException {
    if (is != set) {
      throw new PinException(
          "the %s has lost %s: %04X instead of %04X (did its power fail?)"
              .formatted(name, what, is, set));
    }
  }

  private void write(int register, int pair) throws PinException {
    registers.write(register, WireBytes.of(pair, pair >> 8));
  }

  private static int pair(WireBytes bytes, int at) {
    return bytes.at(at) | bytes.at(at + 1) << 8;
  }

  private int bit(int pin) throws PinException {
    if (pin >= PINS) {
      throw new PinException("the %s has pins 0 to %d, and no %d".formatted(name, PINS - 1, pin));
    }
    return 1 << pin;
  }
}
