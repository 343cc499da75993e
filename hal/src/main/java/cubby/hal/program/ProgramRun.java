package cubby.hal.program;

import cubby.hal.contract.MonotonicClock;
import cubby.hal.wire.WireBytes;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// One run of a program, without a shell, on the caller's thread. It ends with the program, at a
/// limit, or when it is no longer wanted, and then nothing that the program started is left.
public final class ProgramRun {
  /// What a pipe takes without anybody reading it, on every system: PIPE_BUF of Linux.
  public static final int INPUT_MAX_BYTES = 4096;

  /// How late the end of a program, or of the wish for it, may be noticed.
  private static final Duration SLICE = Duration.ofMillis(25);

  /// How long a killed process may take to be gone. One that waits for a driver may take for ever,
  /// and is not waited for.
  private static final Duration GONE_WITHIN = Duration.ofSeconds(1);

  /// A process may start another while it is killed; it is looked again.
  private static final int KILLS_MAX = 3;

  private final Process process;
  private final Said said = new Said();

  /// All that it started, as far as was seen: a child whose parent has ended is no descendant any
  /// more.
  private final Set<ProcessHandle> started = new LinkedHashSet<>();

  private ProgramRun(Process process) {
    this.process = process;
  }

  /// Runs a program. Blocks for `limit` and a second at most. An interrupt ends it, and stays set.
  ///
  /// @param command the program and its arguments, each as it is
  /// @param input what it reads from its standard input, which then ends; 4096 bytes at most
  /// @param wanted asked again and again, on this thread
  public static Ended run(
      List<String> command,
      WireBytes input,
      Duration limit,
      MonotonicClock clock,
      BooleanSupplier wanted) {
    if (input.length() > INPUT_MAX_BYTES) {
      throw new IllegalArgumentException("an input of %d bytes".formatted(input.length()));
    }
    var objection = ProgramPath.ofEnvironment().objectionTo(command.getFirst());
    if (objection.isPresent()) {
      return new Ended.NotStarted(objection.get());
    }
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      return new ProgramRun(process).toItsEnd(input, limit, clock, wanted);
    } catch (IOException e) {
      return new Ended.NotStarted(
          "%s cannot be started: %s".formatted(command.getFirst(), e.getMessage()));
    }
  }

  private Ended toItsEnd(
      WireBytes input, Duration limit, MonotonicClock clock, BooleanSupplier wanted) {
    var until = clock.now().plus(limit);
    try {
      give(input);
      while (!process.waitFor(SLICE.toMillis(), TimeUnit.MILLISECONDS)) {
        said.hear(process.getInputStream());
        process.descendants().forEach(started::add);
        if (!wanted.getAsBoolean()) {
          return new Ended.CutOff();
        }
        if (!clock.now().isBefore(until)) {
          return new Ended.TookTooLong(limit, said.tail());
        }
      }
      said.hear(process.getInputStream());
      return new Ended.Exited(process.exitValue(), said.tail());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Ended.CutOff();
    } finally {
      kill();
    }
  }

  /// A program that does not want it, or is over already, is as good as one that read it.
  private void give(WireBytes input) {
    try (var stream = process.getOutputStream()) {
      stream.write(input.toArray());
    } catch (IOException _) {
      // Its exit code says what became of it.
    }
  }

  private void kill() {
    for (int i = 0; i < KILLS_MAX; i++) {
      process.descendants().forEach(started::add);
      List.copyOf(started).forEach(each -> each.descendants().forEach(started::add));
      process.destroyForcibly();
      started.forEach(ProcessHandle::destroyForcibly);
      if (gone()) {
        return;
      }
    }
  }

  private boolean gone() {
    boolean interrupted = Thread.interrupted();
    try {
      boolean _ =
          process.waitFor(GONE_WITHIN.dividedBy(KILLS_MAX).toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return !process.isAlive() && started.stream().noneMatch(ProcessHandle::isAlive);
  }
}
