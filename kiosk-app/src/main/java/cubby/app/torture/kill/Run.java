package cubby.app.torture.kill;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// The kiosk from its start to its killing, which comes at its moment whatever anybody else does.
final class Run implements AutoCloseable {
  /// For moments that depend on what the kiosk says, which says nothing if nobody does anything.
  private static final Duration WORKS_AT_MOST = Duration.ofSeconds(3);

  private final ScheduledThreadPoolExecutor killer =
      new ScheduledThreadPoolExecutor(
          1, work -> Thread.ofPlatform().name("torture-killer").daemon().unstarted(work));
  private final Known known;
  private final Moment moment;
  private final KioskProcess kiosk;
  private final long begun;
  private final List<String> wrong = new ArrayList<>();
  private Optional<Duration> ready = Optional.empty();
  private int linesSince;
  private boolean killed;

  Run(List<String> command, Path errors, Known known, Moment moment) throws IOException {
    this.known = known;
    this.moment = moment;
    this.begun = System.nanoTime();
    synchronized (this) {
      this.kiosk = KioskProcess.start(command, errors, this::heard);
    }
    var last =
        moment.kind() == Moment.Kind.STARTING ? moment.nanos() : KillTrial.READY_AT_LAST.toNanos();
    killAfter(last);
  }

  KioskProcess kiosk() {
    return kiosk;
  }

  void awaitEnd() throws InterruptedException {
    kiosk.awaitEnd();
    killer.shutdownNow();
  }

  /// From its start to its first screen that somebody can use; empty if it was killed before.
  synchronized Optional<Duration> ready() {
    return ready;
  }

  /// What must not be, once it is dead.
  synchronized List<String> wrong() {
    var all = new ArrayList<>(wrong);
    if (!killed) {
      all.add("the kiosk ended by itself, with exit code " + kiosk.exitCode());
    } else if (ready.isEmpty() && moment.kind() != Moment.Kind.STARTING) {
      all.add("the kiosk was not ready within " + KillTrial.READY_AT_LAST);
    }
    return all;
  }

  @Override
  public void close() {
    killer.shutdownNow();
    kiosk.kill();
  }

  private synchronized void heard(String line) {
    known.hear(line);
    if (line.startsWith("stopped ")) {
      wrong.add("the kiosk has " + line);
    }
    if (ready.isPresent()) {
      linesSince++;
      if (moment.kind() == Moment.Kind.STEPPING && linesSince == moment.lines()) {
        killAfter(moment.nanos());
      }
    } else if (Shown.parse(line).filter(it -> !it.model().equals("Starting")).isPresent()) {
      ready = Optional.of(Duration.ofNanos(System.nanoTime() - begun));
      if (moment.kind() == Moment.Kind.WORKING) {
        killAfter(moment.nanos());
      } else if (moment.kind() == Moment.Kind.STEPPING) {
        killAfter(WORKS_AT_MOST.toNanos());
      }
    }
  }

  private void killAfter(long nanos) {
    var _ =
        killer.schedule(
            () -> {
              synchronized (this) {
                killed = true;
                kiosk.kill();
              }
            },
            nanos,
            TimeUnit.NANOSECONDS);
  }
}
