package cubby.hal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How a guard's pulses begin and end.
class GuardPulseTest extends GuardRig {
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
  void allOffEndsPulses() {
    setUp();
    ask(pulse(1, ms(300)));

    assertThat(ask(new GuardRequest.AllOff())).isEqualTo(done(GuardRequest.ALL_OFF));

    assertThat(pins().level(4)).isEqualTo("LOW");
    assertThat(wakeAt).isEmpty();
  }
}
