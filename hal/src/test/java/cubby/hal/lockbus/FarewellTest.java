package cubby.hal.lockbus;

import static cubby.hal.lockbus.TalkingBoard.FAREWELL;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.hal.contract.BankEvent.Lost;
import cubby.hal.contract.BankEvent.PulseSettled;
import cubby.hal.contract.BankEvent.ReadFailed;
import cubby.hal.contract.PulseResult;
import org.junit.jupiter.api.Test;

/// What boards are told when the kiosk stops.
class FarewellTest {
  private final TalkingBoard first = new TalkingBoard(1);
  private final TalkingBoard second = new TalkingBoard(2);

  @Test
  void isSaidOnceToEachBankAndThenAllIsOver() {
    var rig = TalkingBoard.rig(1, first, second).connected();
    rig.tell(BusInput.STOP);
    assertThat(rig.finished()).isFalse();
    rig.runFor(40);
    assertThat(rig.sentFrames(_ -> true)).containsExactly(FAREWELL);
    assertThat(rig.finished()).isFalse();
    rig.runFor(60);
    assertThat(rig.sentFrames(_ -> true)).containsExactly(FAREWELL, "A5 02 40 00 E7");
    assertThat(rig.finished()).isTrue();
    rig.runFor(60_000);
    assertThat(rig.sent).hasSize(2);
    assertThat(rig.events).isEmpty();
  }

  @Test
  void isNotSaidToALostBank() {
    var rig = TalkingBoard.rig(1, first, second).connected();
    first.die();
    rig.await(Lost.class);
    rig.forget();
    rig.tell(BusInput.STOP);
    rig.runFor(100);
    assertThat(rig.sentFrames(_ -> true)).containsExactly("A5 02 40 00 E7");
    assertThat(rig.finished()).isTrue();
  }

  @Test
  void isSaidOnceThoughNotAnswered() {
    var rig = TalkingBoard.rig(1, first, second).connected();
    first.die();
    rig.tell(BusInput.STOP);
    rig.runFor(300);
    assertThat(rig.sentFrames(_ -> true)).containsExactly(FAREWELL, "A5 02 40 00 E7");
    assertThat(rig.finished()).isTrue();
    assertThat(rig.events).isEmpty();
  }

  @Test
  void takesASecondAtMost() {
    var rig = TalkingBoard.rig(10, first).connected();
    first.die();
    rig.tell(BusInput.STOP);
    rig.runFor(999);
    assertThat(rig.finished()).isFalse();
    rig.runFor(1);
    assertThat(rig.finished()).isTrue();
    int said = rig.sent.size();
    rig.runFor(60_000);
    assertThat(rig.sent).hasSize(said).hasSize(5);
  }

  @Test
  void waitsForWhatIsUnderWayToBeOver() {
    var rig = TalkingBoard.rig(1, first).connected();
    rig.read(0, "r");
    long asked = rig.millis();
    rig.tell(BusInput.STOP);
    assertThat(rig.all(ReadFailed.class)).hasSize(1);
    rig.runFor(100);
    assertThat(rig.timesOf(FAREWELL)).containsExactly(asked + 35);
  }

  @Test
  void aPulseMeanwhileIsExpiredAndAReadFails() {
    var rig = TalkingBoard.rig(1, first).connected();
    rig.tell(BusInput.STOP);
    rig.pulse(0, 1, "p", 60_000);
    rig.read(0, "r");
    rig.runFor(60_000);
    assertThat(rig.all(PulseSettled.class))
        .extracting(PulseSettled::result)
        .containsExactly(new PulseResult.Expired());
    assertThat(rig.all(ReadFailed.class)).hasSize(1);
    assertThat(rig.sentFrames(_ -> true)).containsExactly(FAREWELL);
  }

  @Test
  void aStopSaidTwiceIsOneStop() {
    var rig = TalkingBoard.rig(1, first).connected();
    rig.tell(BusInput.STOP);
    rig.runFor(37);
    rig.tell(BusInput.STOP);
    rig.runFor(100);
    assertThat(rig.sentFrames(_ -> true)).containsExactly(FAREWELL);
  }

  @Test
  void aLineThatFailsMeanwhileEndsIt() {
    var rig = TalkingBoard.rig(1, first, second).connected();
    rig.tell(BusInput.STOP);
    rig.runFor(37);
    rig.unplug("gone");
    assertThat(rig.finished()).isTrue();
    rig.plugIn();
    rig.runFor(60_000);
    assertThat(rig.sentFrames(_ -> true)).containsExactly(FAREWELL);
    assertThat(rig.openings()).isEqualTo(1);
  }

  @Test
  void withoutALineItIsOverAtOnce() {
    var rig = TalkingBoard.rig(1, first).connected();
    rig.unplug("gone");
    rig.forget();
    rig.tell(BusInput.STOP);
    assertThat(rig.finished()).isTrue();
    rig.plugIn();
    rig.runFor(60_000);
    assertThat(rig.sent).isEmpty();
    assertThat(rig.openings()).isEqualTo(1);
  }
}
