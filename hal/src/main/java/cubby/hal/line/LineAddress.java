package cubby.hal.line;

import java.nio.file.Path;
import java.util.Optional;

/// Where a line is: `serial:/dev/ttyUSB0`; `tcp://192.168.1.50:5000` behind a gateway;
/// `gpio:gpiochip0` or `i2c:1` for pins of the computer.
///
/// @param scheme what kind of line it is
/// @param target where it is, in the manner of its kind
public record LineAddress(String scheme, String target) {
  static final String SERIAL = "serial";
  static final String TCP = "tcp";
  static final String GPIO = "gpio";
  static final String I2C = "i2c";

  /// How it is written, for a sentence.
  public static final String WRITTEN_LIKE =
      "serial:/dev/ttyUSB0, tcp://192.168.1.50:5000, gpio:gpiochip0 or i2c:1";

  public LineAddress {
    if (scheme.isBlank() || target.isBlank()) {
      throw new IllegalArgumentException(notAddress(scheme + ":" + target));
    }
    if (scheme.equals(TCP)) {
      var _ = NetworkPlace.parse(target);
    }
  }

  /// Reads what is written like one of those above. An IPv6 address stands in brackets.
  ///
  /// @throws IllegalArgumentException with a sentence, if `text` is not
  public static LineAddress parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException(notAddress(text));
    }
    return new LineAddress(text.substring(0, colon), text.substring(colon + 1));
  }

  /// What the line is opened by on this computer, where that is a file: not for TCP.
  public Optional<Path> device() {
    return switch (scheme) {
      case SERIAL -> Optional.of(Path.of(target));
      case GPIO -> Optional.of(Path.of("/dev").resolve(target));
      case I2C -> Optional.of(Path.of("/dev", "i2c-" + target));
      default -> Optional.empty();
    };
  }

  /// A serial port.
  public static LineAddress serial(Path device) {
    return new LineAddress(SERIAL, device.toString());
  }

  /// The port of a gateway.
  ///
  /// @param host a name or an address; of IPv6 without brackets
  public static LineAddress tcp(String host, int port) {
    var written = host.contains(":") ? "[" + host + "]" : host;
    return new LineAddress(TCP, "//%s:%d".formatted(written, port));
  }

  @Override
  public String toString() {
    return scheme + ":" + target;
  }

  private static String notAddress(String text) {
    return "a line is written like %s, not %s".formatted(WRITTEN_LIKE, text);
  }
}
