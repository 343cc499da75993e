package cubby.sim.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import cubby.hal.wire.WireBytes;
import cubby.sim.BankPlan;
import cubby.sim.BoardFamily;
import cubby.sim.BoardMaker;
import cubby.sim.BusPlan;
import cubby.sim.ManualClock;
import cubby.sim.SitePlan;
import cubby.sim.VirtualSite;
import cubby.sim.board.PowerSwitch;
import cubby.sim.board.ShuomingSettings;
import cubby.sim.cabinet.CompartmentPlan;
import cubby.sim.cabinet.HandResult;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineFaultsTest {
  private static final String QUERY_1 = "80 01 01 33 B3";
  private static final String REPLY_1 = "80 01 01 11 91";
  private static final String QUERY_2 = "80 02 01 33 B0";
  private static final String REPLY_2 = "80 02 01 11 92";
  private static final String UNLOCK_2 = "8A 02 01 11 98";

  private final ManualClock clock = new ManualClock();
  private final VirtualSite site = site(ShuomingSettings.usual(8));
  private final LineFaults faults = site.bus("front").faults();

  private VirtualSite site(ShuomingSettings settings) {
    var banks =
        IntStream.rangeClosed(1, 3)
            .mapToObj(it -> new BankPlan(bank(it), BoardMaker.shuoming(it, settings)))
            .toList();
    var line = BoardFamily.SHUOMING.line();
    return site(new BusPlan("front", line, banks));
  }

  private VirtualSite site(BusPlan bus) {
    var compartments =
        bus.banks().stream()
            .map(it -> new CompartmentPlan(it.bank().toString(), it.bank(), new Channel(1), true))
            .toList();
    return new VirtualSite(new SitePlan(compartments, List.of(bus), 3), clock);
  }

  @Test
  void befallOneBoardOnly() {
    faults.add(new ReplyFault.Lost(), new Occasion.Always(), 2);
    assertThat(exchange(QUERY_1)).isEqualTo(REPLY_1);
    assertThat(exchange(QUERY_2)).isEmpty();
    assertThat(exchange(UNLOCK_2)).isEmpty();
    assertThat(site.cabinet().compartment("B2").pulses()).isEqualTo(1);
  }

  @Test
  void countOnlyTheRepliesOfTheBoardTheyBefall() {
    faults.add(new ReplyFault.Lost(), new Occasion.Once(2), 2);
    assertThat(exchange(QUERY_2)).isEqualTo(REPLY_2);
    assertThat(exchange(QUERY_1)).isEqualTo(REPLY_1);
    assertThat(exchange(QUERY_2)).isEmpty();
    assertThat(exchange(QUERY_2)).isEqualTo(REPLY_2);
  }

  @Test
  void keepARequestFromTheBoards() {
    faults.add(new LineFault.RequestLost(), new Occasion.Once(1));
    assertThat(exchange(UNLOCK_2)).isEmpty();
    assertThat(site.cabinet().pulses()).isZero();
    assertThat(exchange(UNLOCK_2)).isNotEmpty();
    assertThat(site.cabinet().pulses()).isEqualTo(1);
  }

  @Test
  void keepARequestFromOneBoard() {
    faults.add(new LineFault.RequestLost(), new Occasion.Always(), 2);
    assertThat(exchange(QUERY_1)).isEqualTo(REPLY_1);
    assertThat(exchange(UNLOCK_2)).isEmpty();
    assertThat(site.cabinet().pulses()).isZero();
  }

  @Test
  void bringARequestLateToOneBoard() {
    faults.add(new LineFault.RequestDelayed(Duration.ofMillis(300)), new Occasion.Always(), 2);
    assertThat(exchange(QUERY_1)).isEqualTo(REPLY_1);
    var asked = clock.now();
    site.bus("front").on(WireBytes.ofHex(UNLOCK_2).toArray(), asked);
    site.bus("front").due(clock.in(290));
    assertThat(site.cabinet().pulses()).isZero();
    site.bus("front").due(clock.in(310));
    assertThat(site.cabinet().pulses()).isEqualTo(1);
  }

  @Test
  void letAnotherBoardAnswerWithARightChecksum() {
    faults.add(new ReplyFault.WrongBoard(1), new Occasion.Once(1), 2);
    assertThat(exchange(QUERY_2)).isEqualTo(REPLY_1);
    assertThat(exchange(QUERY_2)).isEqualTo(REPLY_2);
  }

  @ParameterizedTest
  @CsvSource({
    "SHUOMING, 80 01 01 33 B3, 80 09 01 11 99",
    "KERONG_CU16, 02 00 30 03 35, 02 90 35 01 00 00 00 03 CB",
    "WAVESHARE_RELAY, 01 01 00 00 00 08 3D CC, 09 01 01 00 53 E8",
    "WINNSEN, 90 07 02 01 FF FF 03, 90 07 82 09 00 00 03",
    "WKLY, 57 4B 4C 59 09 00 83 01 82, 57 4B 4C 59 0B 09 83 00 01 01 88",
    "KERONG_CU48, 02 00 00 60 03 65, 02 09 00 75 01 00 00 00 00 00 00 00 00 00 00 00 03 84",
  })
  void letAnotherBoardAnswerInEveryFamily(BoardFamily family, String request, String reply) {
    var board = family.board(family.firstAddress(), family.usualChannels());
    var other = site(new BusPlan("front", family.line(), List.of(new BankPlan(bank(1), board))));
    other.bus("front").faults().add(new ReplyFault.WrongBoard(9), new Occasion.Always());
    assertThat(exchange(other, request)).isEqualTo(reply);
  }

  @Test
  void damageWhatAnotherBoardAnswersInWhateverOrderTheyWereAdded() {
    faults.add(new ReplyFault.Truncated(4), new Occasion.Always());
    faults.add(new ReplyFault.WrongBoard(1), new Occasion.Always());
    assertThat(exchange(QUERY_2)).isEqualTo("80");
  }

  @Test
  void damageTheEndByteWhereThereIsNoChecksum() {
    var winnsen = BoardFamily.WINNSEN;
    var other =
        site(
            new BusPlan(
                "front", winnsen.line(), List.of(new BankPlan(bank(1), winnsen.board(1, 16)))));
    other.bus("front").faults().add(new ReplyFault.BadChecksum(), new Occasion.Always());
    assertThat(exchange(other, "90 07 02 01 FF FF 03"))
        .startsWith("90 07 82 01 00 00 ")
        .doesNotEndWith("03");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 10, 50, 100})
  void befallAShareOfAHundred(int percent) {
    faults.add(new ReplyFault.Lost(), new Occasion.Percent(percent));
    long lost = IntStream.range(0, 500).filter(it -> exchange(QUERY_1).isEmpty()).count();
    assertThat(lost / 5.0).isBetween(percent * 0.8, percent * 1.2);
  }

  @Test
  void areNoMoreThanAllOfThem() {
    assertThatThrownBy(() -> new Occasion.Percent(101)).hasMessage("not a share in a hundred: 101");
  }

  @Test
  void areListedAndTakenBackOneByOne() {
    faults.add(new ReplyFault.Lost(), new Occasion.Always(), 2);
    faults.add(new ReplyFault.Duplicated(), new Occasion.Always());
    assertThat(faults.active())
        .containsExactly(
            new ActiveFault(new ReplyFault.Lost(), new Occasion.Always(), OptionalInt.of(2)),
            new ActiveFault(
                new ReplyFault.Duplicated(), new Occasion.Always(), OptionalInt.empty()));
    faults.remove(faults.active().getFirst());
    assertThat(exchange(QUERY_2)).isEqualTo(REPLY_2 + " " + REPLY_2);
    faults.heal();
    assertThat(faults.active()).isEmpty();
    assertThat(exchange(QUERY_2)).isEqualTo(REPLY_2);
  }

  @Test
  void letAReplyComeIntoALaterExchange() {
    faults.add(new ReplyFault.Delayed(Duration.ofMillis(1500)), new Occasion.Once(1), 2);
    site.bus("front").on(bytes(QUERY_2), clock.now());
    clock.pass(1505);
    assertThat(site.bus("front").due(clock.now())).isEmpty();
    assertThat(exchange(QUERY_1)).isEqualTo(REPLY_2 + " " + REPLY_1);
  }

  @Test
  void leaveABoardDarkForATimeWhenItsPowerIsCycled() {
    assertThat(site.boards("front")).extracting(PowerSwitch::address).containsExactly(1, 2, 3);
    assertThat(exchange("8A 02 01 11 09 91")).isNotEmpty();
    site.power(bank(2)).cycle(Duration.ofMillis(700));
    assertThat(site.bus("front").nextDeadline()).contains(clock.now());
    assertThat(site.bus("front").due(clock.now())).isEmpty();
    assertThat(site.cabinet().compartment("B2").energised()).isFalse();
    assertThat(exchange(QUERY_2)).isEmpty();
    assertThat(exchange(QUERY_1)).isEqualTo(REPLY_1);
    clock.pass(700);
    assertThat(exchange("80 02 01 33 B0")).isEqualTo("80 02 01 00 83");
  }

  @Test
  void befallWhatABoardSaysByItself() {
    var talkative = site(ShuomingSettings.usual(8).withReportsChanges(true));
    var bus = talkative.bus("front");
    assertThat(bus.due(clock.now())).isEmpty();
    assertThat(talkative.cabinet().openByForce("B2")).isInstanceOf(HandResult.Done.class);
    clock.pass(100);
    assertThat(hex(bus.due(clock.now()))).isEqualTo("81 02 01 00 82");
    bus.faults().add(new ReplyFault.Duplicated(), new Occasion.Always(), 2);
    assertThat(talkative.cabinet().close("B2")).isInstanceOf(HandResult.Done.class);
    clock.pass(100);
    assertThat(hex(bus.due(clock.now()))).isEqualTo("81 02 01 11 93 81 02 01 11 93");
  }

  @Test
  void leaveTheTimeAtWhichABoardLooksToTheBoard() {
    var talkative = site(ShuomingSettings.usual(8).withReportsChanges(true));
    var bus = talkative.bus("front");
    assertThat(bus.nextDeadline()).isEmpty();
    assertThat(bus.due(clock.now())).isEmpty();
    assertThat(bus.nextDeadline()).contains(clock.in(20));
    assertThat(bus.due(clock.in(50))).isEmpty();
    assertThat(bus.nextDeadline()).contains(clock.in(60));
  }

  private String exchange(String request) {
    return exchange(site, request);
  }

  /// What reaches the master within 50 ms.
  private String exchange(VirtualSite on, String request) {
    on.bus("front").on(bytes(request), clock.now());
    clock.pass(50);
    return hex(on.bus("front").due(clock.now()));
  }

  private static BankId bank(int number) {
    return new BankId("B" + number);
  }

  private static byte[] bytes(String hex) {
    return WireBytes.ofHex(hex).toArray();
  }

  private static String hex(byte[] bytes) {
    return WireBytes.copyOf(bytes).toString();
  }
}
