package cubby.hal.line;

import cubby.hal.guard.Guard;
import cubby.hal.guard.GuardCommand;
import cubby.hal.guard.GuardStart;
import cubby.hal.wire.WireBytes;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A guard's process, spoken to over its standard input and output. Used by one thread. A new line
/// is a new process; what the guard says on standard error goes to the log.
///
/// It polls instead of blocking, since a read from a pipe has no time-out.
final class GuardLine implements Line {
  /// An emulated machine on a busy host was seen to take forty seconds; what is slower hangs.
  private static final Duration READY_WITHIN = Duration.ofMinutes(1);

  /// How often a waiting read looks.
  private static final Duration LOOK_EVERY = Duration.ofMillis(1);

  /// Leaves the processor to the guard.
  private static final Duration LOOK_WHILE_STARTING_EVERY = Duration.ofMillis(20);

  /// All outputs are off within a few milliseconds of the pipe's end, and the process is gone soon
  /// after. If an output does not go off, the guard itself gives up after 3 s.
  private static final Duration ENDS_WITHIN = Duration.ofMillis(500);

  /// The exit status of a process that a signal ended is that much more than the signal.
  private static final int SIGNALLED = 128;

  /// More than the replies to one request can be.
  private static final int READ_AT_MOST_BYTES = 256;

  private static final Logger log = LoggerFactory.getLogger(GuardLine.class);

  private final LineAddress address;
  private final Process process;
  private final StringBuilder errors = new StringBuilder();
  private String lastError = "";

  private GuardLine(LineAddress address, Process process) {
    this.address = address;
    this.process = process;
  }

  /// A line of the kinds `gpio:gpiochip0` and `i2c:1`.
  static Line open(LineAddress address, int baud) throws LineException {
    return open(address, GuardCommand.of(address.scheme(), address.target()));
  }

  /// Starts the guard and waits until it can be spoken to, or the thread is interrupted.
  static Line open(LineAddress address, List<String> command) throws LineException {
    var line = new GuardLine(address, start(address, command));
    try {
      line.awaitReady();
      return line;
    } catch (LineException e) {
      line.close();
      throw e;
    }
  }

  @Override
  public void write(WireBytes bytes) throws LineException {
    try {
      var input = process.getOutputStream();
      input.write(bytes.toArray());
      input.flush();
    } catch (IOException e) {
      throw ended();
    }
  }

  @Override
  public WireBytes read(Duration atMost) throws LineException {
    long until = System.nanoTime() + atMost.toNanos();
    while (true) {
      passErrorsOn();
      boolean alive = process.isAlive();
      var bytes = take(process.getInputStream());
      if (!bytes.isEmpty()) {
        return bytes;
      }
      if (!alive) {
        throw ended();
      }
      long left = until - System.nanoTime();
      if (left <= 0) {
        return WireBytes.NONE;
      }
      LockSupport.parkNanos(Math.min(left, LOOK_EVERY.toNanos()));
    }
  }

  /// Takes no longer than the guard does, half a second at most; if it hangs, [#CLOSES_WITHIN],
  /// since it may still be switching off. Then it is killed: it would hold its pins for ever.
  @Override
  public void close() {
    close(process.getOutputStream());
    if (!endsWithin(ENDS_WITHIN)) {
      passErrorsOn();
      process.destroy();
      if (!endsWithin(Guard.GIVE_UP_AFTER)) {
        log.warn("The guard of {} hangs; process {} is killed", address, process.pid());
        process.destroyForcibly();
        boolean _ = endsWithin(ENDS_WITHIN);
      }
    }
    passErrorsOn();
    close(process.getInputStream());
    close(process.getErrorStream());
  }

  /// Is not cut short by an interrupt: that comes when the kiosk stops, of all times.
  private boolean endsWithin(Duration time) {
    var _ =
        process.onExit().completeOnTimeout(process, time.toMillis(), TimeUnit.MILLISECONDS).join();
    return !process.isAlive();
  }

  private static void close(Closeable stream) {
    try {
      stream.close();
    } catch (IOException e) {
      // Its end is gone already.
    }
  }

  private static Process start(LineAddress address, List<String> command) throws LineException {
    try {
      return new ProcessBuilder(command).start();
    } catch (IOException e) {
      throw new LineException(
          "the guard of %s could not be started: %s".formatted(address, e.getMessage()), e);
    }
  }

  private void awaitReady() throws LineException {
    var start = new GuardStart();
    long until = System.nanoTime() + READY_WITHIN.toNanos();
    while (!start.isReady(read(Duration.ZERO))) {
      LockSupport.parkNanos(LOOK_WHILE_STARTING_EVERY.toNanos());
      if (Thread.interrupted()) {
        throw new LineException("the guard of %s is not wanted any more".formatted(address));
      }
      if (System.nanoTime() - until > 0) {
        throw new LineException(
            "the guard of %s did not start within %d s"
                .formatted(address, READY_WITHIN.toSeconds()));
      }
    }
    log.info("The guard of {} is process {}", address, process.pid());
  }

  private LineException ended() {
    try {
      boolean _ = process.waitFor(ENDS_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    passErrorsOn();
    return new LineException("the guard of %s ended: %s".formatted(address, why()));
  }

  /// What the guard said last is the reason only if it ended by itself.
  private String why() {
    if (process.isAlive()) {
      return "it closed its pipe";
    }
    int status = process.exitValue();
    if (status > SIGNALLED) {
      return "signal " + (status - SIGNALLED);
    }
    return lastError.isEmpty() ? "status " + status : lastError;
  }

  private void passErrorsOn() {
    for (var more = takeErrors(); !more.isEmpty(); more = takeErrors()) {
      errors.append(new String(more.toArray(), StandardCharsets.UTF_8));
    }
    for (int end = errors.indexOf("\n"); end >= 0; end = errors.indexOf("\n")) {
      lastError = errors.substring(0, end).strip();
      errors.delete(0, end + 1);
      log.warn("The guard of {} says: {}", address, lastError);
    }
  }

  private WireBytes takeErrors() {
    return take(process.getErrorStream());
  }

  /// What is there, without waiting.
  private static WireBytes take(InputStream from) {
    try {
      int available = Math.min(from.available(), READ_AT_MOST_BYTES);
      return available <= 0 ? WireBytes.NONE : WireBytes.copyOf(from.readNBytes(available));
    } catch (IOException e) {
      return WireBytes.NONE;
    }
  }
}
