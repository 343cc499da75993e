package cubby.hal.line;

import java.util.Map;
import java.util.TreeMap;

/// The kinds of lines there are, by scheme. One line of registration a kind.
public final class Lines implements LineOpener {
  private static final Map<String, LineOpener> KINDS =
      new TreeMap<>(
          Map.of(
              LineAddress.SERIAL,
              SerialLine::open,
              LineAddress.TCP,
              TcpLine::open,
              LineAddress.GPIO,
              GuardLine::open,
              LineAddress.I2C,
              GuardLine::open));

  public static boolean knows(String scheme) {
    return KINDS.containsKey(scheme);
  }

  /// `gpio, i2c, serial, tcp`, for a sentence.
  public static String known() {
    return String.join(", ", KINDS.keySet());
  }

  @Override
  public Line open(LineAddress address, int baud) throws LineException {
    var kind = KINDS.get(address.scheme());
    if (kind == null) {
      throw new LineException(
          "there is no kind of line '%s'; known are %s".formatted(address.scheme(), known()));
    }
    return kind.open(address, baud);
  }
}
