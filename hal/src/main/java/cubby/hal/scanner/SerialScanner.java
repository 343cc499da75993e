package cubby.hal.scanner;

import cubby.hal.config.ScannerSettings;
import cubby.hal.contract.MonotonicClock;
import cubby.hal.contract.scanner.ScannerEvent;
import cubby.hal.line.LineAddress;
import cubby.hal.line.LineOpener;
import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;

/// A scanner on a line, with a thread `scanner` of its own.
public final class SerialScanner implements AutoCloseable {
  /// How long the thread may take to end: a read, a port that is just being opened, and a receiver
  /// that is slow.
  private static final Duration JOIN_WITHIN = Duration.ofSeconds(2);

  private final ScannerThread work;
  private final Thread thread;

  private SerialScanner(ScannerThread work, Thread thread) {
    this.work = work;
    this.thread = thread;
  }

  /// Starts it. Returns before the line is open: a scanner that is absent is reported as lost, and
  /// tried again for ever.
  ///
  /// @param threads makes its thread, which a programmer's error ends: it wants an uncaught
  ///   exception handler
  /// @param events told by its thread, which it must not hold up; may be told before this returns
  /// @throws IllegalArgumentException if the settings' line is not written like one
  public static SerialScanner open(
      ScannerSettings settings,
      LineOpener lines,
      MonotonicClock clock,
      ThreadFactory threads,
      Consumer<ScannerEvent> events) {
    var address = LineAddress.parse(settings.line());
    var work = new ScannerThread(address, settings.baudOrDefault(), lines, clock, events);
    var thread = threads.newThread(work);
    thread.setName("scanner");
    thread.start();
    return new SerialScanner(work, thread);
  }

  /// Ends it. Waits two seconds at most.
  @Override
  public void close() {
    work.stop();
    try {
      boolean _ = thread.join(JOIN_WITHIN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
