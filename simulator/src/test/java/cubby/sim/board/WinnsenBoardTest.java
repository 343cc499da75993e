package cubby.sim.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.hal.contract.Channel;
import cubby.hal.wire.WireBytes;
import cubby.sim.cabinet.DoorSensor;
import cubby.sim.cabinet.Latch;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Frames marked *maker* are printed in the maker's manual; the others follow from the layout.
class WinnsenBoardTest {
  private static final String POLL = "90 07 02 01 FF FF 03";

  private final BoardRig rig = new BoardRig(16);

  @Test
  void opensALockAndSaysSo() {
    assertThat(rig.replies(board(1), "90 06 05 01 05 03"))
        .containsExactly("90 07 85 01 05 01 03"); // maker
    assertThat(rig.pulsed()).containsExactly("A5");
    assertThat(rig.events)
        .containsExactly(
            new BoardEvent.Unlocked(1, new Channel(5), Duration.ofMillis(500), rig.clock.now()));
  }

  @Test
  void pollsItsLocksOfWhichOneIsOpen() {
    assertThat(rig.replies(board(1), POLL)).containsExactly("90 07 82 01 00 00 03"); // maker
    rig.open("A1", "A12");
    assertThat(rig.replies(board(1), POLL)).containsExactly("90 07 82 01 01 08 03");
  }

  @Test
  void showsOnlyTheLocksItIsAskedFor() {
    rig.openAllBut();
    assertThat(rig.replies(board(1), "90 07 02 01 05 80 03"))
        .containsExactly("90 07 82 01 05 80 03");
  }

  @Test
  void showsTheOtherSenseOfItsSwitchesAndACutWireAsNoCircuit() {
    var inverted = board(1, WinnsenSettings.USUAL.withOneMeansOpen(false));
    rig.open("A1");
    BoardRig.done(rig.cabinet.doorSensor("A2", DoorSensor.CUT));
    assertThat(rig.replies(inverted, POLL)).containsExactly("90 07 82 01 FC FF 03");
    assertThat(rig.replies(board(1), POLL)).containsExactly("90 07 82 01 01 00 03");
  }

  @Test
  void answersWithAWhereItIsSetTo() {
    var board = board(1, WinnsenSettings.USUAL.withAnswersWithA(true));
    assertThat(rig.replies(board, POLL)).containsExactly("90 07 A2 01 00 00 03");
    assertThat(rig.replies(board, "90 06 05 01 05 03")).containsExactly("90 07 A5 01 05 01 03");
  }

  @ParameterizedTest
  @CsvSource({
    "SAYS_OPEN, false, 01",
    "SAYS_CLOSED, true, 00",
    "AS_READ, true, 00",
    "READ_AFTER_PULSE, true, 01",
    "READ_AFTER_PULSE, false, 00",
  })
  void saysDoneOrFailedAsItIsSetTo(UnlockReport report, boolean free, String status) {
    BoardRig.done(rig.cabinet.latch("A5", free ? Latch.FREE : Latch.JAMMED));
    var board = board(1, WinnsenSettings.USUAL.withUnlockReport(report));
    var said = new ArrayList<>(rig.replies(board, "90 06 05 01 05 03"));
    said.addAll(rig.saysWithin(board, 500));
    assertThat(said).containsExactly("90 07 85 01 05 " + status + " 03");
  }

  @ParameterizedTest
  @CsvSource({
    "90 06 05 01 00 03, 90 07 85 01 00 00 03",
    "90 06 05 01 11 03, 90 07 85 01 11 00 03",
  })
  void failsToOpenALockThatItHasNot(String request, String reply) {
    assertThat(rig.replies(board(1), request)).containsExactly(reply);
    assertThat(rig.pulsed()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "90 06 05 02 05 03", // another station
        "90 07 05 01 05 03", // not its length
        "90 06 05 01 05 04", // not its end
        "90 06 06 01 05 03", // no function of its own
      })
  void takesTheRestInSilence(String request) {
    assertThat(rig.replies(board(1), request)).isEmpty();
    assertThat(rig.pulsed()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"90", "90 06", "90 07 02", "90 06 05 01 05", "90 07 02 01 FF 03", "FF"})
  void findsTheRequestBehindJunk(String junk) {
    assertThat(rig.replies(board(1), junk + " " + POLL)).containsExactly("90 07 82 01 00 00 03");
  }

  @Test
  void readsARequestHoweverItIsSplitAndForgetsHalfAfterAPause() {
    rig.assertReadHoweverSplit(() -> board(1), POLL);
  }

  @Test
  void beginsItsReplyAfterTheTurnaroundAndHoldsItsLatchForTheOnTime() {
    var timing =
        BoardTiming.USUAL
            .withTurnaround(Duration.ofMillis(40))
            .withOnTime(Duration.ofMillis(100))
            .withPartialFrameKept(Duration.ofMillis(10));
    var board = board(1, WinnsenSettings.USUAL.withTiming(timing));
    var reply = BoardRig.feed(board, WireBytes.ofHex("90 06 05 01 05 03"), rig.clock.now());
    assertThat(reply).extracting(Transmission::readyAt).containsExactly(rig.clock.in(40));
    rig.pass(99);
    assertThat(rig.energised()).containsExactly("A5");
    rig.pass(1);
    assertThat(rig.energised()).isEmpty();
  }

  @Test
  void canSpeakAsAnotherBoard() {
    assertThat(board(1).asFrom(2, WireBytes.ofHex("90 07 82 01 00 00 03")))
        .isEqualTo(WireBytes.ofHex("90 07 82 02 00 00 03"));
  }

  @Test
  void refusesAStationThatNoBoardIs() {
    assertThatThrownBy(() -> board(0))
        .hasMessage("a Winnsen board is a station from 1 to 255, not 0");
  }

  private WinnsenBoard board(int station) {
    return board(station, WinnsenSettings.USUAL);
  }

  private WinnsenBoard board(int station, WinnsenSettings settings) {
    return new WinnsenBoard(station, settings, rig.wiring(), rig.events::add);
  }
}
