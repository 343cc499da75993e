package cubby.sim.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.hal.contract.Channel;
import cubby.hal.wire.WireBytes;
import cubby.sim.board.ShuomingSettings.StatusForm;
import cubby.sim.cabinet.DoorSensor;
import cubby.sim.cabinet.Latch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Frames marked *maker* are printed in makers' or distributors' manuals; the others follow from
/// the layout.
class ShuomingBoardTest {
  private static final String QUERY_ALL = "80 01 00 33 B2";

  private final BoardRig rig = new BoardRig(50);

  @Test
  void answersAQueryOfAllWithEveryDoorOpen() {
    rig.openAllBut();
    assertThat(rig.replies(board(24), QUERY_ALL)).containsExactly("80 01 00 00 00 33 B2"); // maker
  }

  @Test
  void answersAQueryOfOne() {
    assertThat(rig.replies(board(24), "80 01 01 33 B3")).containsExactly("80 01 01 11 91"); // maker
    rig.open("A1");
    assertThat(rig.replies(board(24), "80 01 01 33 B3")).containsExactly("80 01 01 00 80"); // maker
  }

  @ParameterizedTest
  @CsvSource({
    "1, 8A 01 01 11 9B, 8A 01 01 00 8A, 1", // maker
    "2, 8A 02 0C 11 95, 8A 02 0C 00 84, 12", // maker
  })
  void unlocksAndSaysThatItIsOpen(int address, String request, String reply, int channel) {
    var board = board(address, ShuomingSettings.usual(24));
    assertThat(rig.replies(board, request)).containsExactly(reply);
    assertThat(rig.pulsed()).containsExactly("A" + channel);
    assertThat(rig.events)
        .containsExactly(
            new BoardEvent.Unlocked(
                address, new Channel(channel), Duration.ofMillis(300), rig.clock.now()));
  }

  @ParameterizedTest
  @CsvSource({"8A 01 03 11 01 98, 1", "8A 01 03 11 09 90, 9"})
  void unlocksForAsManySecondsAsItIsTold(String request, int seconds) {
    assertThat(rig.replies(board(24), request)).containsExactly("8A 01 03 00 88");
    rig.pass(seconds * 1000L - 1);
    assertThat(rig.energised()).containsExactly("A3");
    rig.pass(1);
    assertThat(rig.energised()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"8A 01 03 11 00 99", "8A 01 03 11 0A 93", "8A 01 03 11 01 99"})
  void takesNoOtherTimes(String request) {
    assertThat(rig.replies(board(24), request)).isEmpty();
    assertThat(rig.pulsed()).isEmpty();
    assertThat(rig.events).isNotEmpty().allMatch(BoardEvent.BadChecksum.class::isInstance);
  }

  @Test
  void opensEverythingOnChannelZeroAndSaysSoLoudly() {
    assertThat(rig.replies(board(24), "8A 01 00 11 9A")).containsExactly("8A 01 00 00 8B");
    assertThat(rig.pulsed()).hasSize(24);
    assertThat(rig.events)
        .containsExactly(
            new BoardEvent.UnlockedAll(1, WireBytes.ofHex("8A 01 00 11 9A"), rig.clock.now()));
  }

  @ParameterizedTest
  @CsvSource({
    "8, 80 01 00 00 81 33 33",
    "24, 80 01 81 00 81 33 B2",
    "25, 80 01 00 81 00 81 33 B2",
    "32, 80 01 80 81 00 81 33 32",
    "33, 80 01 00 00 00 80 81 00 81 33 32",
    "50, 80 01 02 00 00 80 81 00 81 33 30",
  })
  void showsTheLowestChannelsInTheLastStatusByte(int channels, String reply) {
    rig.openAllBut("A1", "A8", "A17", "A24", "A32", "A50");
    assertThat(rig.replies(board(channels), QUERY_ALL)).containsExactly(reply);
  }

  @Test
  void showsTheLowestChannelsFirstWhereItIsSetTo() {
    rig.openAllBut("A1", "A24");
    var settings = ShuomingSettings.usual(24).withLowestChannelsLast(false);
    assertThat(rig.replies(board(1, settings), QUERY_ALL)).containsExactly("80 01 01 00 80 33 33");
  }

  @ParameterizedTest
  @CsvSource({
    "SHORT, 80 01 00 00 01 33 B3",
    "MIDDLE, 80 01 00 00 00 01 33 B3",
    "LONG, 80 01 02 00 00 00 00 00 01 33 B1",
  })
  void answersInTheFormThatItIsSetTo(StatusForm form, String reply) {
    rig.openAllBut("A1", "A50");
    var settings = ShuomingSettings.usual(50).withStatusForm(form);
    assertThat(rig.replies(board(1, settings), QUERY_ALL)).containsExactly(reply);
  }

  @Test
  void showsTheOtherSenseOfItsSwitches() {
    var board = board(1, ShuomingSettings.usual(24).withOneMeansClosed(false));
    rig.open("A2");
    assertThat(rig.replies(board, QUERY_ALL)).containsExactly("80 01 00 00 02 33 B0");
    assertThat(rig.replies(board, "80 01 01 33 B3")).containsExactly("80 01 01 00 80");
    assertThat(rig.replies(board, "80 01 02 33 B0")).containsExactly("80 01 02 11 92");
    assertThat(rig.replies(board, "8A 01 01 11 9B")).containsExactly("8A 01 01 11 9B");
  }

  @Test
  void showsACutWireAsNoCircuit() {
    BoardRig.done(rig.cabinet.doorSensor("A1", DoorSensor.CUT));
    assertThat(rig.replies(board(24), "80 01 01 33 B3")).containsExactly("80 01 01 00 80");
    var inverted = board(1, ShuomingSettings.usual(24).withOneMeansClosed(false));
    assertThat(rig.replies(inverted, "80 01 01 33 B3")).containsExactly("80 01 01 00 80");
  }

  @ParameterizedTest
  @CsvSource({
    "SAYS_OPEN, true, 8A 01 01 00 8A",
    "SAYS_OPEN, false, 8A 01 01 00 8A",
    "SAYS_CLOSED, true, 8A 01 01 11 9B",
    "AS_READ, true, 8A 01 01 11 9B",
    "READ_AFTER_PULSE, true, 8A 01 01 00 8A",
    "READ_AFTER_PULSE, false, 8A 01 01 11 9B",
  })
  void saysOfAnUnlockWhatItIsSetToSay(UnlockReport report, boolean free, String reply) {
    BoardRig.done(rig.cabinet.latch("A1", free ? Latch.FREE : Latch.JAMMED));
    var board = board(1, ShuomingSettings.usual(24).withUnlockReport(report));
    var said = new ArrayList<>(rig.replies(board, "8A 01 01 11 9B"));
    said.addAll(rig.saysWithin(board, 300));
    assertThat(said).containsExactly(reply);
  }

  @Test
  void speaksWhenThePulseIsOverWhereItLooksThen() {
    var board =
        board(1, ShuomingSettings.usual(24).withUnlockReport(UnlockReport.READ_AFTER_PULSE));
    assertThat(rig.replies(board, "8A 01 01 11 9B")).isEmpty();
    assertThat(board.nextDeadline()).contains(rig.clock.in(300));
    assertThat(rig.saysWithin(board, 299)).isEmpty();
    assertThat(rig.saysWithin(board, 1)).hasSize(1);
  }

  @Test
  void tellsOfChangesWhereItIsSetTo() {
    var board = board(1, ShuomingSettings.usual(24).withReportsChanges(true));
    board.start(rig.clock.now());
    assertThat(rig.saysWithin(board, 1000)).isEmpty();
    rig.open("A1");
    assertThat(rig.saysWithin(board, 1000)).containsExactly("81 01 01 00 81"); // maker
    BoardRig.done(rig.cabinet.close("A1"));
    assertThat(rig.saysWithin(board, 1000)).containsExactly("81 01 01 11 90"); // maker
    board.stop(rig.clock.now());
    rig.open("A1");
    assertThat(board.nextDeadline()).isEmpty();
    board.start(rig.clock.now());
    assertThat(rig.saysWithin(board, 1000)).isEmpty();
  }

  @Test
  void tellsOfNoChangeUnlessItIsSetTo() {
    var board = board(24);
    board.start(rig.clock.now());
    assertThat(board.nextDeadline()).isEmpty();
  }

  @Test
  void beginsItsReplyAfterTheTurnaround() {
    var timing = BoardTiming.USUAL.withTurnaround(Duration.ofMillis(12));
    var reply =
        BoardRig.feed(
            board(1, ShuomingSettings.usual(24).withTiming(timing)),
            WireBytes.ofHex(QUERY_ALL),
            rig.clock.now());
    assertThat(reply).extracting(Transmission::readyAt).containsExactly(rig.clock.in(12));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "80 02 00 33 B1", // another board
        "8A 02 01 11 98",
        "80 01 19 33 AB", // channel 25 of 24
        "8A 01 19 11 83",
        "80 01 00 33 B3", // a wrong BCC
        "8A 01 01 11 9A",
        "80 01 00 11 90", // neither the one nor the other
      })
  void takesTheRestInSilence(String request) {
    assertThat(rig.replies(board(24), request)).isEmpty();
    assertThat(rig.pulsed()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"80", "8A", "80 01", "8A 01 01", "8A 01 01 11", "80 80", "FF 00 33 11"})
  void findsTheRequestBehindJunk(String junk) {
    assertThat(rig.replies(board(24), junk + " 80 01 01 33 B3")).containsExactly("80 01 01 11 91");
  }

  @Test
  void findsTheRequestBehindAnyRandomJunk() {
    var random = new Random(80);
    for (int round = 0; round < 2000; round++) {
      var junk = new byte[random.nextInt(20)];
      random.nextBytes(junk);
      var board = board(24);
      assertThat(BoardRig.feed(board, WireBytes.copyOf(junk), rig.clock.now())).isEmpty();
      assertThat(rig.replies(board, "80 01 01 33 B3"))
          .as("after %s", WireBytes.copyOf(junk))
          .hasSize(1);
    }
  }

  @Test
  void readsARequestHoweverItIsSplitAndForgetsHalfAfterAPause() {
    rig.assertReadHoweverSplit(() -> board(24), "8A 01 03 11 01 98");
  }

  @Test
  void canSpeakAsAnotherBoard() {
    assertThat(board(24).asFrom(2, WireBytes.ofHex("80 01 01 11 91")))
        .isEqualTo(WireBytes.ofHex("80 02 01 11 92"));
  }

  @Test
  void refusesWhatNoBoardHas() {
    assertThatThrownBy(() -> board(0, ShuomingSettings.usual(24)))
        .hasMessage("an 8A/80 board has an address from 1 to 31, not 0");
    assertThatThrownBy(() -> board(32, ShuomingSettings.usual(24)))
        .hasMessage("an 8A/80 board has an address from 1 to 31, not 32");
    assertThatThrownBy(() -> ShuomingSettings.usual(51))
        .hasMessage("an 8A/80 board has 2 to 50 channels, not 51");
  }

  private ShuomingBoard board(int channels) {
    return board(1, ShuomingSettings.usual(channels));
  }

  private ShuomingBoard board(int address, ShuomingSettings settings) {
    return new ShuomingBoard(address, settings, rig.wiring(), rig.events::add);
  }
}
