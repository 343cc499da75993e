package cubby.hal.line;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import cubby.hal.wire.WireBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// A serial port through jSerialComm, 8N1, no flow control. Used by one thread.
///
/// It polls instead of blocking: jSerialComm passes a read time-out on to the tty driver, which
/// counts tenths of a second, so a wait of 20 ms would last 104 ms. No listeners: theirs can spin
/// once the port is gone.
final class SerialLine implements Line {
  /// How often a waiting read looks. A byte takes 0.5 ms at 19200 baud, and a USB adapter delivers
  /// every 1–16 ms: more often gains nothing.
  private static final Duration LOOK_EVERY = Duration.ofMillis(1);

  /// More than the replies to one request can be.
  private static final int READ_AT_MOST_BYTES = 256;

  private final SerialPort port;

  private SerialLine(SerialPort port) {
    this.port = port;
  }

  static Line open(LineAddress address, int baud) throws LineException {
    var path = existing(address.target());
    try {
      var port = SerialPort.getCommPort(path.toString());
      port.setComPortParameters(baud, 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
      port.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
      port.setComPortTimeouts(SerialPort.TIMEOUT_NONBLOCKING, 0, 0);
      if (port.openPort()) {
        return new SerialLine(port);
      }
      throw new LineException(whyNot(path, port.getLastErrorCode()));
    } catch (SerialPortInvalidPortException e) {
      throw new LineException(path + " is not a serial port", e);
    }
  }

  @Override
  public void write(WireBytes bytes) throws LineException {
    int written = port.writeBytes(bytes.toArray(), bytes.length());
    if (written != bytes.length()) {
      throw gone("took %d of %d bytes".formatted(Math.max(written, 0), bytes.length()));
    }
  }

  @Override
  public WireBytes read(Duration atMost) throws LineException {
    long until = System.nanoTime() + atMost.toNanos();
    while (true) {
      int available = port.bytesAvailable();
      if (available < 0) {
        throw gone("cannot be read");
      }
      if (available > 0) {
        return take(Math.min(available, READ_AT_MOST_BYTES));
      }
      long left = until - System.nanoTime();
      if (left <= 0) {
        return WireBytes.NONE;
      }
      LockSupport.parkNanos(Math.min(left, LOOK_EVERY.toNanos()));
    }
  }

  @Override
  public void close() {
    port.closePort();
  }

  private WireBytes take(int count) throws LineException {
    var buffer = new byte[count];
    int read = port.readBytes(buffer, count);
    if (read < 0) {
      throw gone("cannot be read");
    }
    return WireBytes.copyOf(buffer, read);
  }

  private LineException gone(String how) {
    return new LineException(
        "%s %s: it is gone (adapter unplugged?)".formatted(port.getSystemPortPath(), how));
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
