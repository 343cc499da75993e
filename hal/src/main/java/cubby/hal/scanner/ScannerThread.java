package cubby.hal.scanner;

import cubby.hal.contract.MonotonicClock;
import cubby.hal.contract.scanner.ScannerEvent;
import cubby.hal.line.Line;
import cubby.hal.line.LineAddress;
import cubby.hal.line.LineException;
import cubby.hal.line.LineOpener;
import cubby.hal.line.ReopenDelay;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Reads one scanner; its `run` is the scanner's thread, which alone touches the line. After a loss
/// it opens a new line, again and again.
final class ScannerThread implements Runnable {
  /// How often it looks whether somebody scans. A person does not notice; looking every
  /// millisecond, as a reading line does, would be felt by a small computer, for nothing all day.
  private static final Duration LOOK_EVERY = Duration.ofMillis(20);

  private final LineAddress address;
  private final int baud;
  private final LineOpener lines;
  private final MonotonicClock clock;
  private final Consumer<ScannerEvent> events;
  private final CountDownLatch stop = new CountDownLatch(1);
  private Duration reopenAfter = ReopenDelay.FIRST;
  private String lostBecause = "";

  ScannerThread(
      LineAddress address,
      int baud,
      LineOpener lines,
      MonotonicClock clock,
      Consumer<ScannerEvent> events) {
    this.address = address;
    this.baud = baud;
    this.lines = lines;
    this.clock = clock;
    this.events = events;
  }

  /// Makes the thread close the line and end. From any thread.
  void stop() {
    stop.countDown();
  }

  @Override
  public void run() {
    try {
      while (stop.getCount() > 0) {
        attempt();
      }
    } catch (InterruptedException _) {
      // Whoever interrupts wants it to end, as it does.
    }
  }

  private void attempt() throws InterruptedException {
    var openedAt = clock.now();
    try (var line = lines.open(address, baud)) {
      openedAt = clock.now();
      lostBecause = "";
      events.accept(new ScannerEvent.Ready(openedAt));
      listen(line);
    } catch (LineException e) {
      lost(e.detail());
      if (clock.now().since(openedAt).compareTo(ReopenDelay.LAST) > 0) {
        reopenAfter = ReopenDelay.FIRST;
      }
      pause(reopenAfter);
      reopenAfter = ReopenDelay.after(reopenAfter);
    }
  }

  /// What was read of a payload when the line went is dropped with it.
  private void listen(Line line) throws LineException, InterruptedException {
    var framing = new ScanFraming();
    while (stop.getCount() > 0) {
      var end = framing.deadline();
      var bytes =
          line.read(end.map(at -> notNegative(at.since(clock.now()))).orElse(Duration.ZERO));
      if (!bytes.isEmpty()) {
        framing.on(bytes, clock.now()).forEach(events);
      } else if (end.isPresent()) {
        framing.at(clock.now()).ifPresent(events);
      } else {
        pause(LOOK_EVERY);
      }
    }
  }

  private void lost(String why) {
    if (!why.equals(lostBecause)) {
      lostBecause = why;
      events.accept(new ScannerEvent.Lost(why, clock.now()));
    }
  }

  private void pause(Duration atMost) throws InterruptedException {
    boolean _ = stop.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
  }

  private static Duration notNegative(Duration left) {
    return left.isNegative() ? Duration.ZERO : left;
  }
}
