package cubby.hal.pins.pi4j;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.exception.Pi4JException;
import com.pi4j.io.i2c.I2C;
import com.pi4j.plugin.linuxfs.provider.i2c.LinuxFsI2CProvider;
import cubby.hal.pins.I2cBus;
import cubby.hal.pins.I2cRegisters;
import cubby.hal.pins.PinException;
import cubby.hal.wire.WireBytes;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One I2C bus of the machine, `/dev/i2c-1`. Used by one thread.
public final class Pi4jI2cBus implements I2cBus {
  /// No device may have it.
  private static final int RESERVED_ADDRESS = 0x7F;

  private final int number;
  private final Context pi4j;
  private final Map<Integer, I2C> devices = new TreeMap<>();

  private Pi4jI2cBus(int number, Context pi4j) {
    this.number = number;
    this.pi4j = pi4j;
  }

  /// @param number 1 for `/dev/i2c-1`
  public static Pi4jI2cBus open(int number) throws PinException {
    DeviceFile.check(
        "/dev/i2c-" + number,
        "i2c",
        "switch I2C on (on a Raspberry Pi: raspi-config, Interface Options)");
    DeviceFile.checkProcessor("I2C");
    try {
      var pi4j =
          Pi4J.newContextBuilder()
              .noAutoDetect()
              .disableShutdownHook()
              .add(LinuxFsI2CProvider.newInstance())
              .build();
      var bus = new Pi4jI2cBus(number, pi4j);
      bus.rehearse();
      return bus;
    } catch (Pi4JException | UnsatisfiedLinkError e) {
      throw new PinException("I2C could not be opened: " + e.getMessage(), e);
    }
  }

  @Override
  public int number() {
    return number;
  }

  @Override
  public I2cRegisters device(int address) throws PinException {
    try {
      var device = devices.get(address);
      if (device == null) {
        device = create(address);
        devices.put(address, device);
      }
      return new Registers(number, device);
    } catch (Pi4JException | UnsatisfiedLinkError e) {
      throw new PinException("I2C bus %d could not be used: %s".formatted(number, e), e);
    }
  }

  @Override
  public void close() {
    pi4j.shutdown();
  }

  /// One exchange with nobody, so that the first with a device does not take the second that Java
  /// needs to load the libraries.
  private void rehearse() throws PinException {
    var nobody = device(RESERVED_ADDRESS);
    try {
      WireBytes _ = nobody.read(0, 1);
    } catch (PinException _) {
      // As it should be.
    }
  }

  private I2C create(int address) {
    return pi4j.create(
        I2C.newConfigBuilder(pi4j).id("cubby-" + address).bus(number).device(address).build());
  }

  private record Registers(int bus, I2C device) implements I2cRegisters {
    @Override
    public WireBytes read(int first, int count) throws PinException {
      var values = new byte[count];
      try {
        int read = device.readRegister(first, values, 0, count);
        if (read != count) {
          throw silent("gave %d of %d registers".formatted(read, count), null);
        }
        return WireBytes.copyOf(values);
      } catch (Pi4JException e) {
        throw silent("does not answer", e);
      }
    }

    @Override
    public void write(int first, WireBytes values) throws PinException {
      try {
        int _ = device.writeRegister(first, values.toArray(), 0, values.length());
      } catch (Pi4JException e) {
        throw silent("does not answer", e);
      }
    }

    private PinException silent(String how, @Nullable Exception e) {
      return new PinException(
          "the I2C device at 0x%02X on bus %d %s (wired, powered, at this address?)"
              .formatted(device.device(), bus, how),
          e);
    }
  }
}
