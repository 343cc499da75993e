package cubby.hal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.hal.wire.WireBytes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a guard claims, tells and refuses.
class GuardBoardTest extends GuardRig {
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
}
