package cubby.app.bench;

import cubby.app.kiosk.RealMachine;
import cubby.hal.contract.BankEvent;
import cubby.hal.contract.LockBank;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.line.LineException;
import cubby.hal.line.LineHolders;
import cubby.hal.line.LineOpener;
import cubby.hal.lockbus.BusCounters;
import cubby.hal.lockbus.LockBuses;
import cubby.hal.wire.WireBytes;
import cubby.hal.wire.WireTap;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/// The kiosk's own machinery on one board, and what it sees in the order in which it came about.
/// Used by one thread; the bus has one of its own.
final class LiveBench implements AutoCloseable {
  /// More than a minute of a busy line. When nobody reads for longer, the newest is dropped.
  private static final int KEPT = 20_000;

  private final BlockingQueue<Seen> seen = new ArrayBlockingQueue<>(KEPT);
  private final Traffic traffic = new Traffic();
  private final LockBuses buses;

  /// Something that was seen at the line or at the board.
  sealed interface Seen {
    record Event(BankEvent event) implements Seen {}

    /// Some bytes passed: part of a frame, a frame, or several.
    record Bytes(WireTap.Direction direction, WireBytes bytes, MonotonicTime at) implements Seen {}

    /// The thread of the bus ended with a programmer's error.
    record Broken(Throwable error) implements Seen {}
  }

  /// @throws IllegalArgumentException with what is wrong with the bench
  LiveBench(Bench bench, LineOpener lines) {
    buses =
        LockBuses.openBench(
            bench.bus(),
            bench.bank(),
            alone(lines),
            RealMachine.MONOTONIC,
            Thread.ofPlatform()
                .daemon()
                .uncaughtExceptionHandler((_, error) -> see(new Seen.Broken(error)))
                .factory(),
            event -> see(new Seen.Event(event)),
            (_, direction, bytes, at) -> see(new Seen.Bytes(direction, bytes, at)));
  }

  /// Opens a line only if no other process has it.
  static LineOpener alone(LineOpener lines) {
    return (address, baud) -> {
      var held = LineHolders.of(address);
      if (held.isPresent()) {
        throw new LineException(held.get());
      }
      return lines.open(address, baud);
    };
  }

  LockBank bank() {
    return buses.banks().getFirst();
  }

  /// What passed on the line, as far as it has been looked at here.
  Traffic traffic() {
    return traffic;
  }

  BusCounters counters() {
    return buses.counters().values().iterator().next();
  }

  MonotonicTime now() {
    return RealMachine.MONOTONIC.now();
  }

  /// The next thing seen; nothing if nothing is seen until then.
  Optional<Seen> next(MonotonicTime until) throws InterruptedException {
    var left = until.since(now());
    var next = seen.poll(Math.max(0, left.toNanos()), TimeUnit.NANOSECONDS);
    if (next == null) {
      return Optional.empty();
    }
    switch (next) {
      case Seen.Bytes bytes -> traffic.passed(bytes);
      case Seen.Event _ -> {}
      case Seen.Broken(var error) ->
          throw new IllegalStateException("the bus stopped by itself", error);
    }
    return Optional.of(next);
  }

  /// The next event; nothing if there is none until then.
  Optional<BankEvent> nextEvent(MonotonicTime until) throws InterruptedException {
    for (var next = next(until); next.isPresent(); next = next(until)) {
      if (next.get() instanceof Seen.Event(var event)) {
        return Optional.of(event);
      }
    }
    return Optional.empty();
  }

  /// The first event of the bank that says how it is: [BankEvent.Connected] or [BankEvent.Lost].
  Optional<BankEvent> firstWord(Duration within) throws InterruptedException {
    var until = now().plus(within);
    for (var event = nextEvent(until); event.isPresent(); event = nextEvent(until)) {
      if (event.get() instanceof BankEvent.Connected || event.get() instanceof BankEvent.Lost) {
        return event;
      }
    }
    return Optional.empty();
  }

  /// Waits until something passes on the line, which is open then, or is said about it.
  void awaitLine(Duration within) throws InterruptedException {
    Optional<Seen> _ = next(now().plus(within));
  }

  @Override
  public void close() {
    buses.close();
  }

  private void see(Seen what) {
    boolean _ = seen.offer(what);
  }
}
