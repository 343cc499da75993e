package cubby.hal.lockbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.hal.contract.BankEvent.PulseSettled;
import cubby.hal.contract.Channel;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.contract.PulseId;
import cubby.hal.contract.PulseResult;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PulseTest {
  private static final String ASK_0 = "02 00 30 03 35";
  private static final String ASK_1 = "02 10 30 03 45";
  private static final String UNLOCK_1 = "02 00 31 03 36";
  private static final String UNLOCK_2 = "02 01 31 03 37";

  @Test
  void isSentOnceTheLastByteHasLeft() {
    var rig = BusRig.cu16(1).connected();
    rig.pulse(0, 1, "p", 2000);
    assertThat(rig.sent).containsExactly("4000 " + UNLOCK_1);
    var settled = rig.await(PulseSettled.class);
    assertThat(settled.result()).isEqualTo(new PulseResult.Sent());
    assertThat(settled.pulse()).isEqualTo(new PulseId("p"));
    assertThat(settled.channel()).isEqualTo(new Channel(1));
    // 5 bytes of 10 bits at 19200 baud
    assertThat(rig.now().since(settled.at())).isLessThan(Duration.ofMillis(1));
    assertThat(rig.millisOf(settled.at())).isEqualTo(4002);
  }

  @Test
  void overtakesPollsWithinTheExchangeUnderWay() {
    var rig = BusRig.cu16(2).connected();
    rig.read(0, "r0");
    rig.read(1, "r1");
    rig.runFor(3);
    rig.pulse(1, 1, "p", 2000);
    rig.runFor(45);
    assertThat(rig.sent).containsExactly("4000 " + ASK_0, "4012 02 10 31 03 46", "4019 " + ASK_1);
  }

  @Test
  void noOtherRequestIsSentBeforeItsBytesHaveLeft() {
    var rig = BusRig.cu16(1).connected();
    rig.pulse(0, 1, "p", 2000);
    rig.read(0, "r");
    rig.runFor(8);
    assertThat(rig.sent).containsExactly("4000 " + UNLOCK_1, "4007 " + ASK_0);
  }

  @Test
  void neverAfterNotAfterAndNeverTwice() {
    var rig = BusRig.cu16(1).connected();
    rig.cu16At(0).die();
    rig.read(0, "r");
    rig.pulse(0, 1, "p", 150); // the status of 4000 ms is awaited until 4202
    rig.runFor(1000);
    assertThat(rig.sentFrames(frame -> !frame.equals(ASK_0))).isEmpty();
    var settled = rig.await(PulseSettled.class);
    assertThat(settled.result()).isEqualTo(new PulseResult.Expired());
    assertThat(rig.millisOf(settled.at())).isEqualTo(4150);
    assertThat(rig.all(PulseSettled.class)).hasSize(1);
  }

  @Test
  void asLateAsNotAfterIsTooLate() {
    var rig = BusRig.cu16(1).connected();
    rig.pulse(0, 1, "p", 0);
    assertThat(rig.sent).isEmpty();
    assertThat(rig.await(PulseSettled.class).result()).isEqualTo(new PulseResult.Expired());
  }

  @Test
  void askedOfAnOlderConnectionExpires() {
    var rig = BusRig.cu16(1).connected();
    var old = rig.master.connection();
    rig.unplug("gone");
    rig.plugIn();
    rig.runFor(4000);
    rig.forget();
    rig.tell(
        new BusInput.Pulse(
            rig.banks.getFirst().id(),
            new PulseId("p"),
            new Channel(1),
            rig.now().plus(Duration.ofSeconds(2)),
            old));
    rig.runFor(3000);
    assertThat(rig.sentFrames(frame -> !frame.equals(ASK_0))).isEmpty();
    assertThat(rig.await(PulseSettled.class).result()).isEqualTo(new PulseResult.Expired());
  }

  @Test
  void lineThatFailsTellsWhatMayHaveLeftAndSendsNothingLater() {
    var rig = BusRig.cu16(1).connected();
    rig.pulse(0, 1, "leaving", 5000);
    rig.pulse(0, 2, "waiting", 5000);
    rig.runFor(1);
    rig.unplug("gone");
    rig.pulse(0, 3, "asked without a line", 5000);
    rig.plugIn();
    rig.runFor(6000);
    assertThat(rig.all(PulseSettled.class))
        .extracting(settled -> settled.pulse().value() + " " + settled.result())
        .containsExactly(
            "leaving LineLost[sent=true]",
            "waiting LineLost[sent=false]",
            "asked without a line LineLost[sent=false]");
    assertThat(rig.sentFrames(frame -> !frame.equals(ASK_0))).containsExactly(UNLOCK_1);
  }

  @Test
  void expiresAtABankThatIsNotConnected() {
    var rig = BusRig.cu16(1);
    rig.runFor(100);
    rig.pulse(0, 1, "before the first reading", 2000);
    rig.cu16At(0).die();
    rig.runFor(3000);
    rig.pulse(0, 1, "lost", 2000);
    rig.runFor(3000);
    assertThat(rig.all(PulseSettled.class))
        .extracting(PulseSettled::result)
        .containsExactly(new PulseResult.Expired(), new PulseResult.Expired());
    assertThat(rig.sentFrames(frame -> !frame.equals(ASK_0))).isEmpty();
  }

  @Test
  void thoseThatWaitForABankThatGetsLostExpire() {
    var rig = BusRig.cu16(1).connected();
    rig.pulse(0, 1, "first", 9000);
    rig.runFor(10);
    rig.cu16At(0).die();
    rig.pulse(0, 1, "second, of the same latch", 60_000);
    rig.banks.getFirst().attend(true);
    rig.runFor(1200);
    assertThat(rig.all(PulseSettled.class))
        .extracting(settled -> settled.pulse().value() + " " + settled.result())
        .containsExactly("first Sent[]", "second, of the same latch Expired[]");
  }

  @Test
  void oneLatchRestsForASecondBetweenTwo() {
    var rig = BusRig.cu16(1).connected();
    rig.pulse(0, 1, "p", 2000);
    rig.pulse(0, 1, "q", 2000);
    rig.runFor(2000);
    // 2.6 ms on the line, 200 ms in which a board may act late, 500 ms energised, 1000 ms of rest
    assertThat(rig.timesOf(UNLOCK_1)).containsExactly(4000L, 5702L);
  }

  @Test
  void restThatIsLongerThanItsTimeMakesItExpire() {
    var rig = BusRig.cu16(1).connected();
    rig.pulse(0, 1, "p", 1500);
    rig.pulse(0, 1, "q", 1500);
    rig.runFor(3000);
    assertThat(rig.timesOf(UNLOCK_1)).containsExactly(4000L);
    assertThat(rig.all(PulseSettled.class))
        .extracting(PulseSettled::result)
        .containsExactly(new PulseResult.Sent(), new PulseResult.Expired());
  }

  @Test
  void restOutlivesTheLine() {
    var rig = BusRig.cu16(1, new Tweak().rest(10_000)).connected();
    rig.pulse(0, 1, "p", 2000);
    rig.runFor(10);
    rig.unplug("gone");
    rig.plugIn();
    rig.runFor(4000);
    rig.forget();
    rig.pulse(0, 1, "q", 2000);
    rig.runFor(2500);
    assertThat(rig.timesOf(UNLOCK_1)).isEmpty();
  }

  @Test
  void oneLatchAtATimeOnOneSupplyAndTheRestedOneFirst() {
    var rig = BusRig.cu16(1).connected();
    rig.pulse(0, 1, "p", 2000);
    rig.pulse(0, 1, "q", 2000);
    rig.pulse(0, 2, "r", 2000);
    rig.runFor(2000);
    assertThat(rig.timesOf(UNLOCK_1)).containsExactly(4000L, 5702L);
    assertThat(rig.timesOf(UNLOCK_2)).containsExactly(4702L);
  }

  @Test
  void tooManyAtOnceExpire() {
    var rig = BusRig.cu16(1).connected();
    for (int i = 0; i < 70; i++) {
      rig.pulse(0, 1, "p" + i, 10_000);
    }
    // one is on the line, 64 wait
    assertThat(rig.all(PulseSettled.class)).hasSize(5);
    rig.runFor(20_000);
    assertThat(rig.all(PulseSettled.class)).hasSize(70);
  }

  @Test
  void aChannelThatIsNotWiredIsAProgrammersError() {
    var rig = BusRig.cu16(1, bank -> bank.withWired(List.of(new Channel(3))));
    assertThatThrownBy(
            () -> rig.banks.getFirst().pulse(new PulseId("p"), new Channel(1), rig.now()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("bank b0 has no channel 1");
  }

  @Test
  void stopSettlesWhatWaits() {
    var rig = BusRig.cu16(1).connected();
    rig.pulse(0, 1, "leaving", 5000);
    rig.pulse(0, 2, "waiting", 5000);
    var output = rig.master.on(BusInput.STOP, rig.now());
    assertThat(output.actions())
        .extracting(action -> ((PulseSettled) ((BusAction.Report) action).event()).result())
        .containsExactly(new PulseResult.LineLost(true), new PulseResult.Expired());
    assertThat(rig.master.on(BusInput.TICK, new MonotonicTime(rig.now().nanos() + 1)).actions())
        .isEmpty();
  }
}
