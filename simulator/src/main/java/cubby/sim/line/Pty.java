package cubby.sim.line;

import cubby.hal.wire.WireBytes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/// A pseudo-terminal: we hold the master, another program opens [#slavePath] as it would a serial
/// port. Confined to one thread at a time.
///
/// We do not keep the slave open. So we learn that the other program has closed it: the master then
/// hangs up until it is opened again. It begins in that state, and bytes that the other program
/// left unread do not reach the next one to open it, as on a real port. One difference stays: a
/// claim by `TIOCEXCL` outlives the program that made it (jSerialComm makes none).
public final class Pty implements AutoCloseable {
  private static final int READ_AT_MOST = 4096;

  private final int master;
  private final Path slavePath;
  private boolean attended = true;
  private boolean closed;

  private Pty(int master, Path slavePath) {
    this.master = master;
    this.slavePath = slavePath;
  }

  /// @throws IOException if this system has none, or none left, in a sentence
  public static Pty open() throws IOException {
    demandLinux();
    int master = LibC.openMaster();
    try {
      var pty = new Pty(master, Path.of(LibC.slaveOf(master)));
      pty.leaveUnattended();
      return pty;
    } catch (IOException thrown) {
      LibC.close(master);
      throw thrown;
    }
  }

  /// What the other program opens. It may set any baud rate; it means nothing here.
  public Path slavePath() {
    return slavePath;
  }

  public PtyRead read(Duration timeout) throws IOException {
    int ready = LibC.poll(master, timeout);
    if ((ready & LibC.POLLIN) != 0) {
      attended = true;
      var buffer = new byte[READ_AT_MOST];
      var outcome = LibC.read(master, buffer);
      if (outcome.value() > 0) {
        return new PtyRead.Bytes(WireBytes.copyOf(buffer, (int) outcome.value()));
      }
      if (outcome.errno() == LibC.EAGAIN) {
        return new PtyRead.Nothing();
      }
      if (outcome.errno() != LibC.EIO) {
        outcome.orThrow("reading " + slavePath);
      }
    } else if ((ready & LibC.POLLHUP) == 0) {
      attended = true;
      return new PtyRead.Nothing();
    }
    if (attended) {
      leaveUnattended();
    }
    return new PtyRead.Unattended();
  }

  /// Never waits: what the other program is too slow to read is lost, as in a port's own buffer.
  public void write(WireBytes bytes) throws IOException {
    var outcome = LibC.write(master, bytes.toArray());
    if (outcome.errno() != LibC.EAGAIN && outcome.errno() != LibC.EIO) {
      outcome.orThrow("writing " + slavePath);
    }
  }

  /// The other program's reads end, and its path is gone.
  @Override
  public void close() {
    if (!closed) {
      closed = true;
      LibC.close(master);
    }
  }

  /// Readies the slave for whoever opens it next. The kernel keeps a slave's settings while the
  /// master lives, and calls a slave that was never opened attended.
  private void leaveUnattended() throws IOException {
    int slave = LibC.openTerminal(slavePath.toString());
    try {
      LibC.makeRaw(slave);
      LibC.flushInput(slave);
    } finally {
      LibC.close(slave);
    }
    attended = false;
  }

  private static void demandLinux() throws IOException {
    var system = System.getProperty("os.name");
    var processor = System.getProperty("os.arch");
    if (!system.equals("Linux") || !(processor.equals("amd64") || processor.equals("aarch64"))) {
      throw new IOException(
          "Simulated serial lines need Linux on x86_64 or aarch64; this is %s on %s."
              .formatted(system, processor));
    }
  }
}
