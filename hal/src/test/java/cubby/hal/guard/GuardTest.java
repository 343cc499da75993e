package cubby.hal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.hal.contract.MonotonicTime;
import cubby.hal.pins.FakeChips;
import cubby.hal.pins.FakePins;
import cubby.hal.pins.InputPin;
import cubby.hal.pins.OutputPin;
import cubby.hal.pins.Pull;
import cubby.hal.wire.FrameScanner;
import cubby.hal.wire.WireBytes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A guard over pins in memory, in virtual time.
class GuardTest {
  private static final int BOARD = 0x20;

  private final FakeChips chips = new FakeChips();
  private final List<String> trouble = new ArrayList<>();
  private final Guard guard = new Guard(chips, trouble::add);
  private MonotonicTime now = new MonotonicTime(0);
  private Optional<MonotonicTime> wakeAt = Optional.empty();
  private boolean over;

  @Test
  void saysItsChipsNameFirst() {
    assertThat(replies(guard.greeting())).containsExactly(new GuardReply.Ready("fake chips"));
  }

  @Test
  void outputsAreOffFromTheirFirstInstant() {
    ask(outputs(out(1, 4, false), out(2, 5, true)));

    assertThat(pins().log).startsWith("claimed 4 LOW", "claimed 5 HIGH");
  }

  @Test
  void aPulseLastsAsLongAsItWasAskedTo() {
    setUp();

    assertThat(ask(pulse(1, ms(300)))).isEqualTo(new GuardReply.Pulsed(1));

    assertThat(pins().level(4)).isEqualTo("HIGH");
    assertThat(wakeAt).contains(now.plus(ms(300)));
    pass(ms(299));
    assertThat(pins().level(4)).isEqualTo("HIGH");
    pass(ms(1));
    assertThat(pins().level(4)).isEqualTo("LOW");
    assertThat(wakeAt).isEmpty();
  }

  @Test
  void anActiveLowPulseIsLow() {
    setUp();

    ask(pulse(2, ms(300)));

    assertThat(pins().level(5)).isEqualTo("LOW");
    pass(ms(300));
    assertThat(pins().level(5)).isEqualTo("HIGH");
  }

  @ParameterizedTest
  @ValueSource(ints = {1001, 5000, 65535})
  void noPulseIsLongerThanASecond(int millis) {
    setUp();

    ask(pulse(1, ms(millis)));

    assertThat(wakeAt).contains(now.plus(ms(1000)));
    pass(ms(1000));
    assertThat(pins().level(4)).isEqualTo("LOW");
  }

  @Test
  void noPulseIsLongerThanTheBankAllows() {
    ask(outputs(out(1, 4, false)));
    ask(new GuardRequest.Arm(ms(100)));

    ask(pulse(1, ms(400)));

    assertThat(wakeAt).contains(now.plus(ms(100)));
  }

  @Test
  void armingCannotLiftTheCap() {
    ask(outputs(out(1, 4, false)));
    ask(new GuardRequest.Arm(ms(60_000)));

    ask(pulse(1, ms(60_000)));

    assertThat(wakeAt).contains(now.plus(ms(1000)));
  }

  @Test
  void aPulseWhoseTimeIsOverIsNotCarriedOut() {
    setUp();
    var asked = new GuardRequest.Pulse(1, ms(300), now.plus(ms(200)));
    pass(ms(201));

    assertThat(ask(asked))
        .isEqualTo(new GuardReply.Refused(GuardRequest.PULSE, 1, "the pulse came 1 ms too late"));

    assertThat(pins().level(4)).isEqualTo("LOW");
  }

  @Test
  void aPulseThatIsDatedByAnotherClockIsNotCarriedOut() {
    setUp();

    assertThat(refusal(ask(new GuardRequest.Pulse(1, ms(300), now.plus(ms(60_001))))))
        .isEqualTo("the kiosk goes by another clock than the guard");

    assertThat(pins().level(4)).isEqualTo("LOW");
  }

  @Test
  void aSecondPulseDoesNotProlongTheFirst() {
    setUp();
    ask(pulse(1, ms(300)));
    pass(ms(200));

    assertThat(refusal(ask(pulse(1, ms(300)))))
        .isEqualTo("the latch of channel 1 is energised already");

    pass(ms(100));
    assertThat(pins().level(4)).isEqualTo("LOW");
  }

  @Test
  void pulsesOfSeveralChannelsEndEachInTime() {
    setUp();
    ask(pulse(1, ms(300)));
    pass(ms(100));
    ask(pulse(2, ms(100)));

    pass(ms(100));

    assertThat(pins().level(5)).isEqualTo("HIGH");
    assertThat(pins().level(4)).isEqualTo("HIGH");
    pass(ms(100));
    assertThat(pins().level(4)).isEqualTo("LOW");
  }

  @Test
  void theEndOfTheInputInMidPulseDropsEverything() {
    setUp();
    ask(pulse(1, ms(300)));
    ask(pulse(2, ms(300)));

    step(GuardInput.END);

    assertThat(pins().level(4)).isEqualTo("LOW");
    assertThat(pins().level(5)).isEqualTo("HIGH");
    assertThat(over).isTrue();
  }

  @Test
  void afterTheEndNothingIsEnergised() {
    setUp();
    step(GuardInput.END);

    assertThat(askAll(pulse(1, ms(300)).to(BOARD).bytes())).isEmpty();

    assertThat(pins().level(4)).isEqualTo("LOW");
  }

  @Test
  void whatDoesNotGoOffAtTheEndIsTriedUntilItDoes() {
    setUp();
    ask(pulse(1, ms(300)));
    pins().failing = 7;

    step(GuardInput.END);

    assertThat(over).isFalse();
    for (int i = 0; i < 10 && !over; i++) {
      pass(GuardedBoard.TRY_OFF_EVERY);
    }
    assertThat(over).isTrue();
    assertThat(pins().level(4)).isEqualTo("LOW");
    assertThat(trouble)
        .containsExactly("the outputs of board 32 do not go off: the fake cannot be driven");
  }

  @Test
  void aGuardWhoseChipIsGoneEndsAllTheSame() {
    setUp();
    pins().failing = Integer.MAX_VALUE;

    step(GuardInput.END);

    pass(Guard.GIVE_UP_AFTER.minusMillis(1));
    assertThat(over).isFalse();
    pass(ms(1));
    assertThat(over).isTrue();
  }

  @Test
  void aPulseThatDoesNotEndIsTriedAgainAndSaidOnce() {
    setUp();
    ask(pulse(1, ms(300)));
    pins().failing = 2;

    pass(ms(300));

    assertThat(pins().level(4)).isEqualTo("HIGH");
    assertThat(refusal(ask(new GuardRequest.Levels())))
        .isEqualTo("the latch of channel 1 does not go off: the fake cannot be driven");
    pass(ms(20));
    pass(ms(20));
    assertThat(pins().level(4)).isEqualTo("LOW");
    assertThat(trouble).hasSize(1);
    assertThat(ask(new GuardRequest.Levels())).isInstanceOf(GuardReply.Levels.class);
  }

  @Test
  void anOutputThatMayHaveGoneOnIsSwitchedOffAtOnceAndNotCalledRefused() {
    setUp();
    pins().failing = 1;

    assertThat(askAll(pulse(1, ms(300)).to(BOARD).bytes())).isEmpty();

    assertThat(pins().log).last().isEqualTo("4 LOW");
    assertThat(wakeAt).isEmpty();
    assertThat(trouble)
        .containsExactly("the latch of channel 1 may have opened: the fake cannot be driven");
  }

  @Test
  void aChannelWithoutAnOutputIsRefused() {
    setUp();

    assertThat(refusal(ask(pulse(3, ms(300))))).isEqualTo("channel 3 has no output");
  }

  @Test
  void nothingIsEnergisedBeforeTheBoardIsArmed() {
    assertThat(refusal(ask(pulse(1, ms(300))))).isEqualTo("channel 1 has no output");
    ask(outputs(out(1, 4, false)));
    assertThat(refusal(ask(pulse(1, ms(300))))).isEqualTo("board 32 is not armed");
    assertThat(pins().level(4)).isEqualTo("LOW");
  }

  @Test
  void anotherGreetingEndsPulsesAndDisarms() {
    setUp();
    ask(pulse(1, ms(300)));

    assertThat(ask(outputs(out(1, 4, false), out(2, 5, true))))
        .isEqualTo(done(GuardRequest.OUTPUTS));

    assertThat(pins().level(4)).isEqualTo("LOW");
    assertThat(refusal(ask(pulse(1, ms(300))))).isEqualTo("board 32 is not armed");
  }

  @Test
  void otherPinsAreRefusedOnceThereAreSome() {
    setUp();

    assertThat(refusal(ask(outputs(out(1, 6, false)))))
        .isEqualTo("board 32 has other pins already");
    assertThat(refusal(ask(inputs(in(1, 11, false))))).isEqualTo("board 32 has other pins already");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void outputsThatAreRefusedNeitherEndAPulseNorDisarm(int howMany) {
    setUp();
    ask(pulse(1, ms(300)));
    var others = List.of(out(1, 6, false), out(2, 6, false)).subList(0, howMany);

    assertThat(ask(new GuardRequest.Outputs(others))).isInstanceOf(GuardReply.Refused.class);

    assertThat(pins().level(4)).isEqualTo("HIGH");
    assertThat(wakeAt).contains(now.plus(ms(300)));
    assertThat(ask(pulse(2, ms(300)))).isEqualTo(new GuardReply.Pulsed(2));
  }

  @Test
  void aPinThatIsUsedTwiceIsRefused() {
    assertThat(refusal(ask(outputs(out(1, 4, false), out(2, 4, false)))))
        .isEqualTo("a pin is used twice in [4, 4]");
    assertThat(refusal(ask(outputs(out(1, 4, false), out(1, 5, false)))))
        .isEqualTo("a channel is used twice in [1, 1]");
    ask(outputs(out(1, 4, false)));
    assertThat(refusal(ask(inputs(in(1, 4, false))))).isEqualTo("pin 4 is used twice");
  }

  @Test
  void outputsThatCannotBeHadAreLetGoAndMayBeAskedForAgain() throws Exception {
    chips.at(BOARD).failing = 1;

    assertThat(refusal(ask(outputs(out(1, 4, false))))).isEqualTo("the fake cannot be claimed");

    assertThat(pins().log).containsExactly("closed");
    assertThat(ask(outputs(out(1, 4, false)))).isEqualTo(done(GuardRequest.OUTPUTS));
  }

  @Test
  void levelsAreToldByChannelAndRaw() {
    ask(outputs(out(1, 0, false)));
    ask(inputs(in(1, 8, false), in(2, 9, false), in(2, 10, true), in(64, 11, true)));
    pins().inputLevels = 1L << 9 | 1L << 11;

    assertThat(ask(new GuardRequest.Levels()))
        .isEqualTo(new GuardReply.Levels(0b10, 0b11, 1L << 63, 1L << 63 | 0b10));
    assertThat(pins().log).contains("input 8 UP");
  }

  @Test
  void anAbsentChipIsAReplyAndTheOthersGoOn() {
    assertThat(refusal(askOf(0x50, outputs(out(1, 4, false)))))
        .isEqualTo("there is no chip at 0x50");
    assertThat(ask(outputs(out(1, 4, false)))).isEqualTo(done(GuardRequest.OUTPUTS));
  }

  @Test
  void boardsAtOtherAddressesAreOthers() throws Exception {
    setUp();
    askOf(0x21, outputs(out(1, 4, false)));
    askOf(0x21, new GuardRequest.Arm(ms(1000)));

    askOf(0x21, pulse(1, ms(300)));

    assertThat(pins().level(4)).isEqualTo("LOW");
    assertThat(chips.at(0x21).level(4)).isEqualTo("HIGH");
  }

  @Test
  void allOffEndsPulses() {
    setUp();
    ask(pulse(1, ms(300)));

    assertThat(ask(new GuardRequest.AllOff())).isEqualTo(done(GuardRequest.ALL_OFF));

    assertThat(pins().level(4)).isEqualTo("LOW");
    assertThat(wakeAt).isEmpty();
  }

  @Test
  void aFrameWithABadChecksumIsNotObeyed() {
    setUp();
    var bytes = pulse(1, ms(300)).to(BOARD).bytes().toArray();
    bytes[bytes.length - 1] ^= 1;

    assertThat(askAll(WireBytes.copyOf(bytes))).isEmpty();

    assertThat(pins().level(4)).isEqualTo("LOW");
  }

  @Test
  void framesAreFoundInPiecesAndAmidJunk() {
    var bytes =
        WireBytes.ofHex("00 C5 C5 01 FF")
            .plus(outputs(out(1, 4, false)).to(BOARD).bytes())
            .plus(WireBytes.ofHex("17"))
            .plus(new GuardRequest.Arm(ms(500)).to(BOARD).bytes());

    var replies = new ArrayList<GuardReply>();
    for (int i = 0; i < bytes.length(); i++) {
      replies.addAll(askAll(bytes.slice(i, i + 1)));
    }

    assertThat(replies).containsExactly(done(GuardRequest.OUTPUTS), done(GuardRequest.ARM));
  }

  @ParameterizedTest
  @ValueSource(strings = {"C5 01 00 20 09", "C5 01 01 20 05 00", "C5 01 03 20 01 00 04 00"})
  void whatMakesNoSenseIsRefused(String body) {
    int function = WireBytes.ofHex(body).at(4);
    var data = WireBytes.ofHex(body).from(5);

    assertThat(refusal(askAll(new GuardFrame(BOARD, function, data).bytes()).getFirst()))
        .startsWith("the guard does not understand");
  }

  private void setUp() {
    ask(outputs(out(1, 4, false), out(2, 5, true)));
    ask(inputs(in(1, 8, false)));
    ask(new GuardRequest.Arm(ms(1000)));
  }

  private GuardReply ask(GuardRequest request) {
    return askOf(BOARD, request);
  }

  private GuardReply askOf(int address, GuardRequest request) {
    var replies = askAll(request.to(address).bytes());
    assertThat(replies).hasSize(1);
    return replies.getFirst();
  }

  private List<GuardReply> askAll(WireBytes bytes) {
    return replies(step(new GuardInput.Received(bytes)));
  }

  private void pass(Duration time) {
    now = now.plus(time);
    assertThat(step(GuardInput.TICK)).isEqualTo(WireBytes.NONE);
  }

  private WireBytes step(GuardInput input) {
    var step = guard.on(input, now);
    wakeAt = step.wakeAt();
    over = step.over();
    return step.reply();
  }

  private FakePins pins() {
    return chips.byAddress.computeIfAbsent(BOARD, _ -> new FakePins());
  }

  private static List<GuardReply> replies(WireBytes bytes) {
    return new FrameScanner(GuardFrame.SHAPE)
        .accept(bytes).stream()
            .map(found -> GuardFrame.of(((FrameScanner.Found.Frame) found).bytes()))
            .map(frame -> GuardReply.of(frame).orElseThrow())
            .toList();
  }

  private static String refusal(GuardReply reply) {
    assertThat(reply).isInstanceOf(GuardReply.Refused.class);
    return ((GuardReply.Refused) reply).sentence();
  }

  private static GuardReply done(int function) {
    return new GuardReply.Done(function);
  }

  private GuardRequest pulse(int channel, Duration onTime) {
    return new GuardRequest.Pulse(channel, onTime, now);
  }

  private static GuardRequest outputs(GuardRequest.Output... outputs) {
    return new GuardRequest.Outputs(List.of(outputs));
  }

  private static GuardRequest.Output out(int channel, int pin, boolean activeLow) {
    return new GuardRequest.Output(channel, new OutputPin(pin, activeLow));
  }

  private static GuardRequest inputs(GuardRequest.Input... inputs) {
    return new GuardRequest.Inputs(List.of(inputs));
  }

  private static GuardRequest.Input in(int channel, int pin, boolean occupancy) {
    return new GuardRequest.Input(channel, new InputPin(pin, Pull.UP), occupancy);
  }

  private static Duration ms(long millis) {
    return Duration.ofMillis(millis);
  }
}
