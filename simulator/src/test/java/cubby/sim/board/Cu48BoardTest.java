package cubby.sim.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.hal.contract.Channel;
import cubby.hal.wire.WireBytes;
import cubby.sim.cabinet.DoorSensor;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Frames marked *maker* are printed in the maker's manual; the others follow from the layout.
class Cu48BoardTest {
  private static final String STATUS = "02 00 00 60 03 65"; // maker

  private final BoardRig rig = new BoardRig(48);

  @Test
  void tellsTheStatusOfAllLocks() {
    rig.openAllBut("A1");
    assertThat(rig.replies(board(0), STATUS))
        .containsExactly("02 00 00 75 01" + " 00".repeat(11) + " 03 7B"); // maker
    BoardRig.done(rig.cabinet.close("A48"));
    BoardRig.done(rig.cabinet.put("A12"));
    assertThat(rig.replies(board(5), "02 05 07 60 03 71"))
        .containsExactly("02 05 07 75 01 00 00 00 00 80 00 08 00 00 00 00 03 0F");
  }

  @Test
  void showsTheOtherSenseOfItsSwitchesAndACutWireAsNoCircuit() {
    BoardRig.done(rig.cabinet.doorSensor("A2", DoorSensor.CUT));
    rig.open("A1");
    var inverted = Cu48Settings.USUAL.withHookOneMeansClosed(false).withIrOneMeansOccupied(false);
    assertThat(rig.replies(board(0, inverted), STATUS))
        .containsExactly("02 00 00 75 01 00 00 00 00 00 FF FF FF FF FF FF 03 75");
    assertThat(rig.replies(board(0), STATUS))
        .containsExactly("02 00 00 75 FC FF FF FF FF FF 00 00 00 00 00 00 03 71");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 02 00 00 61 03 66, 1",
    "0, 02 00 2F 61 03 95, 48",
    "9, 02 09 0B 61 03 7A, 12",
  })
  void unlocksWithoutAReply(int address, String request, int channel) {
    assertThat(rig.replies(board(address), request)).isEmpty();
    assertThat(rig.pulsed()).containsExactly("A" + channel);
    assertThat(rig.events)
        .containsExactly(
            new BoardEvent.Unlocked(
                address, new Channel(channel), Duration.ofMillis(500), rig.clock.now()));
  }

  @Test
  void opensEverythingOnLock48AndSaysSoLoudly() {
    assertThat(rig.replies(board(0), "02 00 30 61 03 96")).isEmpty();
    assertThat(rig.pulsed()).hasSize(48);
    assertThat(rig.events)
        .containsExactly(
            new BoardEvent.UnlockedAll(0, WireBytes.ofHex("02 00 30 61 03 96"), rig.clock.now()));
  }

  @Test
  void tellsOfChangesWhereItIsSetTo() {
    var board = board(0, Cu48Settings.USUAL.withReportsChanges(true));
    rig.openAllBut();
    board.start(rig.clock.now());
    assertThat(rig.saysWithin(board, 1000)).isEmpty();
    BoardRig.done(rig.cabinet.close("A2"));
    assertThat(rig.saysWithin(board, 1000))
        .containsExactly("02 00 01 77 02" + " 00".repeat(11) + " 03 7F");
    BoardRig.done(rig.cabinet.put("A3"));
    assertThat(rig.saysWithin(board, 1000))
        .containsExactly("02 00 02 77 02 00 00 00 00 00 04 00 00 00 00 00 03 84");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "02 01 00 61 03 67", // another board
        "02 00 31 61 03 97", // lock 49
        "02 00 00 61 03 65", // a wrong sum
        "02 00 00 62 03 67", // no command of its own
      })
  void takesTheRestInSilence(String request) {
    assertThat(rig.replies(board(0), request)).isEmpty();
    assertThat(rig.pulsed()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"02", "02 02 02", "02 00 00 60", "02 00 00 60 03", "FF 03"})
  void findsTheRequestBehindJunk(String junk) {
    assertThat(rig.replies(board(0), junk + " " + STATUS)).hasSize(1);
  }

  @Test
  void readsARequestHoweverItIsSplitAndForgetsHalfAfterAPause() {
    rig.assertReadHoweverSplit(() -> board(0), STATUS);
  }

  @Test
  void keepsToItsTiming() {
    var timing =
        BoardTiming.USUAL.withTurnaround(Duration.ofMillis(9)).withOnTime(Duration.ofMillis(80));
    var board = board(0, Cu48Settings.USUAL.withTiming(timing));
    assertThat(BoardRig.feed(board, WireBytes.ofHex(STATUS), rig.clock.now()))
        .extracting(Transmission::readyAt)
        .containsExactly(rig.clock.in(9));
    assertThat(rig.replies(board, "02 00 00 61 03 66")).isEmpty();
    rig.pass(79);
    assertThat(rig.energised()).containsExactly("A1");
    rig.pass(1);
    assertThat(rig.energised()).isEmpty();
  }

  @Test
  void canSpeakAsAnotherBoard() {
    var reply = "02 00 00 75 01" + " 00".repeat(11) + " 03 7B";
    assertThat(board(0).asFrom(4, WireBytes.ofHex(reply)))
        .isEqualTo(WireBytes.ofHex("02 04 00 75 01" + " 00".repeat(11) + " 03 7F"));
  }

  @Test
  void refusesAnAddressThatItsSwitchesDoNotHave() {
    assertThatThrownBy(() -> board(-1)).hasMessage("a CU48 has an address from 0 to 255, not -1");
  }

  private Cu48Board board(int address) {
    return board(address, Cu48Settings.USUAL);
  }

  private Cu48Board board(int address, Cu48Settings settings) {
    return new Cu48Board(address, settings, rig.wiring(), rig.events::add);
  }
}
