package cubby.hal.pins;

import java.util.SortedMap;
import java.util.TreeMap;

/// A chip for each address below 0x40.
public final class FakeChips implements PinChips {
  public final SortedMap<Integer, FakePins> byAddress = new TreeMap<>();

  @Override
  public String name() {
    return "fake chips";
  }

  @Override
  public FakePins at(int address) throws PinException {
    if (address >= 0x40) {
      throw new PinException("there is no chip at 0x%02X".formatted(address));
    }
    return byAddress.computeIfAbsent(address, _ -> new FakePins());
  }

  @Override
  public void close() {}
}
