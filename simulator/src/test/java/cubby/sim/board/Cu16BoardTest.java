package cubby.sim.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.wire.WireBytes;
import cubby.sim.ManualClock;
import cubby.sim.cabinet.CompartmentPlan;
import cubby.sim.cabinet.CompartmentView;
import cubby.sim.cabinet.DoorSensor;
import cubby.sim.cabinet.LatchSettings;
import cubby.sim.cabinet.VirtualCabinet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Frames marked *logged* were taken from real boards and published; the others follow from the
/// maker's layout, their sums worked out by hand.
class Cu16BoardTest {
  private static final BankId BANK = new BankId("left");

  private final ManualClock clock = new ManualClock();
  private final VirtualCabinet cabinet =
      new VirtualCabinet(
          IntStream.rangeClosed(1, 16)
              .mapToObj(it -> new CompartmentPlan("A" + it, BANK, new Channel(it), true))
              .toList(),
          LatchSettings.SOLENOID,
          clock);
  private final List<BoardEvent> events = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "0, 02 00 30 03 35, 02 00 35 FF FF 00 00 03 38", // logged
    "1, 02 10 30 03 45, 02 10 35 FF FF 00 00 03 48",
    "15, 02 F0 30 03 25, 02 F0 35 FF FF 00 00 03 28",
    "0, 02 00 32 03 37, 02 00 36 FF FF 00 00 03 39",
    "3, 02 F0 32 03 27, 02 30 36 FF FF 00 00 03 69",
    "0, 02 00 37 00 00 03 3C, 02 00 38 00 32 03 6F",
    "0, 02 00 37 00 64 03 A0, 02 00 38 00 64 03 A1",
  })
  void answersGoldenRequests(int address, String request, String reply) {
    assertThat(replies(board(address), request)).containsExactly(reply);
  }

  @ParameterizedTest
  @CsvSource({"0, 02 00 31 03 36, 1", "1, 02 10 31 03 46, 1", "0, 02 0F 31 03 45, 16"})
  void unlocksWithoutAReply(int address, String request, int channel) {
    assertThat(replies(board(address), request)).isEmpty();
    assertThat(pulsed()).containsExactly("A" + channel);
    assertThat(events)
        .containsExactly(
            new BoardEvent.Unlocked(
                address, new Channel(channel), Duration.ofMillis(500), clock.now()));
  }

  @Test
  void showsTheLowestLockInTheLowestBit() {
    assertThat(cabinet.openByForce("A1")).isNotNull();
    assertThat(cabinet.openByForce("A12")).isNotNull();
    assertThat(cabinet.put("A12")).isNotNull();
    assertThat(replies(board(0), "02 00 30 03 35")).containsExactly("02 00 35 FE F7 00 08 03 37");
  }

  @Test
  void showsTheOtherSenseOfItsSwitches() {
    var settings = Cu16Settings.USUAL.withHookOneMeansClosed(false).withIrOneMeansOccupied(false);
    assertThat(cabinet.openByForce("A1")).isNotNull();
    assertThat(cabinet.put("A1")).isNotNull();
    assertThat(replies(board(0, settings), "02 00 30 03 35"))
        .containsExactly("02 00 35 01 00 FE FF 03 38");
  }

  @Test
  void showsACutWireAsAnOpenDoorOrAClosedOneDependingOnTheSwitch() {
    assertThat(cabinet.doorSensor("A1", DoorSensor.CUT)).isNotNull();
    assertThat(replies(board(0), "02 00 30 03 35")).containsExactly("02 00 35 FE FF 00 00 03 37");
    assertThat(
            replies(board(0, Cu16Settings.USUAL.withHookOneMeansClosed(false)), "02 00 30 03 35"))
        .containsExactly("02 00 35 00 00 00 00 03 3A");
  }

  @Test
  void beginsItsReplyAfterTheTurnaround() {
    var reply = feed(board(0), WireBytes.ofHex("02 00 30 03 35"), clock.now());
    assertThat(reply).extracting(Transmission::readyAt).containsExactly(clock.in(5));
    var slow = board(0, Cu16Settings.USUAL.withTurnaround(Duration.ofMillis(80)));
    reply = feed(slow, WireBytes.ofHex("02 00 30 03 35"), clock.now());
    assertThat(reply).extracting(Transmission::readyAt).containsExactly(clock.in(80));
  }

  @Test
  void leavesRequestsToOthersAlone() {
    assertThat(replies(board(2), "02 00 30 03 35 02 00 31 03 36 02 00 33 03 38 02 00 32 03 37"))
        .isEmpty();
    assertThat(pulsed()).isEmpty();
    assertThat(events).isEmpty();
  }

  @Test
  void drivesItsLatchesForTheOnTimeThatWasSet() {
    var board = board(0);
    assertThat(replies(board, "02 00 37 00 0A 03 46 02 00 31 03 36")).hasSize(1);
    assertThat(events)
        .containsExactly(
            new BoardEvent.OnTimeSet(0, Duration.ofMillis(100), clock.now()),
            new BoardEvent.Unlocked(0, new Channel(1), Duration.ofMillis(100), clock.now()));
    cabinet.advanceTo(clock.in(99));
    assertThat(cabinet.compartment("A1").energised()).isTrue();
    cabinet.advanceTo(clock.in(100));
    assertThat(cabinet.compartment("A1").energised()).isFalse();
  }

  @Test
  void opensEverythingOnUnlockAllAndSaysSoLoudly() {
    assertThat(replies(board(0), "02 00 33 03 38")).isEmpty();
    assertThat(pulsed()).hasSize(16);
    assertThat(events)
        .containsExactly(
            new BoardEvent.UnlockedAll(0, WireBytes.ofHex("02 00 33 03 38"), clock.now()));
  }

  /// The first was logged from a master in the field.
  @ParameterizedTest
  @ValueSource(strings = {"02 10 30 03 3E", "02 10 31 03 45", "02 10 33 03 00", "02 10 32 03 FF"})
  void dropsBadSumsSilently(String request) {
    assertThat(replies(board(1), request)).isEmpty();
    assertThat(pulsed()).isEmpty();
    assertThat(events)
        .containsExactly(
            new BoardEvent.BadChecksum(1, WireBytes.ofHex(request), false, clock.now()));
  }

  @Test
  void answersBadSumsWhereItIsSetTo() {
    var lenient = board(1, Cu16Settings.USUAL.withAnswersBadSums(true));
    assertThat(replies(lenient, "02 10 30 03 3E")).containsExactly("02 10 35 FF FF 00 00 03 48");
    assertThat(events).hasSize(1);
  }

  @Test
  void answersAfterABadSum() {
    assertThat(replies(board(1), "02 10 30 03 3E 02 10 30 03 45"))
        .containsExactly("02 10 35 FF FF 00 00 03 48");
  }

  @Test
  void answersBothOfTwoRequestsInOneRead() {
    assertThat(replies(board(1), "02 10 32 03 47 02 10 30 03 45"))
        .containsExactly("02 10 36 FF FF 00 00 03 49", "02 10 35 FF FF 00 00 03 48");
  }

  @Test
  void readsARequestHoweverItIsSplit() {
    var request = WireBytes.ofHex("02 00 37 00 64 03 A0");
    for (int cut = 1; cut < request.length(); cut++) {
      var board = board(0);
      var head = request.slice(0, cut);
      assertThat(feed(board, head, clock.now())).isEmpty();
      var rest = new ArrayList<Transmission>();
      for (int i = cut; i < request.length(); i++) {
        rest.addAll(board.receive((byte) request.at(i), clock.in(90)));
      }
      assertThat(rest)
          .extracting(it -> it.bytes().toString())
          .containsExactly("02 00 38 00 64 03 A1");
    }
  }

  @Test
  void forgetsHalfARequestAfterAPause() {
    var board = board(0);
    assertThat(feed(board, WireBytes.ofHex("02 00 31 03"), clock.now())).isEmpty();
    assertThat(feed(board, WireBytes.ofHex("36"), clock.in(101))).isEmpty();
    assertThat(pulsed()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00",
        "02",
        "02 02",
        "02 00",
        "02 00 30",
        "02 00 30 03",
        "02 10 37",
        "02 10 37 02 10 03",
        "02 00 39 03 3E",
        "FF FF FF FF FF FF FF FF FF FF",
        "03 03 03",
        "02 10 30 04 45"
      })
  void findsTheRequestBehindJunk(String junk) {
    assertThat(replies(board(1), junk + " 02 10 30 03 45"))
        .containsExactly("02 10 35 FF FF 00 00 03 48");
  }

  @Test
  void findsTheRequestBehindAnyRandomJunk() {
    var random = new Random(16);
    for (int round = 0; round < 2000; round++) {
      var junk = new byte[random.nextInt(20)];
      random.nextBytes(junk);
      var board = board(1);
      var before = feed(board, WireBytes.copyOf(junk), clock.now());
      var after = feed(board, WireBytes.ofHex("02 10 30 03 45"), clock.now());
      assertThat(before).isEmpty();
      assertThat(after).as("after %s", WireBytes.copyOf(junk)).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 16})
  void refusesAnAddressThatItsSwitchesDoNotHave(int address) {
    assertThatThrownBy(() -> board(address))
        .hasMessage("a CU16 has an address from 0 to 15, not " + address);
  }

  @Test
  void canSpeakAsAnotherBoard() {
    assertThat(board(0).asFrom(3, WireBytes.ofHex("02 00 35 FF FF 00 00 03 38")))
        .isEqualTo(WireBytes.ofHex("02 30 35 FF FF 00 00 03 68"));
  }

  private Cu16Board board(int address) {
    return board(address, Cu16Settings.USUAL);
  }

  private Cu16Board board(int address, Cu16Settings settings) {
    return new Cu16Board(address, settings, cabinet.wiring(BANK), events::add);
  }

  private List<String> replies(SimulatedBoard board, String request) {
    return feed(board, WireBytes.ofHex(request), clock.now()).stream()
        .map(it -> it.bytes().toString())
        .toList();
  }

  private static List<Transmission> feed(SimulatedBoard board, WireBytes bytes, MonotonicTime at) {
    var replies = new ArrayList<Transmission>();
    for (byte value : bytes.toArray()) {
      replies.addAll(board.receive(value, at));
    }
    return replies;
  }

  private List<String> pulsed() {
    return cabinet.compartments().stream()
        .filter(it -> it.pulses() > 0)
        .map(CompartmentView::label)
        .toList();
  }
}
