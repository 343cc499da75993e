package cubby.hal.pins.pi4j;

import cubby.hal.pins.PinException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Why a chip cannot be used, found out before Pi4J stumbles over it with less to say.
final class DeviceFile {
  private DeviceFile() {}

  /// @param group that usually owns the file
  /// @param remedy for when there is no such file
  static void check(String path, String group, String remedy) throws PinException {
    var file = Path.of(path);
    if (!Files.exists(file)) {
      throw new PinException("there is no %s: %s".formatted(path, remedy));
    }
    if (!Files.isReadable(file) || !Files.isWritable(file)) {
      throw new PinException(
          "no permission for %s: the user %s must be in the group that owns it, usually %s"
              .formatted(path, System.getProperty("user.name"), group));
    }
  }

  /// Pi4J brings native libraries for ARM alone.
  static void checkProcessor(String what) throws PinException {
    var processor = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    if (!processor.startsWith("arm") && !processor.startsWith("aarch64")) {
      throw new PinException(
          "%s can be used on ARM computers only, such as a Raspberry Pi; this one is %s"
              .formatted(what, processor));
    }
  }
}
