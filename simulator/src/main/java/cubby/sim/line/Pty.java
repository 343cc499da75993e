package cubby.sim.line;

import cubby.hal.posix.Descriptor;
import cubby.hal.posix.LinuxOnly;
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
public final class Pty implements LineEnd {
  private final Descriptor master;
  private final Path slavePath;
  private boolean attended = true;
  private final byte[] buffer = new byte[Descriptor.ROOM];

  private Pty(Descriptor master, Path slavePath) {
    this.master = master;
    this.slavePath = slavePath;
  }

  /// @throws IOException if this system has none, or none left, in a sentence
  public static Pty open() throws IOException {
    LinuxOnly.demand("Simulated serial lines");
    var master = LibC.openMaster();
    try {
      var pty = new Pty(master, Path.of(LibC.slaveOf(master)));
      pty.leaveUnattended();
      return pty;
    } catch (IOException thrown) {
      master.close();
      throw thrown;
    }
  }

  /// What the other program opens. It may set any baud rate; it means nothing here.
  public Path slavePath() {
    return slavePath;
  }

  @Override
  public LineRead read(Duration timeout) throws IOException {
    int ready = master.awaitInput(timeout);
    if ((ready & Descriptor.POLLIN) != 0) {
      attended = true;
      var outcome = master.read(buffer);
      if (outcome.value() > 0) {
        return new LineRead.Bytes(WireBytes.copyOf(buffer, (int) outcome.value()));
      }
      if (outcome.errno() == Descriptor.EAGAIN) {
        return new LineRead.Nothing();
      }
      if (outcome.errno() != Descriptor.EIO) {
        outcome.orThrow("reading " + slavePath);
      }
    } else if ((ready & Descriptor.POLLHUP) == 0) {
      attended = true;
      return new LineRead.Nothing();
    }
    if (attended) {
      leaveUnattended();
    }
    return new LineRead.Unattended();
  }

  @Override
  public void write(WireBytes bytes) throws IOException {
    var outcome = master.write(bytes.toArray(), 0);
    if (outcome.errno() != Descriptor.EAGAIN && outcome.errno() != Descriptor.EIO) {
      outcome.orThrow("writing " + slavePath);
    }
  }

  /// The other program's reads end, and its path is gone.
  @Override
  public void close() {
    master.close();
  }

  /// Readies the slave for whoever opens it next. The kernel keeps a slave's settings while the
  /// master lives, and calls a slave that was never opened attended.
  private void leaveUnattended() throws IOException {
    try (var slave = Descriptor.openTerminal(slavePath.toString())) {
      LibC.makeRaw(slave);
      LibC.flushInput(slave);
    }
    attended = false;
  }
}
