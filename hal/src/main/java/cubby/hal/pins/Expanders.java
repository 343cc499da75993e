package cubby.hal.pins;

/// The MCP23017 expanders of one I2C bus, by their addresses. Used by one thread.
public final class Expanders implements PinChips {
  private final I2cBus bus;

  public Expanders(I2cBus bus) {
    this.bus = bus;
  }

  @Override
  public String name() {
    return "I2C bus " + bus.number();
  }

  @Override
  public Pins at(int address) throws PinException {
    if (address < Mcp23017.FIRST_ADDRESS || address > Mcp23017.LAST_ADDRESS) {
      throw new PinException(
          "an MCP23017 has an address from 0x%02X to 0x%02X, not 0x%02X"
              .formatted(Mcp23017.FIRST_ADDRESS, Mcp23017.LAST_ADDRESS, address));
    }
    return new Mcp23017(bus.device(address), "MCP23017 at 0x%02X on %s".formatted(address, name()));
  }

  @Override
  public void close() {
    bus.close();
  }
}
