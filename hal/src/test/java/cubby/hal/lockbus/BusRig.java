package cubby.hal.lockbus;

import cubby.hal.config.BankSettings;
import cubby.hal.config.BusSettings;
import cubby.hal.contract.BankEvent;
import cubby.hal.contract.Channel;
import cubby.hal.contract.LockBank;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.contract.PulseId;
import cubby.hal.contract.ReadId;
import cubby.hal.wire.WireBytes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A bus master with virtual time and fake boards. What was sent and what was reported is kept, so
/// that a test can demand exactly that and nothing else. Used by one thread.
///
/// A reply arrives [#REPLY_TAKES] after its request was handed over, unless its board says
/// otherwise.
final class BusRig {
  /// Request 2.6 ms, turnaround 5 ms, reply 4.7 ms at 19200 baud, made even.
  static final Duration REPLY_TAKES = Duration.ofMillis(12);

  /// No real schedule does more in one instant.
  private static final int SPIN = 1000;

  final BusMaster master;
  final List<LockBank> banks;
  final List<BankEvent> events = new ArrayList<>();

  /// Milliseconds and bytes: `1500 02 00 30 03 35`.
  final List<String> sent = new ArrayList<>();

  private final List<FakeBoard> boards = new ArrayList<>();
  private final PriorityQueue<Due> due =
      new PriorityQueue<>(Comparator.comparing(Due::at).thenComparingInt(Due::order));
  private MonotonicTime now = new MonotonicTime(Long.MAX_VALUE - 1_000_000_000L);
  private final MonotonicTime start = now;
  private MonotonicTime wakeAt = now;
  private @Nullable String lineTrouble;
  private Duration openingTakes = Duration.ZERO;
  private int order;
  private int openings;
  private int closings;
  private boolean lineOpen;
  private boolean finished;

  private record Due(MonotonicTime at, int order, Runnable what) {}

  BusRig(Function<MonotonicTime, BusMaster> masters) {
    master = masters.apply(now);
    banks = master.banks(this::feed);
  }

  /// A CU16 at each of the addresses 0 to `count` - 1, all doors closed, all empty.
  static BusRig cu16(int count) {
    return cu16(count, bank -> bank);
  }

  static BusRig cu16(int count, Function<BankSettings, BankSettings> change) {
    return cu16(count, change, bus -> bus);
  }

  static BusRig cu16(
      int count,
      Function<BankSettings, BankSettings> change,
      Function<BusSettings, BusSettings> bus) {
    var settings = new ArrayList<BankSettings>();
    for (int address = 0; address < count; address++) {
      settings.add(
          change.apply(BankSettings.of("b" + address, "bus", "kerong-cu16").withAddress(address)));
    }
    var buses = List.of(bus.apply(BusSettings.of("bus", "serial:/dev/ttyUSB0")));
    var rig = new BusRig(now -> LockBuses.masters(buses, settings, now).getFirst());
    for (int address = 0; address < count; address++) {
      rig.add(new FakeCu16(address));
    }
    return rig;
  }

  void add(FakeBoard board) {
    boards.add(board);
  }

  FakeCu16 cu16At(int address) {
    return (FakeCu16) boards.get(address);
  }

  /// Passes time until all banks are connected, then forgets what was sent and reported.
  BusRig connected() {
    runFor(4000);
    forget();
    return this;
  }

  void forget() {
    sent.clear();
    events.clear();
  }

  long millis() {
    return now.since(start).toMillis();
  }

  MonotonicTime now() {
    return now;
  }

  /// Whether the master was stopped and has nothing more to send.
  boolean finished() {
    return finished;
  }

  int closings() {
    return closings;
  }

  int openings() {
    return openings;
  }

  void pulse(int bank, int channel, String id, long notAfterMillis) {
    banks
        .get(bank)
        .pulse(new PulseId(id), new Channel(channel), now.plus(Duration.ofMillis(notAfterMillis)));
  }

  void read(int bank, String id) {
    banks.get(bank).read(new ReadId(id));
  }

  /// Something happens that is none of the above.
  void tell(BusInput input) {
    feed(input);
  }

  /// Does something once so many milliseconds have passed.
  void after(long millis, Runnable what) {
    schedule(Duration.ofMillis(millis), what);
  }

  /// The door switch of board 0 opens and closes every 40 ms.
  void chatter(int channel, int times) {
    for (long i = 0; i < times; i++) {
      after(i * 40, () -> cu16At(0).open(channel));
      after(i * 40 + 20, () -> cu16At(0).close(channel));
    }
  }

  /// Bytes on the line that nobody asked for.
  void noise(String hex) {
    feed(new BusInput.Received(WireBytes.ofHex(hex)));
  }

  /// The line goes away, and cannot be opened until [#plugIn].
  void unplug(String trouble) {
    lineTrouble = trouble;
    lineOpen = false;
    feed(new BusInput.Failed(trouble));
  }

  /// As [#unplug], but before anything has happened.
  void absent(String trouble) {
    lineTrouble = trouble;
  }

  void openingTakes(long millis) {
    openingTakes = Duration.ofMillis(millis);
  }

  void plugIn() {
    lineTrouble = null;
  }

  void runFor(long millis) {
    var end = now.plus(Duration.ofMillis(millis));
    int spins = 0;
    while (true) {
      var next = due.isEmpty() || wakeAt.isBefore(due.peek().at()) ? wakeAt : due.peek().at();
      if (next.isAfter(end)) {
        now = end;
        return;
      }
      spins = next.isAfter(now) ? 0 : spins + 1;
      if (spins > SPIN) {
        throw new AssertionError("the master spins at " + millis() + " ms");
      }
      now = next.isAfter(now) ? next : now;
      if (!due.isEmpty() && !due.peek().at().isAfter(now)) {
        due.remove().what().run();
      } else {
        feed(BusInput.TICK);
      }
    }
  }

  /// Passes time until an event of this kind is reported, and returns the first.
  <E extends BankEvent> E await(Class<E> kind) {
    for (int i = 0; i < 100_000; i++) {
      var first = all(kind).stream().findFirst();
      if (first.isPresent()) {
        return first.get();
      }
      runFor(1);
    }
    throw new AssertionError("no " + kind.getSimpleName() + " within 100 s; " + events);
  }

  <E extends BankEvent> List<E> all(Class<E> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /// Of what was sent, that to which this applies, without the times.
  List<String> sentFrames(Predicate<String> which) {
    return sent.stream().map(line -> line.substring(line.indexOf(' ') + 1)).filter(which).toList();
  }

  /// The milliseconds at which a frame was sent.
  List<Long> timesOf(String frame) {
    return sent.stream()
        .filter(line -> line.endsWith(" " + frame))
        .map(line -> Long.parseLong(line.substring(0, line.indexOf(' '))))
        .toList();
  }

  long millisOf(MonotonicTime time) {
    return time.since(start).toMillis();
  }

  private void feed(BusInput input) {
    var output = master.on(input, now);
    wakeAt = output.wakeAt();
    finished = output.finished();
    for (var action : output.actions()) {
      switch (action) {
        case BusAction.OpenLine _ -> schedule(openingTakes, this::open);
        case BusAction.CloseLine _ -> {
          closings++;
          lineOpen = false;
        }
        case BusAction.Send(var bytes) -> send(bytes);
        case BusAction.Report(var event) -> events.add(event);
      }
    }
  }

  private void open() {
    openings++;
    lineOpen = lineTrouble == null;
    feed(lineTrouble == null ? BusInput.OPENED : new BusInput.Failed(lineTrouble));
  }

  private void send(WireBytes bytes) {
    if (!lineOpen) {
      throw new AssertionError("sent on a line that is closed: " + bytes);
    }
    sent.add(millis() + " " + bytes);
    for (var board : boards) {
      board
          .answer(bytes)
          .ifPresent(
              reply -> schedule(reply.after(), () -> feed(new BusInput.Received(reply.bytes()))));
    }
  }

  private void schedule(Duration after, Runnable what) {
    due.add(new Due(now.plus(after), order++, what));
  }

  /// A board on the line.
  @FunctionalInterface
  interface FakeBoard {
    Optional<FakeReply> answer(WireBytes request);
  }

  record FakeReply(WireBytes bytes, Duration after) {}
}
