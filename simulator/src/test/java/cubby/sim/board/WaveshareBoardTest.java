package cubby.sim.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.hal.contract.Channel;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.wire.WireBytes;
import cubby.sim.board.WaveshareSettings.Firmware;
import cubby.sim.board.WaveshareSettings.Inputs;
import cubby.sim.cabinet.Door;
import cubby.sim.cabinet.DoorSensor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Frames marked *maker* are printed in the maker's manual; the checksums of the others are worked
/// out by [Checksum], which the maker's frames hold to the truth.
class WaveshareBoardTest {
  private static final Inputs EIGHT = Inputs.EIGHT;

  private final BoardRig rig = new BoardRig(32);

  @Nested
  class Coils {
    @ParameterizedTest
    @CsvSource({"01 05 00 00 FF 00 8C 3A, true", "01 05 02 00 00 05 0C 71, true"}) // maker
    void echoesWhatItDoes(String request, boolean on) {
      assertThat(ask(board(8), request)).containsExactly(request);
      assertThat(rig.cabinet.compartment("A1").energised()).isEqualTo(on);
    }

    @Test
    void staysOnUntilItIsSwitchedOff() {
      var board = board(8);
      ask(board, request("01 05 00 00 FF 00"));
      rig.pass(3_600_000);
      assertThat(rig.energised()).containsExactly("A1");
      assertThat(ask(board, request("01 05 00 00 00 00"))).hasSize(1);
      assertThat(rig.energised()).isEmpty();
      assertThat(rig.events)
          .extracting(Object::getClass)
          .containsOnly((Class<?>) BoardEvent.Switched.class)
          .hasSize(2);
    }

    @Test
    void pulsesForAsLongAsItIsTold() {
      var board = board(8);
      ask(board, "01 05 02 00 00 05 0C 71");
      assertThat(ask(board, "01 01 00 00 00 08 3D CC")).containsExactly(answer("01 01 01 01"));
      rig.pass(500);
      assertThat(rig.energised()).isEmpty();
      assertThat(ask(board, "01 01 00 00 00 08 3D CC")).containsExactly("01 01 01 00 51 88");
      assertThat(rig.events)
          .hasSize(1)
          .first()
          .isInstanceOfSatisfying(
              BoardEvent.Unlocked.class,
              it -> assertThat(it.onTime()).isEqualTo(Duration.ofMillis(500)));
    }

    @Test
    void endsAPulseByAnOffAndBeginsItAnewByAnother() {
      var board = board(8);
      ask(board, request("01 05 02 00 00 32"));
      ask(board, request("01 05 02 00 00 02"));
      rig.pass(200);
      assertThat(rig.energised()).isEmpty();
      ask(board, request("01 05 02 00 00 32"));
      ask(board, request("01 05 00 00 00 00"));
      assertThat(rig.energised()).isEmpty();
    }

    @Test
    void toggles() {
      var board = board(8);
      ask(board, request("01 05 00 07 55 00"));
      assertThat(rig.energised()).containsExactly("A8");
      ask(board, request("01 05 00 07 55 00"));
      assertThat(rig.energised()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"01 05 00 FF FF 00", "01 0F 00 00 00 08 01 FF"})
    void switchesAllAndSaysSoLoudly(String request) {
      assertThat(ask(board(8), request(request))).hasSize(1);
      assertThat(rig.energised()).hasSize(8);
      assertThat(rig.events)
          .hasSize(1)
          .first()
          .isInstanceOfSatisfying(
              BoardEvent.UnlockedAll.class,
              it -> assertThat(it.request()).isEqualTo(WireBytes.ofHex(request(request))));
    }

    @Test
    void switchesSeveral() {
      var board = board(16);
      assertThat(ask(board, request("01 0F 00 03 00 0A 02 01 02")))
          .containsExactly(answer("01 0F 00 03 00 0A"));
      assertThat(rig.energised()).containsExactly("A4", "A13");
      assertThat(ask(board, request("01 01 00 00 00 10")))
          .containsExactly(answer("01 01 02 08 10"));
      assertThat(ask(board, request("01 01 00 0C 00 01"))).containsExactly(answer("01 01 01 01"));
      ask(board, request("01 05 00 FF 00 00"));
      assertThat(rig.energised()).isEmpty();
    }

    @Test
    void loseTheirPowerWithTheBoard() {
      var board = board(8);
      ask(board, request("01 05 00 00 FF 00"));
      board.stop(rig.clock.now());
      assertThat(rig.energised()).isEmpty();
      board.start(rig.clock.now());
      assertThat(ask(board, "01 01 00 00 00 08 3D CC")).containsExactly("01 01 01 00 51 88");
    }
  }

  @Nested
  class InputsOfABoard {
    @Test
    void readOneForAClosedDoor() {
      rig.openAllBut("A1", "A3", "A8");
      BoardRig.done(rig.cabinet.doorSensor("A8", DoorSensor.CUT));
      assertThat(ask(board(8), "01 02 00 00 00 08 79 CC"))
          .containsExactly("01 02 01 05 61 8B"); // maker
    }

    @Test
    void haveTheOtherSenseWhereTheyAreSetTo() {
      rig.open("A1");
      var board = board(1, settings(8).withInputs(EIGHT.withSenses(false, true)));
      assertThat(ask(board, "01 02 00 00 00 08 79 CC")).containsExactly(answer("01 02 01 01"));
    }

    @Test
    void areWiredToWhicheverSwitchTheyAreWiredTo() {
      BoardRig.done(rig.cabinet.openByForce("A20"));
      BoardRig.done(rig.cabinet.put("A20"));
      var inputs =
          Map.of(
              2, new BoardInput(rig.wiring(), new Channel(20), BoardInput.Kind.OCCUPANCY),
              5, new BoardInput(rig.wiring(), new Channel(21), BoardInput.Kind.DOOR),
              6, new BoardInput(rig.wiring(), new Channel(20), BoardInput.Kind.DOOR));
      var board = new WaveshareBoard(1, settings(8), rig.wiring(), inputs, rig.events::add);
      assertThat(ask(board, "01 02 00 00 00 08 79 CC")).containsExactly(answer("01 02 01 12"));
    }

    @Test
    void areEightAtMost() {
      assertThat(ask(board(32), request("01 02 00 00 00 09"))).containsExactly(answer("01 82 02"));
      assertThat(ask(board(32), request("01 02 00 08 00 01"))).containsExactly(answer("01 82 02"));
      var bare = board(1, settings(8).withInputs(Inputs.NONE));
      assertThat(ask(bare, "01 02 00 00 00 08 79 CC")).containsExactly(answer("01 82 02"));
    }

    @Test
    void fireARelayWhileItFollowsThem() {
      rig.open("A2");
      var board = board(8);
      board.start(rig.clock.now());
      assertThat(ask(board, request("01 06 10 01 00 01"))).hasSize(1);
      rig.pass(1000);
      assertThat(rig.pulsed()).isEmpty();
      BoardRig.done(rig.cabinet.close("A2"));
      assertThat(rig.saysWithin(board, 100)).isEmpty();
      assertThat(rig.cabinet.compartment("A2").door()).isEqualTo(Door.OPEN);
      assertThat(rig.events).anyMatch(BoardEvent.SwitchedByInput.class::isInstance);
    }

    @Test
    void fireARelayAtOnceThatBeginsToFollowThem() {
      var board = board(1, settings(8).withInputs(EIGHT.withLinkage(LinkageMode.FOLLOW)));
      board.start(rig.clock.now());
      rig.pass(20);
      assertThat(rig.pulsed()).hasSize(8);
    }

    @Test
    void changeARelayWhenTheyBeginToReadOne() {
      var board = linked(LinkageMode.TOGGLE);
      rig.open("A1");
      rig.saysWithin(board, 100);
      assertThat(rig.pulsed()).isEmpty();
      BoardRig.done(rig.cabinet.close("A1"));
      rig.saysWithin(board, 20);
      assertThat(rig.energised()).containsExactly("A1");
    }

    @Test
    void changeARelayWheneverTheyChange() {
      var board = linked(LinkageMode.EDGE);
      rig.open("A1");
      rig.saysWithin(board, 100);
      assertThat(rig.energised()).containsExactly("A1");
    }

    @Test
    void doNothingUnlessTheyAreLinked() {
      var board = linked(LinkageMode.NONE);
      assertThat(board.nextDeadline()).isEmpty();
    }

    private WaveshareBoard linked(LinkageMode mode) {
      var board = board(8);
      board.start(rig.clock.now());
      ask(board, request("01 06 10 00 00 0" + mode.code()));
      return board;
    }
  }

  @Nested
  class Registers {
    @ParameterizedTest
    @CsvSource({
      "01 03 80 00 00 01, 01 03 02 00 C8",
      "01 03 40 00 00 01, 01 03 02 00 01",
      "01 03 20 00 00 01, 01 03 02 00 01",
      "01 03 10 00 00 08, 01 03 10 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00",
      "01 03 10 00 00 09, 01 83 02",
      "01 03 80 00 00 00, 01 83 03",
      "01 06 80 00 00 01, 01 86 02",
      "01 06 10 08 00 01, 01 86 02",
      "01 06 10 00 00 04, 01 86 03",
      "01 06 40 00 00 00, 01 86 03",
      "01 06 20 00 00 08, 01 86 03",
    })
    void answers(String request, String answer) {
      assertThat(ask(board(8), request(request))).containsExactly(answer(answer));
    }

    @Test
    void keepTheLinkageWithoutPower() {
      var board = board(8);
      ask(board, request("01 06 10 03 00 02"));
      board.stop(rig.clock.now());
      board.start(rig.clock.now());
      assertThat(ask(board, request("01 03 10 03 00 01")))
          .containsExactly(answer("01 03 02 00 02"));
    }

    @Test
    void giveItAnotherAddress() {
      var board = board(8);
      assertThat(ask(board, request("01 06 40 00 00 05")))
          .containsExactly(request("01 06 40 00 00 05"));
      assertThat(board.address()).isEqualTo(5);
      assertThat(ask(board, "01 01 00 00 00 08 3D CC")).isEmpty();
      assertThat(ask(board, request("05 01 00 00 00 08"))).containsExactly(answer("05 01 01 00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"01 06 20 00 00 02", "01 06 20 00 01 01"})
    void leaveItDeafOnALineOfAnotherSpeed(String request) {
      var board = board(8);
      assertThat(ask(board, request(request))).hasSize(1);
      assertThat(ask(board, "01 01 00 00 00 08 3D CC")).isEmpty();
    }

    @Test
    void tellTheVersionOfOldFirmwareThatTimesNoPulse() {
      var board = board(1, settings(8).withFirmware(Firmware.V1));
      assertThat(ask(board, request("01 03 80 00 00 01")))
          .containsExactly(answer("01 03 02 00 64"));
      assertThat(ask(board, "01 05 02 00 00 05 0C 71")).containsExactly("01 85 02 C3 51"); // maker
      assertThat(rig.pulsed()).isEmpty();
    }
  }

  @Nested
  class Frames {
    @ParameterizedTest
    @CsvSource({
      "01 05 00 08 FF 00, 01 85 02 C3 51", // maker's reply
      "01 05 00 00 12 34, 01 85 03 02 91", // maker's reply
    })
    void refusesWithTheMakersExceptions(String request, String reply) {
      assertThat(ask(board(8), request(request))).containsExactly(reply);
    }

    @ParameterizedTest
    @CsvSource({
      "01 04 00 00 00 01, 01 84 01",
      "01 05 02 08 00 05, 01 85 02",
      "01 05 02 00 00 00, 01 85 03",
      "01 05 00 00 FF, 01 85 03",
      "01 0F 00 01 00 08 01 FF, 01 8F 02",
      "01 0F 00 00 00 09 01 FF, 01 8F 03",
      "01 0F 00 00 00 08, 01 8F 03",
      "01 01 00 00 00 09, 01 81 02",
      "01 01 00 00 00 00, 01 81 03",
    })
    void refusesWhatItCannotDo(String request, String answer) {
      assertThat(ask(board(8), request(request))).containsExactly(answer(answer));
      assertThat(rig.pulsed()).isEmpty();
    }

    @Test
    void obeysABroadcastWithoutAWord() {
      assertThat(ask(board(8), request("00 05 00 00 FF 00"))).isEmpty();
      assertThat(rig.energised()).containsExactly("A1");
      var loud = board(1, settings(8).withFirmware(Firmware.V2.withAnswersBroadcast(true)));
      assertThat(ask(loud, request("00 03 40 00 00 01"))).containsExactly(answer("01 03 02 00 01"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "01 05 00 00 FF 00 8C 3B", // a wrong CRC
          "FF 01 05 00 00 FF 00 8C 3A", // junk with no silence behind it
          "01 05 00 00 FF 00 8C 3A FF", // and before it
          "01 05 00 00 FF 00 8C", // cut short
        })
    void dropsWhatIsNoFrame(String bytes) {
      var board = board(8);
      assertThat(ask(board, bytes)).isEmpty();
      assertThat(rig.pulsed()).isEmpty();
      assertThat(ask(board, "01 01 00 00 00 08 3D CC")).hasSize(1);
    }

    @Test
    void reportsAWrongChecksumOnlyOfItsOwn() {
      ask(board(8), "01 05 00 00 FF 00 8C 3B");
      ask(board(8), "02 05 00 00 FF 00 8C 3B");
      assertThat(rig.events)
          .hasSize(1)
          .first()
          .isInstanceOfSatisfying(
              BoardEvent.BadChecksum.class, it -> assertThat(it.obeyed()).isFalse());
    }

    @Test
    void endsAFrameBySilenceAndAnswersAfterTheTurnaround() {
      var board = board(8);
      var begin = rig.clock.now();
      BoardRig.feed(board, WireBytes.ofHex("01 01 00 00 00 08 3D CC"), begin);
      assertThat(board.nextDeadline()).contains(begin.plus(Duration.ofNanos(3_645_833)));
      assertThat(rig.transmissionsWithin(board, 10))
          .extracting(Transmission::readyAt)
          .containsExactly(begin.plus(Duration.ofMillis(5)));
    }

    @ParameterizedTest
    @CsvSource({"9600, 3645833", "19200, 1822916", "115200, 1750000"})
    void isSilentForAtLeastThreeAndAHalfCharacters(int baud, long nanos) {
      var board = board(1, settings(8).withBaud(baud).withTurnaround(Duration.ZERO));
      var begin = rig.clock.now();
      BoardRig.feed(board, WireBytes.ofHex("01 01 00 00 00 08 3D CC"), begin);
      assertThat(rig.transmissionsWithin(board, 10))
          .extracting(Transmission::readyAt)
          .containsExactly(begin.plus(Duration.ofNanos(nanos)));
    }

    @Test
    void takesAFrameWithGapsButNoSilence() {
      var board = board(8);
      MonotonicTime at = rig.clock.now();
      for (byte value : WireBytes.ofHex("01 01 00 00 00 08 3D CC").toArray()) {
        assertThat(board.due(at)).isEmpty();
        assertThat(board.receive(value, at)).isEmpty();
        at = at.plus(Duration.ofNanos(3_600_000));
      }
      assertThat(board.due(at.plus(Duration.ofMillis(1)))).hasSize(1);
    }

    @Test
    void forgetsAFrameThatIsTooLong() {
      var board = board(8);
      assertThat(ask(board, request("01 05" + " 00".repeat(253)))).isEmpty();
      assertThat(ask(board, request("01 05" + " 00".repeat(252)))).hasSize(1);
      assertThat(ask(board, "01 01 00 00 00 08 3D CC")).hasSize(1);
    }

    @Test
    void canSpeakAsAnotherBoard() {
      assertThat(board(8).asFrom(2, WireBytes.ofHex("01 01 01 00 51 88")))
          .isEqualTo(WireBytes.ofHex(answer("02 01 01 00")));
    }

    @Test
    void refusesWhatNoBoardHas() {
      assertThatThrownBy(() -> board(0, settings(8)))
          .hasMessage("a relay board has an address from 1 to 255, not 0");
      assertThatThrownBy(() -> settings(33))
          .hasMessage("a relay board has 1 to 32 relays and 0 to 32 inputs, not 33 and 8");
      assertThatThrownBy(() -> board(1, settings(8).withBaud(1200)))
          .hasMessage("no relay board speaks 1200 baud");
      var ninth = BoardInput.doors(rig.wiring(), 9);
      assertThatThrownBy(
              () -> new WaveshareBoard(1, settings(8), rig.wiring(), ninth, rig.events::add))
          .hasMessage("the board has 8 inputs and none of number 9");
    }
  }

  private WaveshareBoard board(int relays) {
    return board(1, settings(relays));
  }

  private WaveshareBoard board(int address, WaveshareSettings settings) {
    var inputs = BoardInput.doors(rig.wiring(), settings.inputs().count());
    return new WaveshareBoard(address, settings, rig.wiring(), inputs, rig.events::add);
  }

  private static WaveshareSettings settings(int relays) {
    return WaveshareSettings.usual(relays);
  }

  /// What the board answers once the line is silent.
  private List<String> ask(SimulatedBoard board, String request) {
    return Stream.concat(rig.replies(board, request).stream(), rig.saysWithin(board, 4).stream())
        .toList();
  }

  private static String request(String body) {
    return Checksum.CRC_16.seal(WireBytes.ofHex(body)).toString();
  }

  private static String answer(String body) {
    return request(body);
  }
}
