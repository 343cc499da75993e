package cubby.hal.line;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A host and a port on a network, written `//gateway:5000` or `//[fd00::7]:5000`.
///
/// @param host a name or an address, without brackets
/// @param port 1–65535
record NetworkPlace(String host, int port) {
  private static final int MAX_PORT = 65_535;

  private static final Pattern WRITTEN =
      Pattern.compile("//(?<host>\\[[^\\[\\]]*]|[^:\\[\\]/]*)(:(?<port>[^:]*))?");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
  private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(%[\\w.-]+)?");
  private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");

  /// Reads what follows `tcp:`.
  ///
  /// @throws IllegalArgumentException with a sentence, if there is no such place
  static NetworkPlace parse(String target) {
    var written = WRITTEN.matcher(target);
    if (!written.matches()) {
      throw new IllegalArgumentException(
          "a line on the network is written like tcp://192.168.1.50:5000 or tcp://[fd00::7]:5000,"
              + " not tcp:"
              + target);
    }
    return new NetworkPlace(
        host(written.group("host"), target), port(written.group("port"), target));
  }

  private static String host(String written, String target) {
    if (written.isEmpty() || written.equals("[]")) {
      throw new IllegalArgumentException("tcp:%s lacks the host".formatted(target));
    }
    boolean bracketed = written.startsWith("[");
    var host = bracketed ? written.substring(1, written.length() - 1) : written;
    if (!(bracketed ? IPV6 : NAME).matcher(host).matches()) {
      throw new IllegalArgumentException(
          "'%s' is no host's name or address, in tcp:%s".formatted(host, target));
    }
    return host;
  }

  private static int port(@Nullable String written, String target) {
    if (written == null || written.isEmpty()) {
      throw new IllegalArgumentException(
          "tcp:%s lacks the port, as in tcp://192.168.1.50:5000".formatted(target));
    }
    int port = PORT.matcher(written).matches() ? Integer.parseInt(written) : 0;
    if (port < 1 || port > MAX_PORT) {
      throw new IllegalArgumentException(
          "a port is 1 to %d, not '%s', in tcp:%s".formatted(MAX_PORT, written, target));
    }
    return port;
  }
}
