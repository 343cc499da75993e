package cubby.sim;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.hal.config.BankSettings;
import cubby.hal.config.BusSettings;
import cubby.hal.contract.BankEvent;
import cubby.hal.contract.BankId;
import cubby.hal.contract.BankTrouble;
import cubby.hal.contract.Channel;
import cubby.hal.contract.ChannelReading;
import cubby.hal.contract.DoorState;
import cubby.hal.contract.LockBank;
import cubby.hal.contract.MonotonicClock;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.contract.Occupancy;
import cubby.hal.contract.PulseId;
import cubby.hal.contract.PulseResult;
import cubby.hal.contract.ReadId;
import cubby.hal.line.Lines;
import cubby.hal.lockbus.LockBuses;
import cubby.sim.board.Cu16Settings;
import cubby.sim.bus.LineSettings;
import cubby.sim.bus.Occasion;
import cubby.sim.bus.ReplyFault;
import cubby.sim.cabinet.CompartmentPlan;
import cubby.sim.cabinet.CompartmentView;
import cubby.sim.cabinet.Door;
import cubby.sim.cabinet.HandResult;
import cubby.sim.cabinet.Latch;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// The real driver, through a real serial port or a real socket, against the simulated board:
/// nothing between them but bytes.
@EnabledOnOs(OS.LINUX)
@Timeout(60)
@ParameterizedClass
@EnumSource
class DoorOnRealBytesTest {
  private static final BankId BANK = new BankId("left");
  private static final Channel DOOR = new Channel(1);
  private static final MonotonicClock CLOCK = () -> new MonotonicTime(System.nanoTime());
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  enum On {
    SERIAL_LINE,
    NETWORK
  }

  private final On on;
  @TempDir private Path folder;
  private final BlockingQueue<BankEvent> events = new LinkedBlockingQueue<>();
  private final List<BankEvent> heard = new ArrayList<>();
  private SimulatedSite site;
  private LockBuses buses;
  private LockBank bank;

  DoorOnRealBytesTest(On on) {
    this.on = on;
  }

  @BeforeEach
  void connect() throws Exception {
    site =
        switch (on) {
          case SERIAL_LINE -> SimulatedSite.open(plan(), folder);
          case NETWORK -> SimulatedSite.openOnNetwork(plan());
        };
    buses = open();
    bank = buses.banks().getFirst();
    var connected = await(BankEvent.Connected.class, it -> true);
    assertThat(reading(connected.channels()).door()).isEqualTo(DoorState.CLOSED);
    assertThat(reading(connected.channels()).occupancy()).isEqualTo(Occupancy.EMPTY);
    bank.attend(true);
  }

  @AfterEach
  void close() {
    buses.close();
    site.close();
  }

  @Test
  void opensForAPulseAndIsSeenToCloseOnAParcel() throws Exception {
    pulse();
    awaitReading(it -> it.door() == DoorState.OPEN);
    assertDone(site.cabinet().put("A1"));
    awaitReading(it -> it.occupancy() == Occupancy.OCCUPIED);
    closeDoor();
    awaitReading(it -> it.door() == DoorState.CLOSED && it.occupancy() == Occupancy.OCCUPIED);
    assertThat(site.cabinet().pulses()).isEqualTo(1);
  }

  @Test
  void isNotSaidToOpenWhenTheLatchJams() throws Exception {
    assertDone(site.cabinet().latch("A1", Latch.JAMMED));
    var pulseOver = compartmentThat(it -> it.pulses() == 1 && !it.energised());
    pulse();
    assertThat(pulseOver.poll(10, TimeUnit.SECONDS)).isNotNull();
    bank.read(new ReadId("after the pulse"));
    var answer = await(BankEvent.ReadAnswered.class, it -> true);
    assertThat(reading(answer.channels()).door()).isEqualTo(DoorState.CLOSED);
    assertThat(heard).noneMatch(DoorOnRealBytesTest::opens);
  }

  @Test
  void isNotTakenForClosedWhenItBouncesBack() throws Exception {
    pulse();
    awaitReading(it -> it.door() == DoorState.OPEN);
    awaitCurrentOff();
    var back = compartmentThat(it -> it.door() == Door.OPEN);
    assertDone(site.cabinet().bounce("A1"));
    assertThat(back.poll(10, TimeUnit.SECONDS)).isNotNull();
    bank.read(new ReadId("after the slam"));
    var answer = await(BankEvent.ReadAnswered.class, it -> true);
    assertThat(reading(answer.channels()).door()).isEqualTo(DoorState.OPEN);
  }

  @Test
  void isUnknownWhileTheLineIsCutAndNotPulsedWhenItComesBack() throws Exception {
    long cut = System.nanoTime();
    site.line("front").cut();
    var lost = await(BankEvent.Lost.class, it -> true);
    assertThat(System.nanoTime() - cut).isLessThan(Duration.ofSeconds(2).toNanos());
    assertThat(lost.trouble().cause()).isEqualTo(BankTrouble.Cause.LINE);
    bank.pulse(new PulseId("while cut"), DOOR, CLOCK.now().plus(Duration.ofSeconds(2)));
    var refused = await(BankEvent.PulseSettled.class, it -> true);
    assertThat(refused.result().mayHaveMoved()).isFalse();
    site.line("front").restore();
    await(BankEvent.Connected.class, it -> true);
    assertThat(site.cabinet().pulses()).isZero();
    pulse();
    awaitReading(it -> it.door() == DoorState.OPEN);
    assertThat(site.cabinet().pulses()).isEqualTo(1);
  }

  @Test
  void isUnknownWhileItsBoardHasNoPower() throws Exception {
    site.site().power(BANK).turn(false);
    var lost = await(BankEvent.Lost.class, it -> true);
    assertThat(lost.trouble().cause()).isEqualTo(BankTrouble.Cause.SILENT);
    site.site().power(BANK).turn(true);
    await(BankEvent.Connected.class, it -> true);
    assertThat(site.cabinet().pulses()).isZero();
  }

  @Test
  void opensOnceOnALineThatIsDisturbed() throws Exception {
    var faults = site.site().bus("front").faults();
    faults.add(new ReplyFault.BadChecksum(), new Occasion.EveryNth(3));
    faults.add(new ReplyFault.LeadingJunk(3), new Occasion.EveryNth(2));
    faults.add(new ReplyFault.Truncated(2), new Occasion.EveryNth(7));
    pulse();
    awaitReading(it -> it.door() == DoorState.OPEN);
    closeDoor();
    awaitReading(it -> it.door() == DoorState.CLOSED);
    assertThat(site.cabinet().pulses()).isEqualTo(1);
    assertThat(heard).noneMatch(BankEvent.Lost.class::isInstance);
  }

  private void pulse() throws InterruptedException {
    bank.pulse(new PulseId("pulse"), DOOR, CLOCK.now().plus(Duration.ofSeconds(2)));
    var settled = await(BankEvent.PulseSettled.class, it -> it.pulse().value().equals("pulse"));
    assertThat(settled.result()).isEqualTo(new PulseResult.Sent());
  }

  private void closeDoor() throws InterruptedException {
    awaitCurrentOff();
    assertDone(site.cabinet().close("A1"));
  }

  /// No door catches while current flows.
  private void awaitCurrentOff() throws InterruptedException {
    var off = compartmentThat(it -> !it.energised());
    if (site.cabinet().compartment("A1").energised()) {
      assertThat(off.poll(10, TimeUnit.SECONDS)).isNotNull();
    }
  }

  private BlockingQueue<CompartmentView> compartmentThat(Predicate<CompartmentView> wanted) {
    var seen = new LinkedBlockingQueue<CompartmentView>();
    site.cabinet()
        .observe((it, at) -> {
          if (it.label().equals("A1") && wanted.test(it)) {
            seen.add(it);
          }
        });
    return seen;
  }

  private void awaitReading(Predicate<ChannelReading> wanted) throws InterruptedException {
    await(BankEvent.Changed.class, it -> it.channels().stream().anyMatch(wanted));
  }

  private <E extends BankEvent> E await(Class<E> kind, Predicate<E> wanted)
      throws InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      var event = events.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
      assertThat(event).as("a wanted %s after %s", kind.getSimpleName(), heard).isNotNull();
      heard.add(event);
      if (kind.isInstance(event) && wanted.test(kind.cast(event))) {
        return kind.cast(event);
      }
    }
  }

  private static boolean opens(BankEvent event) {
    return event instanceof BankEvent.Changed changed
        && changed.channels().stream().anyMatch(it -> it.door() == DoorState.OPEN);
  }

  private static ChannelReading reading(List<ChannelReading> channels) {
    return channels.stream().filter(it -> it.channel().equals(DOOR)).findFirst().orElseThrow();
  }

  private static void assertDone(HandResult result) {
    assertThat(result).isInstanceOf(HandResult.Done.class);
  }

  private static SitePlan plan() {
    var compartments =
        List.of(
            new CompartmentPlan("A1", BANK, DOOR, true),
            new CompartmentPlan("A2", BANK, new Channel(2), true));
    var banks = List.of(new BankPlan(BANK, BoardMaker.cu16(0, Cu16Settings.USUAL)));
    return new SitePlan(
        compartments, List.of(new BusPlan("front", LineSettings.atBaud(19200), banks)), 1);
  }

  private LockBuses open() throws IOException {
    return LockBuses.open(
        List.of(BusSettings.of("front", site.line("front").address())),
        List.of(
            BankSettings.of("left", "front", "kerong-cu16")
                .withWired(List.of(DOOR, new Channel(2)))),
        new Lines(),
        CLOCK,
        Thread.ofPlatform().daemon().factory(),
        events::add,
        (bus, direction, bytes, at) -> {});
  }
}
