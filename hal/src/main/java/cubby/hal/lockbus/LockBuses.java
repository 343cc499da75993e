package cubby.hal.lockbus;

import cubby.hal.board.BoardDriver;
import cubby.hal.config.BankSettings;
import cubby.hal.config.BusSettings;
import cubby.hal.contract.BankEvent;
import cubby.hal.contract.LockBank;
import cubby.hal.contract.MonotonicClock;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.line.Line;
import cubby.hal.line.LineOpener;
import cubby.hal.wire.WireTap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;

/// From settings to running banks: one master and one thread `lockbus-<name>` a bus, and beside it
/// `lockbus-<name>-opening` while its line is being opened.
public final class LockBuses implements AutoCloseable {
  /// How long a bus may take to end: its boards are told, its line is closed, and a second is for a
  /// receiver of events that is slow.
  private static final Duration JOIN_WITHIN =
      BusLimits.STOP_WITHIN.plus(Line.CLOSES_WITHIN).plus(Duration.ofSeconds(1));

  private final List<BusThread> buses = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private final List<LockBank> banks = new ArrayList<>();

  private LockBuses() {}

  /// Starts all buses. Returns before any line is open: what is absent is reported as lost, and
  /// tried again for ever.
  ///
  /// @param threads makes a thread a bus, and one each time that its line is opened; a programmer's
  ///   error ends it, so it wants an uncaught exception handler
  /// @param events told by the threads of all buses, which it must not hold up; may be told before
  ///   this returns
  /// @throws IllegalArgumentException with all that [HardwareCheck] finds
  public static LockBuses open(
      List<BusSettings> buses,
      List<BankSettings> banks,
      LineOpener lines,
      MonotonicClock clock,
      ThreadFactory threads,
      Consumer<BankEvent> events,
      WireTap tap) {
    var opened = new LockBuses();
    for (var master : masters(buses, banks, clock.now())) {
      opened.start(new BusThread(master, lines, threads, clock, events, tap), threads);
    }
    return opened;
  }

  /// Starts the one board of a technician's bench. A pulse is sent there even if the board has not
  /// answered, at most once as ever: what comes of it is what the technician wants to know.
  ///
  /// @throws IllegalArgumentException with all that [HardwareCheck] finds
  public static LockBuses openBench(
      BusSettings bus,
      BankSettings bank,
      LineOpener lines,
      MonotonicClock clock,
      ThreadFactory threads,
      Consumer<BankEvent> events,
      WireTap tap) {
    check(List.of(bus), List.of(bank));
    var profile = BusProfile.of(bus, List.of(driver(bank).traits())).blindly();
    var banks = List.of(BankProfile.of(bank, driver(bank)));
    var opened = new LockBuses();
    opened.start(
        new BusThread(
            new BusMaster(profile, banks, clock.now()), lines, threads, clock, events, tap),
        threads);
    return opened;
  }

  /// One master a bus, in their order, and no thread: for a simulation.
  ///
  /// @throws IllegalArgumentException with all that [HardwareCheck] finds
  public static List<BusMaster> masters(
      List<BusSettings> buses, List<BankSettings> banks, MonotonicTime now) {
    check(buses, banks);
    return buses.stream().map(bus -> master(bus, banks, now)).toList();
  }

  /// All banks, bus by bus.
  public List<LockBank> banks() {
    return List.copyOf(banks);
  }

  /// What each bus has counted so far, by its name.
  public SortedMap<String, BusCounters> counters() {
    var counters = new TreeMap<String, BusCounters>();
    for (var bus : buses) {
      counters.put(bus.master().bus().name(), bus.master().counters());
    }
    return counters;
  }

  /// How often the thread of each bus has done what was next, by the name of the bus. It does so
  /// every few seconds, whether its boards answer or not.
  public SortedMap<String, Long> turns() {
    var turns = new TreeMap<String, Long>();
    buses.forEach(bus -> turns.put(bus.master().bus().name(), bus.turns()));
    return turns;
  }

  /// The name of the thread of a bus.
  public static String threadOf(String bus) {
    return BusThread.nameOf(bus);
  }

  /// Ends all buses as [#close] does, and where a thread is stuck has its boards told past it to
  /// switch off: for a program that is about to end itself.
  public void switchOff() {
    close();
    for (int i = 0; i < buses.size(); i++) {
      if (threads.get(i).isAlive()) {
        buses.get(i).switchOffPastThread();
      }
    }
  }

  /// Ends all buses: what waits is settled, lines are closed. Takes milliseconds, but where a guard
  /// hangs until that is killed, and six seconds at most; a line that is being opened is not waited
  /// for. Nothing that is asked of a bank afterwards is answered.
  @Override
  public void close() {
    buses.forEach(BusThread::stop);
    long until = System.nanoTime() + JOIN_WITHIN.toNanos();
    try {
      for (var thread : threads) {
        boolean _ = thread.join(Duration.ofNanos(Math.max(1, until - System.nanoTime())));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void start(BusThread bus, ThreadFactory factory) {
    var thread = factory.newThread(bus);
    thread.setName(BusThread.nameOf(bus.master().bus()));
    buses.add(bus);
    threads.add(thread);
    banks.addAll(bus.banks());
    thread.start();
  }

  private static void check(List<BusSettings> buses, List<BankSettings> banks) {
    var problems = HardwareCheck.problems(buses, banks);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", problems));
    }
  }

  private static BusMaster master(BusSettings bus, List<BankSettings> banks, MonotonicTime now) {
    var own = banks.stream().filter(bank -> bank.bus().equals(bus.name())).toList();
    var profiles = own.stream().map(bank -> BankProfile.of(bank, driver(bank))).toList();
    var profile = BusProfile.of(bus, own.stream().map(bank -> driver(bank).traits()).toList());
    return new BusMaster(profile, profiles, now);
  }

  private static BoardDriver driver(BankSettings bank) {
    return Drivers.named(bank.driver()).orElseThrow();
  }
}
