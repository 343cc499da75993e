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
class WklyBoardTest {
  private static final String OPEN_1 = "57 4B 4C 59 09 00 82 01 83"; // maker
  private static final String STATUS_1 = "57 4B 4C 59 09 00 83 01 82"; // maker
  private static final String STATUS_OF_ALL = "57 4B 4C 59 08 00 84 85"; // maker
  private static final String OPENED_1 = "57 4B 4C 59 0B 00 82 00 01 00 81"; // maker

  private final BoardRig rig = new BoardRig(24);

  @Test
  void opensALockAndSaysThatItIsOpen() {
    assertThat(rig.replies(board(0), OPEN_1)).containsExactly(OPENED_1);
    assertThat(rig.pulsed()).containsExactly("A1");
    assertThat(rig.events)
        .containsExactly(
            new BoardEvent.Unlocked(0, new Channel(1), Duration.ofMillis(500), rig.clock.now()));
  }

  @Test
  void opensWithoutAWordWhereItNeverAnswers() {
    var board = board(0, WklySettings.usual(24).withAnswersUnlock(false));
    assertThat(rig.replies(board, OPEN_1)).isEmpty();
    assertThat(rig.pulsed()).containsExactly("A1");
    assertThat(rig.replies(board, STATUS_1)).hasSize(1);
  }

  @Test
  void tellsOneStatus() {
    assertThat(rig.replies(board(0), STATUS_1)).containsExactly("57 4B 4C 59 0B 00 83 00 01 01 81");
    rig.open("A1");
    assertThat(rig.replies(board(0), STATUS_1))
        .containsExactly("57 4B 4C 59 0B 00 83 00 01 00 80"); // maker
  }

  @Test
  void tellsTheStatusOfAll() {
    assertThat(rig.replies(board(0), STATUS_OF_ALL))
        .containsExactly("57 4B 4C 59 22 00 84 00 18" + " 01".repeat(24) + " B7");
    rig.openAllBut();
    assertThat(rig.replies(board(0), STATUS_OF_ALL))
        .containsExactly("57 4B 4C 59 22 00 84 00 18" + " 00".repeat(24) + " B7"); // maker
    BoardRig.done(rig.cabinet.close("A3"));
    assertThat(rig.replies(board(0, WklySettings.usual(4)), STATUS_OF_ALL))
        .containsExactly("57 4B 4C 59 0E 00 84 00 04 00 00 01 00 86");
  }

  @Test
  void showsTheOtherSenseOfItsSwitchesAndACutWireAsNoCircuit() {
    var inverted = board(0, WklySettings.usual(3).withOneMeansClosed(false));
    rig.open("A1");
    BoardRig.done(rig.cabinet.doorSensor("A2", DoorSensor.CUT));
    assertThat(rig.replies(inverted, STATUS_OF_ALL))
        .containsExactly("57 4B 4C 59 0D 00 84 00 03 01 00 00 82");
  }

  @ParameterizedTest
  @CsvSource({
    "SAYS_CLOSED, true, 01 80",
    "AS_READ, true, 01 80",
    "READ_AFTER_PULSE, true, 00 81",
    "READ_AFTER_PULSE, false, 01 80",
  })
  void saysOfAnUnlockWhatItIsSetToSay(UnlockReport report, boolean free, String end) {
    BoardRig.done(rig.cabinet.latch("A1", free ? Latch.FREE : Latch.JAMMED));
    var board = board(0, WklySettings.usual(24).withUnlockReport(report));
    var said = new ArrayList<>(rig.replies(board, OPEN_1));
    said.addAll(rig.saysWithin(board, 500));
    assertThat(said).containsExactly("57 4B 4C 59 0B 00 82 00 01 " + end);
  }

  @Test
  void tellsOfChangesWhereItIsSetTo() {
    var board = board(0, WklySettings.usual(24).withReportsChanges(true));
    rig.open("A1");
    board.start(rig.clock.now());
    assertThat(rig.saysWithin(board, 1000)).isEmpty();
    BoardRig.done(rig.cabinet.close("A1"));
    rig.open("A24");
    assertThat(rig.saysWithin(board, 1000))
        .containsExactly("57 4B 4C 59 0A 00 85 01 01 86", "57 4B 4C 59 0A 00 85 18 00 9E");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "57 4B 4C 59 09 01 82 01 82", // another board
        "57 4B 4C 59 09 00 82 19 9B", // lock 25 of 24
        "57 4B 4C 59 09 00 82 00 82", // lock 0
        "57 4B 4C 59 09 00 82 01 84", // a wrong checksum
        "57 4B 4C 59 0A 00 82 01 80", // not its length
        "57 4B 4C 59 09 00 86 01 87", // no command of its own
      })
  void takesTheRestInSilence(String request) {
    assertThat(rig.replies(board(0), request)).isEmpty();
    assertThat(rig.pulsed()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"57", "57 4B", "57 4B 4C 59 09 00 82", "57 57 4B 4C", "FF 00"})
  void findsTheRequestBehindJunk(String junk) {
    assertThat(rig.replies(board(0), junk + " " + OPEN_1)).containsExactly(OPENED_1);
  }

  @Test
  void readsARequestHoweverItIsSplitAndForgetsHalfAfterAPause() {
    rig.assertReadHoweverSplit(() -> board(0), OPEN_1);
  }

  @Test
  void canSpeakAsAnotherBoard() {
    assertThat(board(0).asFrom(2, WireBytes.ofHex(OPENED_1)))
        .isEqualTo(WireBytes.ofHex("57 4B 4C 59 0B 02 82 00 01 00 83"));
  }

  @Test
  void refusesWhatNoBoardHas() {
    assertThatThrownBy(() -> board(256))
        .hasMessage("a WKLY board has an address from 0 to 255, not 256");
    assertThatThrownBy(() -> WklySettings.usual(246))
        .hasMessage("a WKLY board has 1 to 245 channels, not 246");
  }

  private WklyBoard board(int address) {
    return board(address, WklySettings.usual(24));
  }

  private WklyBoard board(int address, WklySettings settings) {
    return new WklyBoard(address, settings, rig.wiring(), rig.events::add);
  }
}
