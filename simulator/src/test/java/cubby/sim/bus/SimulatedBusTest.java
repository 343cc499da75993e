package cubby.sim.bus;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.wire.WireBytes;
import cubby.sim.ManualClock;
import cubby.sim.board.Cu16Board;
import cubby.sim.board.Cu16Settings;
import cubby.sim.board.PowerSwitch;
import cubby.sim.cabinet.CompartmentPlan;
import cubby.sim.cabinet.LatchSettings;
import cubby.sim.cabinet.VirtualCabinet;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SimulatedBusTest {
  private static final String STATUS_0 = "02 00 30 03 35";
  private static final String REPLY_0 = "02 00 35 01 00 00 00 03 3B";
  private static final String STATUS_1 = "02 10 30 03 45";
  private static final String REPLY_1 = "02 10 35 01 00 00 00 03 4B";
  private static final String UNLOCK_0 = "02 00 31 03 36";

  /// Five bytes there, the turnaround, nine bytes back, at 19200 baud.
  private static final Duration EXCHANGE = Duration.ofNanos(2_604_166 + 5_000_000 + 4_687_500);

  private final ManualClock clock = new ManualClock();
  private final MonotonicTime begin = clock.now();
  private final VirtualCabinet cabinet =
      new VirtualCabinet(
          IntStream.range(0, 3)
              .mapToObj(it -> new CompartmentPlan("A" + it, bank(it), new Channel(1), true))
              .toList(),
          LatchSettings.SOLENOID,
          clock);
  private final LineFaults faults = new LineFaults(7);
  private final List<LineFrame> tapped = new ArrayList<>();
  private final SimulatedBus bus = bus(LineSettings.atBaud(19200));

  private SimulatedBus bus(LineSettings settings) {
    var made = new SimulatedBus(settings, List.of(board(2), board(0), board(1)), faults);
    made.addTap(tapped::add);
    return made;
  }

  @Test
  void carriesARequestThereAndAReplyBack() {
    assertThat(exchange(STATUS_0)).isEqualTo(REPLY_0);
    assertThat(exchange(STATUS_1)).isEqualTo(REPLY_1);
  }

  @Test
  void takesTheTimeThatTheBytesTake() {
    bus.on(bytes(STATUS_0), begin);
    var arrivals = new ArrayList<Duration>();
    for (var next = bus.nextDeadline(); next.isPresent(); next = bus.nextDeadline()) {
      if (bus.due(next.get()).length > 0) {
        arrivals.add(next.get().since(begin));
      }
    }
    assertThat(arrivals).hasSize(9);
    assertThat(arrivals.getFirst()).isEqualTo(Duration.ofNanos(2_604_166 + 5_000_000 + 520_833));
    assertThat(arrivals.getLast()).isEqualTo(EXCHANGE);
  }

  @Test
  void isDrivenInRealTimeByWholeRequestsAndSingleBytesOfReplies() {
    bus.on(bytes(STATUS_0), begin);
    var wakings = new ArrayList<Duration>();
    var ends = new ArrayList<Duration>();
    for (var next = bus.nextWaking(); next.isPresent(); next = bus.nextWaking()) {
      wakings.add(next.get().since(begin));
      if (bus.endsReplyNext()) {
        ends.add(next.get().since(begin));
      }
      bus.due(next.get());
    }
    assertThat(wakings)
        .hasSize(1 + 1 + 9)
        .startsWith(Duration.ofNanos(2_604_166), Duration.ofNanos(2_604_166 + 5_000_000))
        .endsWith(EXCHANGE);
    assertThat(ends).containsExactly(EXCHANGE);
  }

  @Test
  void givesNothingBeforeItsTime() {
    bus.on(bytes(STATUS_0), begin);
    assertThat(bus.due(begin.plus(EXCHANGE).plus(Duration.ofNanos(-1)))).hasSize(8);
    assertThat(bus.due(begin.plus(EXCHANGE))).hasSize(1);
  }

  @Test
  void handsOnWholeRepliesWhereTheAdapterCollectsThem() {
    var collecting = bus(new LineSettings(new WireTime(19200), LineSettings.Delivery.BY_FRAME));
    collecting.on(bytes(STATUS_0), begin);
    assertThat(collecting.due(begin.plus(EXCHANGE).plus(Duration.ofNanos(-1)))).isEmpty();
    assertThat(collecting.due(begin.plus(EXCHANGE))).isEqualTo(bytes(REPLY_0));
  }

  @Test
  void sendsWhatTheMasterWritesAtOnceOneAfterTheOther() {
    bus.on(bytes(UNLOCK_0), begin);
    bus.on(bytes(UNLOCK_0), begin);
    var pulses = new ArrayList<Duration>();
    cabinet.observe((it, at) -> pulses.add(at.since(begin)));
    assertThat(bus.due(begin.plus(Duration.ofMillis(10)))).isEmpty();
    assertThat(pulses)
        .containsExactly(Duration.ofNanos(2_604_166), Duration.ofNanos(2 * 2_604_166));
  }

  @Test
  void letsEveryBoardAnswerInTurn() {
    assertThat(exchange("02 F0 32 03 27"))
        .isEqualTo(
            "02 00 36 01 00 00 00 03 3C 02 10 36 01 00 00 00 03 4C 02 20 36 01 00 00 00 03 5C");
    assertThat(clock.now().since(begin)).isEqualTo(EXCHANGE.plus(Duration.ofNanos(2 * 4_687_500)));
  }

  @Test
  void forgetsWhatIsOnTheWireWhenThePlugIsPulled() {
    bus.on(bytes(UNLOCK_0), begin);
    bus.lose(clock.now());
    assertThat(bus.nextDeadline()).isEmpty();
    assertThat(cabinet.pulses()).isZero();
    assertThat(exchange(STATUS_0)).isEqualTo(REPLY_0);
  }

  @Test
  void hasSomethingToDoAsSoonAsTheSupplyOfABoardIsSwitched() {
    var supply = new PowerSwitch(board(3), clock);
    var alone = new SimulatedBus(LineSettings.atBaud(19200), List.of(supply), faults);
    alone.due(begin);
    assertThat(alone.nextDeadline()).isEmpty();
    supply.turn(false);
    assertThat(alone.nextDeadline()).contains(begin);
    alone.due(begin);
    assertThat(alone.nextDeadline()).isEmpty();
  }

  @Test
  void letsATapHearWhatPasses() {
    assertThat(exchange(STATUS_0)).isEqualTo(REPLY_0);
    assertThat(tapped)
        .containsExactly(
            new LineFrame(LineFrame.Direction.TO_BOARDS, WireBytes.ofHex(STATUS_0), begin),
            new LineFrame(
                LineFrame.Direction.TO_MASTER, WireBytes.ofHex(REPLY_0), begin.plus(EXCHANGE)));
  }

  @Test
  void carriesNothingOnACutLine() {
    faults.condition(LineCondition.CUT);
    assertThat(exchange(UNLOCK_0 + " " + STATUS_0)).isEmpty();
    assertThat(cabinet.pulses()).isZero();
    faults.condition(LineCondition.SOUND);
    assertThat(exchange(STATUS_0)).isEqualTo(REPLY_0);
  }

  @Test
  void obeysButDoesNotAnswerOnAMuteLine() {
    faults.condition(LineCondition.MUTE);
    assertThat(exchange(UNLOCK_0 + " " + STATUS_0)).isEmpty();
    assertThat(cabinet.pulses()).isEqualTo(1);
  }

  @Test
  void breaksOffAReplyWhenItIsCutInTheMiddle() {
    bus.on(bytes(STATUS_0), begin);
    assertThat(bus.due(begin.plus(EXCHANGE).plus(Duration.ofMillis(-1)))).hasSize(7);
    faults.condition(LineCondition.CUT);
    assertThat(bus.due(begin.plus(EXCHANGE))).isEmpty();
  }

  @Test
  void losesTheNthReply() {
    faults.add(new ReplyFault.Lost(), new Occasion.Once(2));
    assertThat(exchange(STATUS_0)).isEqualTo(REPLY_0);
    assertThat(exchange(STATUS_0)).isEmpty();
    assertThat(exchange(STATUS_0)).isEqualTo(REPLY_0);
  }

  @Test
  void losesEveryNthReply() {
    faults.add(new ReplyFault.Lost(), new Occasion.EveryNth(2));
    var lengths = new ArrayList<Integer>();
    for (int i = 0; i < 6; i++) {
      lengths.add(exchange(STATUS_0).length());
    }
    assertThat(lengths).containsExactly(26, 0, 26, 0, 26, 0);
  }

  @Test
  void delaysAReplyPastTheNextOne() {
    faults.add(new ReplyFault.Delayed(Duration.ofMillis(300)), new Occasion.Once(1));
    bus.on(bytes(STATUS_0), begin);
    bus.on(bytes(STATUS_1), clock.in(200));
    assertThat(hex(bus.due(clock.in(250)))).isEqualTo(REPLY_1);
    assertThat(hex(bus.due(clock.in(400)))).isEqualTo(REPLY_0);
  }

  @Test
  void spoilsTheChecksum() {
    faults.add(new ReplyFault.BadChecksum(), new Occasion.Always());
    for (int i = 0; i < 300; i++) {
      assertThat(exchange(STATUS_0)).startsWith(REPLY_0.substring(0, 24)).isNotEqualTo(REPLY_0);
    }
  }

  @Test
  void putsJunkAheadOfAReply() {
    faults.add(new ReplyFault.LeadingJunk(3), new Occasion.Always());
    assertThat(exchange(STATUS_0)).hasSize(9 + 26).endsWith(" " + REPLY_0);
  }

  @Test
  void truncatesAReply() {
    faults.add(new ReplyFault.Truncated(2), new Occasion.Always());
    assertThat(exchange(STATUS_0)).isEqualTo("02 00 35 01 00 00 00");
    faults.add(new ReplyFault.Truncated(20), new Occasion.Always());
    assertThat(exchange(STATUS_0)).isEmpty();
  }

  @Test
  void repeatsAReply() {
    faults.add(new ReplyFault.Duplicated(), new Occasion.Always());
    assertThat(exchange(STATUS_0)).isEqualTo(REPLY_0 + " " + REPLY_0);
  }

  @Test
  void echoesTheMaster() {
    faults.echo(true);
    assertThat(exchange(STATUS_0)).isEqualTo(STATUS_0 + " " + REPLY_0);
  }

  @Test
  void addsOneFaultToAnother() {
    faults.add(new ReplyFault.Truncated(1), new Occasion.Always());
    faults.add(new ReplyFault.Duplicated(), new Occasion.Always());
    var cut = REPLY_0.substring(0, 23);
    assertThat(exchange(STATUS_0)).isEqualTo(cut + " " + cut);
  }

  @Test
  void isWellAgainOnceHealed() {
    faults.condition(LineCondition.CUT);
    faults.echo(true);
    faults.add(new ReplyFault.Lost(), new Occasion.Always());
    faults.heal();
    assertThat(exchange(STATUS_0)).isEqualTo(REPLY_0);
  }

  @Test
  void doesTheSameDamageForTheSameSeed() {
    assertThat(damage(1)).isEqualTo(damage(1)).isNotEqualTo(damage(2));
  }

  private List<String> damage(long seed) {
    var seeded = new LineFaults(seed);
    seeded.add(new ReplyFault.LeadingJunk(2), new Occasion.OneIn(3));
    seeded.add(new ReplyFault.Lost(), new Occasion.OneIn(5));
    seeded.add(new ReplyFault.BadChecksum(), new Occasion.OneIn(2));
    var damaged = new SimulatedBus(LineSettings.atBaud(19200), List.of(board(0)), seeded);
    var heard = new ArrayList<String>();
    for (int i = 0; i < 50; i++) {
      clock.pass(100);
      damaged.on(bytes(STATUS_0), clock.now());
      heard.add(hex(damaged.due(clock.in(99))));
    }
    return heard;
  }

  /// Lets the clock run until nothing is on the line.
  private String exchange(String request) {
    bus.on(bytes(request), clock.now());
    var heard = new ByteArrayOutputStream();
    for (var next = bus.nextDeadline(); next.isPresent(); next = bus.nextDeadline()) {
      clock.pass(next.get().since(clock.now()));
      heard.writeBytes(bus.due(clock.now()));
    }
    return hex(heard.toByteArray());
  }

  private Cu16Board board(int address) {
    return new Cu16Board(address, Cu16Settings.USUAL, cabinet.wiring(bank(address)), event -> {});
  }

  private static BankId bank(int address) {
    return new BankId("bank" + address);
  }

  private static byte[] bytes(String hex) {
    return WireBytes.ofHex(hex).toArray();
  }

  private static String hex(byte[] bytes) {
    return WireBytes.copyOf(bytes).toString();
  }
}
