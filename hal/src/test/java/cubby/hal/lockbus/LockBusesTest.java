package cubby.hal.lockbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.hal.config.BankSettings;
import cubby.hal.config.BusSettings;
import cubby.hal.config.DebounceSettings;
import cubby.hal.config.ReplySettings;
import cubby.hal.config.SensorSettings;
import cubby.hal.contract.BankEvent;
import cubby.hal.contract.BankTrouble;
import cubby.hal.contract.Channel;
import cubby.hal.contract.MonotonicClock;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.contract.PulseId;
import cubby.hal.contract.PulseResult;
import cubby.hal.contract.ReadId;
import cubby.hal.wire.WireBytes;
import cubby.hal.wire.WireTap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The thread of a bus over a fake line. Real time, with deadlines.
@Timeout(60)
class LockBusesTest {
  private static final String UNLOCK_1 = "02 00 31 03 36";
  private static final WireBytes STATUS_OF_0 = WireBytes.ofHex("02 00 35");
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final AtomicLong skipped = new AtomicLong();
  private final MonotonicClock clock = () -> new MonotonicTime(System.nanoTime() + skipped.get());
  private final FakeLines lines = new FakeLines();
  private final BlockingQueue<BankEvent> events = new LinkedBlockingQueue<>();
  private final List<Thread> threads = new CopyOnWriteArrayList<>();
  private final List<String> tapped = Collections.synchronizedList(new ArrayList<>());
  private final AtomicReference<Throwable> uncaught = new AtomicReference<>();
  private final List<LockBuses> opened = new ArrayList<>();

  @AfterEach
  void noThreadIsLeftAndNoneDied() throws InterruptedException {
    opened.forEach(LockBuses::close);
    for (var thread : threads) {
      assertThat(thread.join(Duration.ofSeconds(30))).as(thread.getName()).isTrue();
    }
    assertThat(uncaught).hasNullValue();
    assertThat(lines.opened).allMatch(line -> line.closed);
  }

  @Test
  void connectsOnAThreadOfItsOwn() throws InterruptedException {
    var buses = open();
    await(BankEvent.Connected.class);
    assertThat(threads)
        .extracting(Thread::getName)
        .containsExactly("lockbus-left", "lockbus-left-opening");
    assertThat(buses.banks()).extracting(bank -> bank.id().value()).containsExactly("b");
    assertThat(buses.counters())
        .hasEntrySatisfying("left", left -> assertThat(left.replies()).isPositive());
  }

  @Test
  void pulsesAndReads() throws InterruptedException {
    var bank = open().banks().getFirst();
    await(BankEvent.Connected.class);
    bank.pulse(new PulseId("p"), new Channel(1), clock.now().plus(Duration.ofSeconds(30)));
    assertThat(await(BankEvent.PulseSettled.class).result()).isEqualTo(new PulseResult.Sent());
    bank.read(new ReadId("r"));
    assertThat(await(BankEvent.ReadAnswered.class).channels()).hasSize(16);
    assertThat(lines.written.stream().filter(UNLOCK_1::equals)).hasSize(1);
  }

  @Test
  void aPulseAskedForDuringAnExchangeGoesBeforeTheNextPoll() throws InterruptedException {
    var bank = openTwo().banks().getFirst();
    await(BankEvent.Connected.class);
    await(BankEvent.Connected.class);
    var asked = new AtomicBoolean();
    lines.beforeReply =
        reply -> {
          if (reply.startsWith(STATUS_OF_0) && !asked.getAndSet(true)) {
            // Meanwhile the other board has become due.
            skipped.addAndGet(BusSettings.DEFAULT_POLL_EVERY.toNanos());
            lines.written.clear();
            bank.pulse(new PulseId("p"), new Channel(1), clock.now().plus(Duration.ofSeconds(30)));
          }
        };
    assertThat(await(BankEvent.PulseSettled.class).result()).isEqualTo(new PulseResult.Sent());
    assertThat(lines.written.peek()).isEqualTo(UNLOCK_1);
  }

  @Test
  void aLineThatGoesAwayComesBackAsANewObject() throws InterruptedException {
    open();
    await(BankEvent.Connected.class);
    lines.unplug("/dev/ttyUSB0 is gone");
    var lost = await(BankEvent.Lost.class);
    assertThat(lost.trouble())
        .isEqualTo(new BankTrouble(BankTrouble.Cause.LINE, "/dev/ttyUSB0 is gone"));
    lines.plugIn();
    await(BankEvent.Connected.class);
    assertThat(lines.opened).hasSize(2);
    assertThat(lines.line(0).closed).isTrue();
  }

  @Test
  void anAbsentLineIsReportedAndComesLater() throws InterruptedException {
    lines.unplug("there is no /dev/ttyUSB0");
    open();
    assertThat(await(BankEvent.Lost.class).trouble().detail())
        .isEqualTo("there is no /dev/ttyUSB0");
    lines.plugIn();
    await(BankEvent.Connected.class);
  }

  @Test
  void theBanksAreLostWhileTheLineIsLongInOpening() throws InterruptedException {
    var mayOpen = new CountDownLatch(1);
    lines.beforeOpening = mayOpen::await;
    var bank = open().banks().getFirst();
    skipped.addAndGet(Duration.ofSeconds(2).toNanos());
    bank.attend(true); // what happens makes it look at the clock
    assertThat(await(BankEvent.Lost.class).trouble().detail())
        .isEqualTo("serial:/dev/ttyUSB0 is still being opened, after 1800 ms");
    mayOpen.countDown();
    await(BankEvent.Connected.class);
  }

  @Test
  void closeEndsAnOpening() {
    lines.beforeOpening = new CountDownLatch(1)::await;
    open().close();
    assertThat(threads.getFirst().isAlive()).isFalse();
  }

  /// As one that waits for a name server.
  @Test
  void closeDoesNotWaitForAnOpeningThatCannotBeEnded() throws InterruptedException {
    var begun = new CountDownLatch(1);
    var mayOpen = new CountDownLatch(1);
    lines.beforeOpening =
        () -> {
          begun.countDown();
          untilReleased(mayOpen);
        };
    var buses = open();
    begun.await();
    buses.close();
    assertThat(threads.getFirst().isAlive()).isFalse();
    assertThat(threads.getLast().isAlive()).isTrue();
    mayOpen.countDown(); // the line that opens now is closed at once
  }

  @Test
  void closeSettlesWhatWaits() throws InterruptedException {
    var buses = open();
    await(BankEvent.Connected.class);
    var bank = buses.banks().getFirst();
    var notAfter = clock.now().plus(Duration.ofMinutes(10));
    bank.pulse(new PulseId("p"), new Channel(1), notAfter);
    bank.pulse(new PulseId("q"), new Channel(1), notAfter);
    buses.close();
    assertThat(threads.getFirst().isAlive()).isFalse();
    assertThat(events.stream().filter(BankEvent.PulseSettled.class::isInstance)).hasSize(2);
    bank.read(new ReadId("too late"));
  }

  @Test
  void theTapSeesWhatPasses() throws InterruptedException {
    open();
    await(BankEvent.Connected.class);
    assertThat(tapped).startsWith("left OUT 02 00 30 03 35", "left IN 02 00 35 FF FF 00 00 03 38");
  }

  @Test
  void aRunawayCallerIsTold() {
    lines.unplug("there is no /dev/ttyUSB0");
    var held = new LinkedBlockingQueue<Boolean>();
    var bank = open(_ -> take(held)).banks().getFirst();
    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 2000; i++) {
                bank.attend(true);
              }
            })
        .hasMessage("more than 1024 commands wait for bus left");
    held.add(true);
  }

  private LockBuses open() {
    return open(_ -> true);
  }

  /// @param then is asked after each event, on the bus's thread
  private LockBuses open(Predicate<BankEvent> then) {
    return open(then, List.of(bank("b", 0)));
  }

  private LockBuses openTwo() {
    return open(_ -> true, List.of(bank("b", 0), bank("c", 1)));
  }

  private LockBuses open(Predicate<BankEvent> then, List<BankSettings> banks) {
    var buses =
        LockBuses.open(
            List.of(BusSettings.of("left", "serial:/dev/ttyUSB0")),
            banks,
            lines,
            clock,
            this::thread,
            event -> {
              events.add(event);
              assertThat(then.test(event)).isTrue();
            },
            this::tap);
    opened.add(buses);
    return buses;
  }

  private static BankSettings bank(String id, int address) {
    var quick = Duration.ofMillis(1);
    return BankSettings.of(id, "left", "kerong-cu16")
        .withAddress(address)
        .withSensors(SensorSettings.DEFAULT.withDebounce(new DebounceSettings(quick, quick, quick)))
        .withReplies(ReplySettings.DEFAULT.withTimeout(PATIENCE));
  }

  private Thread thread(Runnable work) {
    var thread = new Thread(work);
    thread.setUncaughtExceptionHandler((_, thrown) -> uncaught.set(thrown));
    threads.add(thread);
    return thread;
  }

  private void tap(String bus, WireTap.Direction direction, WireBytes bytes, MonotonicTime when) {
    tapped.add(bus + " " + direction + " " + bytes);
  }

  private <E extends BankEvent> E await(Class<E> kind) throws InterruptedException {
    while (true) {
      var event = events.poll(30, TimeUnit.SECONDS);
      assertThat(event).as("%s within 30 s", kind.getSimpleName()).isNotNull();
      if (kind.isInstance(event)) {
        return kind.cast(event);
      }
    }
  }

  private static void untilReleased(CountDownLatch latch) {
    while (latch.getCount() > 0) {
      try {
        latch.await();
      } catch (InterruptedException _) {
        // As little as a name server's silence.
      }
    }
  }

  private static boolean take(BlockingQueue<Boolean> held) {
    try {
      return held.take();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
