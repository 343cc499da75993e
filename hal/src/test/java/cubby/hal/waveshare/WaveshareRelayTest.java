package cubby.hal.waveshare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.hal.board.BoardStatus;
import cubby.hal.board.Reply;
import cubby.hal.board.Request;
import cubby.hal.config.BankSettings;
import cubby.hal.config.ChannelWiring;
import cubby.hal.config.ChannelWiring.InputPoint;
import cubby.hal.config.LatchSettings;
import cubby.hal.contract.Channel;
import cubby.hal.wire.WireBytes;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Frames of the maker's documents, and of others whose CRC was computed by another program.
class WaveshareRelayTest {
  private static final WaveshareRelay DRIVER = new WaveshareRelay();
  private static final BankSettings BANK = BankSettings.of("left", "a", "waveshare-relay");
  private static final BankSettings MAPPED =
      BANK.withWired(channels(1, 2, 12))
          .withBoardChannels(16)
          .withWiring(
              List.of(
                  wired(2, 3, new InputPoint(5, 1), InputPoint.of(2)),
                  wired(12, null, new InputPoint(5, 8), new InputPoint(5, 6))));

  @Test
  void aPulseIsTimedByTheBoardAsInTheMakersDocument() {
    assertThat(unlock(BANK, 1).bytes()).hasToString("01 05 02 00 00 05 0C 71");
    assertThat(unlock(BANK, 3).bytes()).hasToString("01 05 02 02 00 05 AD B1");
  }

  @ParameterizedTest
  @CsvSource({
    "100, 01 05 02 00 00 01 0D B2",
    "199, 01 05 02 00 00 01 0D B2",
    "20, 01 05 02 00 00 01 0D B2",
    "399, 01 05 02 00 00 03 8C 73",
    "600, 01 05 02 00 00 06 4C 70",
  })
  void aPulseIsNeverLongerThanItMayBeUnlessShorterThanAStep(long millis, String frame) {
    assertThat(unlock(BANK.withLatches(onTime(millis)), 1).bytes()).hasToString(frame);
  }

  @Test
  void theLastRelayOfTheLargestBoardAtTheLastAddress() {
    var bank = BANK.withBoardChannels(32).withLatches(onTime(1000));
    assertThat(DRIVER.codec(247, bank).unlock(new Channel(32)).bytes())
        .hasToString("F7 05 02 1F 00 0A 69 25");
    assertThatThrownBy(() -> DRIVER.codec(247, bank).unlock(new Channel(33)))
        .hasMessage("the board has no relay 33");
  }

  @Test
  void anotherRelayIsFiredWhereTheWiringSaysSo() {
    assertThat(unlock(MAPPED, 2).bytes()).hasToString("01 05 02 02 00 05 AD B1");
  }

  @Test
  void theEchoOfAPulseAcknowledgesItAndNothingElseDoes() {
    assertThat(meaning(unlock(BANK, 1), "01 05 02 00 00 05 0C 71"))
        .isEqualTo(new Reply.Acknowledged());
    assertThat(meaning(unlock(BANK, 1), "01 05 02 02 00 05 AD B1"))
        .isInstanceOf(Reply.Unasked.class);
    assertThat(meaning(unlock(BANK, 1), "01 05 02 00 00 06 4C 70"))
        .isInstanceOf(Reply.Unasked.class);
    assertThat(meaning(unlock(BANK, 1), "01 02 01 05 61 8B")).isInstanceOf(Reply.Unasked.class);
    assertThat(meaning(unlock(BANK, 1), "01 82 02 C1 61")).isInstanceOf(Reply.Unasked.class);
  }

  @Test
  void anExceptionRefusesThePulse() {
    var frame = WireBytes.ofHex("01 85 02 C3 51");
    assertThat(meaning(unlock(BANK, 1), frame.toString())).isEqualTo(new Reply.Refused(frame));
  }

  @Test
  void anotherBoardsEchoIsAnotherBoards() {
    var frame = WireBytes.ofHex("02 05 02 00 00 05 0C 42");
    assertThat(meaning(unlock(BANK, 1), frame.toString()))
        .isEqualTo(new Reply.OtherBoard(2, frame));
  }

  @Test
  void inputsAreAskedAsInTheMakersDocument() {
    var status = DRIVER.codec(1, BANK).status();
    assertThat(bytes(status)).containsExactly("01 02 00 00 00 08 79 CC");
    var read = status(status.getFirst(), "01 02 01 05 61 8B");
    assertThat(read.doors().ones()).isEqualTo(0b101);
    assertThat(read.doors().known()).isEqualTo(0xFF);
    assertThat(read.occupancy()).isEqualTo(BoardStatus.Levels.NONE);
  }

  @Test
  void eachBoardThatTheWiringNamesIsAskedOnce() {
    var status = DRIVER.codec(1, MAPPED).status();
    assertThat(bytes(status)).containsExactly("01 02 00 00 00 08 79 CC", "05 02 00 00 00 08 78 48");
    var all =
        status(status.getFirst(), "01 02 01 05 61 8B")
            .plus(status(status.getLast(), "05 02 01 A0 A0 C0"));
    assertThat(all.doors().at(new Channel(1))).hasValue(1);
    assertThat(all.doors().at(new Channel(2))).hasValue(0);
    assertThat(all.doors().at(new Channel(12))).hasValue(1);
    assertThat(all.doors().known()).isEqualTo(0b1000_0000_0011);
    assertThat(all.occupancy().at(new Channel(1))).isEmpty();
    assertThat(all.occupancy().at(new Channel(2))).hasValue(0);
    assertThat(all.occupancy().at(new Channel(12))).hasValue(1);
  }

  @Test
  void theBoardThatWasAskedMustAnswer() {
    var other = DRIVER.codec(1, MAPPED).status().getLast();
    var frame = WireBytes.ofHex("01 02 01 05 61 8B");
    assertThat(meaning(other, frame.toString())).isEqualTo(new Reply.OtherBoard(1, frame));
  }

  @Test
  void inputsOfAnotherCountAreNoAnswer() {
    var status = DRIVER.codec(1, BANK).status().getFirst();
    assertThat(meaning(status, "01 02 02 00 00 B9 B8")).isInstanceOf(Reply.Unasked.class);
  }

  @Test
  void aBoardWithoutInputsIsNotFit() {
    var status = DRIVER.codec(1, BANK).status().getFirst();
    assertThat(meaning(status, "01 82 02 C1 61"))
        .isEqualTo(new Reply.Unfit("board 1 does not read its inputs (exception 2): has it any?"));
  }

  @Test
  void itIsGreetedWithAllOffThenVersionThenLinkage() {
    assertThat(bytes(DRIVER.codec(1, BANK).greeting()))
        .containsExactly(
            "01 05 00 FF 00 00 FD FA", "01 03 80 00 00 01 AD CA", "01 03 10 00 00 08 40 CC");
  }

  @Test
  void onlyGroupsWithAWiredRelayAreAskedForLinkage() {
    var bank = BANK.withBoardChannels(32).withWired(channels(9, 10));
    assertThat(bytes(DRIVER.codec(1, bank).greeting()).skip(2))
        .containsExactly("01 03 10 08 00 08 C1 0E");
    assertThat(DRIVER.codec(1, BANK.withBoardChannels(32)).greeting()).hasSize(6);
  }

  @Test
  void aBoardThatDoesAllThatIsReady() {
    var greeting = DRIVER.codec(1, BANK).greeting();
    assertThat(meaning(greeting.get(0), "01 05 00 FF 00 00 FD FA")).isEqualTo(new Reply.Ready());
    assertThat(meaning(greeting.get(1), "01 03 02 00 C8 B9 D2")).isEqualTo(new Reply.Ready());
    assertThat(meaning(greeting.get(1), "01 03 02 00 00 B8 44")).isEqualTo(new Reply.Ready());
    assertThat(meaning(greeting.get(2), "01 03 10" + " 00".repeat(16) + " E4 59"))
        .isEqualTo(new Reply.Ready());
  }

  @Test
  void aLinkedRelayIsNotFitAndTheSentenceSaysWhatToDo() {
    var linkage = DRIVER.codec(1, BANK).greeting().get(2);
    assertThat(meaning(linkage, "01 03 10 00 00 00 00 00 02" + " 00".repeat(10) + " EF E1"))
        .isEqualTo(
            new Reply.Unfit(
                "relay 3 of board 1 is in linkage mode 2: an input would fire the lock; set"
                    + " register 0x1002 to 0"));
  }

  @Test
  void aLinkedRelayWithoutALockIsNoMatter() {
    var linkage = DRIVER.codec(1, BANK.withWired(channels(1, 2, 4))).greeting().get(2);
    assertThat(meaning(linkage, "01 03 10 00 00 00 00 00 02" + " 00".repeat(10) + " EF E1"))
        .isEqualTo(new Reply.Ready());
  }

  @Test
  void theRelayThatIsFiredMustNotBeLinkedNotTheChannel() {
    var linkage = DRIVER.codec(1, MAPPED).greeting().get(2);
    assertThat(meaning(linkage, "01 03 10 00 00 00 00 00 02" + " 00".repeat(10) + " EF E1"))
        .isInstanceOf(Reply.Unfit.class);
  }

  @Test
  void whatHasNoLinkageLinksNothing() {
    var linkage = DRIVER.codec(1, BANK).greeting().get(2);
    assertThat(meaning(linkage, "01 83 01 80 F0")).isEqualTo(new Reply.Ready());
    assertThat(meaning(linkage, "01 83 02 C0 F1")).isEqualTo(new Reply.Ready());
    assertThat(meaning(linkage, "01 83 03 01 31"))
        .isEqualTo(
            new Reply.Unfit(
                "board 1 does not tell whether its inputs fire its relays (exception 3)"));
  }

  @Test
  void aBoardThatDeclinesItsGreetingIsNotFit() {
    var greeting = DRIVER.codec(1, BANK).greeting();
    assertThat(meaning(greeting.get(0), "01 85 02 C3 51"))
        .isEqualTo(new Reply.Unfit("board 1 does not turn its relays off (exception 2)"));
    assertThat(meaning(greeting.get(1), "01 83 02 C0 F1"))
        .isEqualTo(
            new Reply.Unfit(
                "board 1 does not tell its firmware's version (exception 2): it may be from before"
                    + " September 2021, which pulses otherwise"));
  }

  @Test
  void theVersionIsNoAnswerToLinkage() {
    var linkage = DRIVER.codec(1, BANK).greeting().get(2);
    assertThat(meaning(linkage, "01 03 02 00 C8 B9 D2")).isInstanceOf(Reply.Unasked.class);
  }

  @Test
  void allRelaysAreOffAtTheEnd() {
    assertThat(DRIVER.codec(1, BANK).farewell())
        .extracting(request -> request.bytes().toString())
        .containsExactly("01 05 00 FF 00 00 FD FA");
  }

  @Test
  void nothingThatIsSaidTurnsAllRelaysOnOrARelayOnForGood() {
    var codec = DRIVER.codec(1, BANK.withBoardChannels(32).withWired(channels(1, 32)));
    var pulses = Stream.of(1, 32).map(Channel::new).map(codec::unlock);
    var all =
        Stream.of(codec.greeting().stream(), codec.status().stream(), codec.farewell().stream())
            .flatMap(requests -> requests);
    assertThat(Stream.concat(all, pulses).map(Request::bytes).filter(it -> it.at(1) == 5))
        .hasSize(4)
        .allMatch(it -> it.toString().startsWith("01 05 00 FF 00 00") || it.at(2) == 0x02);
  }

  @Test
  void soundSettings() {
    assertThat(DRIVER.problems(BANK)).isEmpty();
    assertThat(DRIVER.problems(MAPPED)).isEmpty();
  }

  @Test
  void whatIsWrongWithAWiring() {
    assertThat(problems(wired(2, 1, null, null)))
        .containsExactly("relay 1 is the latch of channel 1 and the latch of channel 2");
    assertThat(problems(wired(2, 9, null, null)))
        .containsExactly("channel 2: there is no relay 9, they count from 1 to 8");
    assertThat(problems(wired(2, 0, null, null)))
        .containsExactly("channel 2: there is no relay 0, they count from 1 to 8");
    assertThat(problems(wired(2, 2, InputPoint.of(1), null)))
        .containsExactly("input 1 of board 1 is the door of channel 1 and the door of channel 2");
    assertThat(problems(wired(2, 2, null, new InputPoint(1, 3))))
        .containsExactly(
            "input 3 of board 1 is the occupancy sensor of channel 2 and the door of channel 3");
    assertThat(problems(wired(2, 2, InputPoint.of(0), InputPoint.of(9))))
        .containsExactly(
            "the door of channel 2: there is no input 0, they count from 1 to 8",
            "the occupancy sensor of channel 2: there is no input 9, they count from 1 to 8");
    assertThat(problems(wired(2, 2, new InputPoint(0, 1), new InputPoint(248, 1))))
        .containsExactly(
            "the door of channel 2: no board has the address 0, they go from 1 to 247",
            "the occupancy sensor of channel 2: no board has the address 248, they go from 1 to"
                + " 247");
  }

  @Test
  void twoSensorsOnOneInputOfAnotherBoard() {
    assertThat(
            DRIVER.problems(
                BANK.withWiring(
                    List.of(
                        wired(1, null, null, new InputPoint(5, 1)),
                        wired(2, null, null, new InputPoint(5, 1))))))
        .containsExactly(
            "input 1 of board 5 is the occupancy sensor of channel 1 and the occupancy sensor of"
                + " channel 2");
  }

  @Test
  void aNinthDoorNeedsAnInput() {
    assertThat(DRIVER.problems(BANK.withBoardChannels(16).withWired(channels(8, 9))))
        .containsExactly(
            "channel 9 has no input for its door: say which, since a board has only 8");
  }

  @Test
  void aPulseShorterThanAStepCannotBeHad() {
    assertThat(DRIVER.problems(BANK.withLatches(onTime(100)))).isEmpty();
    assertThat(DRIVER.problems(BANK.withLatches(onTime(99))))
        .containsExactly("the board energises a latch for 100 ms at least, not 99");
  }

  @Test
  void aWiringIsToldWithItsDefaults() {
    assertThat(DRIVER.wiring(BANK.withAddress(7), new Channel(3)))
        .hasValue(wired(3, 3, new InputPoint(7, 3), null));
    assertThat(DRIVER.wiring(MAPPED, new Channel(12)))
        .hasValue(wired(12, 12, new InputPoint(5, 8), new InputPoint(5, 6)));
    assertThat(DRIVER.wiring(BANK.withBoardChannels(16), new Channel(9)))
        .hasValue(wired(9, 9, null, null));
  }

  private static List<String> problems(ChannelWiring wiring) {
    return DRIVER.problems(BANK.withWired(channels(1, 2, 3)).withWiring(List.of(wiring)));
  }

  private static ChannelWiring wired(
      int channel,
      @Nullable Integer relay,
      @Nullable InputPoint door,
      @Nullable InputPoint occupancy) {
    return new ChannelWiring(new Channel(channel), relay, door, occupancy);
  }

  private static List<Channel> channels(Integer... numbers) {
    return Stream.of(numbers).map(Channel::new).toList();
  }

  private static LatchSettings onTime(long millis) {
    return new LatchSettings(Duration.ofMillis(millis), null);
  }

  private static Request.Answered unlock(BankSettings bank, int channel) {
    return (Request.Answered) DRIVER.codec(1, bank).unlock(new Channel(channel));
  }

  private static Stream<String> bytes(List<Request.Answered> requests) {
    return requests.stream().map(request -> request.bytes().toString());
  }

  private static BoardStatus status(Request.Answered request, String frame) {
    return ((Reply.Status) meaning(request, frame)).status();
  }

  private static Reply meaning(Request.Answered request, String frame) {
    return request.meaning().of(WireBytes.ofHex(frame));
  }
}
