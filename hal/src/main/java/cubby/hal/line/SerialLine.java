package cubby.hal.line;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import cubby.hal.posix.Descriptor;
import cubby.hal.posix.LinuxOnly;
import cubby.hal.wire.WireBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// A serial port, 8N1, no flow control. Used by one thread. Linux only.
///
/// jSerialComm sets the port and holds the lock on it; the bytes pass through a descriptor of our
/// own, on which a wait ends as soon as a byte is there. With jSerialComm it would last tenths of a
/// second, the tty driver's measure, or take looking again and again; and its write turns for ever,
/// at full load, while a port takes nothing.
final class SerialLine implements Line {
  /// A port takes a request in no time, into a buffer that empties even where nobody listens. One
  /// that has no room for so long is stuck.
  private static final Duration WRITE_WITHIN = Duration.ofMillis(500);

  /// More than the replies to one request can be.
  private static final int READ_AT_MOST_BYTES = 256;

  private final SerialPort port;
  private final Descriptor bytes;
  private final byte[] buffer = new byte[READ_AT_MOST_BYTES];

  private SerialLine(SerialPort port, Descriptor bytes) {
    this.port = port;
    this.bytes = bytes;
  }

  static Line open(LineAddress address, int baud) throws LineException {
    demandLinux();
    var path = existing(address.target());
    try {
      var port = SerialPort.getCommPort(path.toString());
      port.setComPortParameters(baud, 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
      port.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
      port.setComPortTimeouts(SerialPort.TIMEOUT_NONBLOCKING, 0, 0);
      if (port.openPort()) {
        return new SerialLine(port, beside(port));
      }
      throw new LineException(whyNot(path, port.getLastErrorCode()));
    } catch (SerialPortInvalidPortException e) {
      throw new LineException(path + " is not a serial port", e);
    }
  }

  @Override
  public void write(WireBytes sent) throws LineException {
    var all = sent.toArray();
    int written = 0;
    while (written < all.length) {
      var outcome = bytes.write(all, written);
      if (outcome.value() >= 0) {
        written += (int) outcome.value();
      } else if (outcome.errno() == Descriptor.EAGAIN) {
        awaitRoom(written, all.length);
      } else {
        throw gone("took %d of %d bytes".formatted(written, all.length));
      }
    }
  }

  @Override
  public WireBytes read(Duration atMost) throws LineException {
    if (ready(atMost) == 0) {
      return WireBytes.NONE;
    }
    var outcome = bytes.read(buffer);
    if (outcome.value() > 0) {
      return WireBytes.copyOf(buffer, (int) outcome.value());
    }
    if (outcome.value() < 0 && outcome.errno() == Descriptor.EAGAIN) {
      return WireBytes.NONE;
    }
    throw gone("cannot be read");
  }

  @Override
  public void close() {
    bytes.close();
    port.closePort();
  }

  private int ready(Duration atMost) throws LineException {
    try {
      return bytes.awaitInput(atMost);
    } catch (IOException e) {
      throw new LineException(port.getSystemPortPath() + " cannot be waited on", e);
    }
  }

  private void awaitRoom(int written, int count) throws LineException {
    try {
      int ready = bytes.awaitRoom(WRITE_WITHIN);
      if ((ready & Descriptor.POLLOUT) == 0) {
        throw new LineException(
            "%s took %d of %d bytes and no more: it is stuck (plug the adapter in anew?)"
                .formatted(port.getSystemPortPath(), written, count));
      }
    } catch (LineException e) {
      throw e;
    } catch (IOException e) {
      throw new LineException(port.getSystemPortPath() + " cannot be waited on", e);
    }
  }

  private LineException gone(String how) {
    return new LineException(
        "%s %s: it is gone (adapter unplugged?)".formatted(port.getSystemPortPath(), how));
  }

  private static void demandLinux() throws LineException {
    try {
      LinuxOnly.demand("Serial lines");
    } catch (IOException e) {
      throw new LineException(String.valueOf(e.getMessage()), e);
    }
  }

  private static Descriptor beside(SerialPort port) throws LineException {
    try {
      return Descriptor.openTerminal(port.getSystemPortPath());
    } catch (IOException e) {
      port.closePort();
      throw new LineException(port.getSystemPortPath() + " could not be opened twice", e);
    }
  }

  /// Follows links such as `/dev/serial/by-id/…`, which jSerialComm does not.
  private static Path existing(String target) throws LineException {
    try {
      return Path.of(target).toRealPath();
    } catch (IOException | IllegalArgumentException e) {
      throw new LineException("there is no " + target + " (adapter unplugged?)", e);
    }
  }

  private static String whyNot(Path path, int errorCode) {
    if (Files.isDirectory(path) || Files.isRegularFile(path)) {
      return path + " is not a serial port";
    }
    if (!Files.isReadable(path) || !Files.isWritable(path)) {
      return "no permission for %s: the user %s must be in the group that owns it, usually dialout"
          .formatted(path, System.getProperty("user.name"));
    }
    return "%s could not be opened (error %d): not a serial port, or another program has it"
        .formatted(path, errorCode);
  }
}
