package cubby.hal.lockbus;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.hal.contract.BankEvent;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PollScheduleTest {
  private static final String ASK_0 = "02 00 30 03 35";
  private static final String ASK_1 = "02 10 30 03 45";

  @Test
  void nothingIsPulsedAtTheStartAndClosedDoorsConnectAfterOneAndAHalfSeconds() {
    var rig = BusRig.cu16(1);
    rig.runFor(1530);
    assertThat(rig.sent)
        .containsExactly(
            "0 " + ASK_0,
            "312 " + ASK_0, // occupancy can count
            "812 " + ASK_0,
            "1312 " + ASK_0,
            "1512 " + ASK_0); // closed can count
    assertThat(rig.events).hasSize(1).first().isInstanceOf(BankEvent.Connected.class);
    assertThat(rig.millisOf(rig.events.getFirst().at())).isEqualTo(1524);
  }

  @Test
  void quietBanksAreAskedEveryHalfSecondInTurn() {
    var rig = BusRig.cu16(2).connected();
    rig.runFor(2000);
    assertThat(rig.timesOf(ASK_0)).hasSize(4);
    assertThat(rig.timesOf(ASK_1)).hasSize(4);
    assertThat(rig.sent).hasSize(8);
    assertThat(steps(rig.timesOf(ASK_0))).containsOnly(500L);
  }

  @Test
  void anAttendedBankIsAskedEveryTenthOfASecondAndTheOthersStillEveryHalf() {
    var rig = BusRig.cu16(2).connected();
    rig.banks.getFirst().attend(true);
    rig.runFor(2000);
    assertThat(rig.timesOf(ASK_0)).hasSizeBetween(19, 21);
    assertThat(rig.timesOf(ASK_1)).hasSize(4);
    rig.banks.getFirst().attend(false);
    rig.runFor(1000);
    rig.forget();
    rig.runFor(2000);
    assertThat(rig.timesOf(ASK_0)).hasSize(4);
  }

  @Test
  void sixteenAttendedBanksShareTheLineEvenly() {
    var rig = BusRig.cu16(16).connected();
    rig.banks.forEach(bank -> bank.attend(true));
    rig.runFor(1000);
    rig.forget();
    rig.runFor(16 * 12 * 10);
    for (int address = 0; address < 16; address++) {
      assertThat(rig.timesOf(rig.cu16At(address).statusRequest())).hasSizeBetween(9, 11);
    }
  }

  @Test
  void theNextRequestFollowsAGoodReplyAtOnce() {
    var rig = BusRig.cu16(2);
    rig.runFor(20);
    assertThat(rig.sent).containsExactly("0 " + ASK_0, "12 " + ASK_1);
  }

  @Test
  void theNextRequestFollowsASilentTimeOutAtOnce() {
    var rig = BusRig.cu16(2);
    rig.cu16At(0).die();
    rig.runFor(212);
    assertThat(rig.sent).containsExactly("0 " + ASK_0, "202 " + ASK_1);
  }

  @Test
  void aGapThatIsSetLiesBehindAPulseAndAMissToo() {
    var rig = BusRig.cu16(2, bank -> bank, bus -> bus.withGap(Duration.ofMillis(40))).connected();
    rig.pulse(0, 1, "p", 2000);
    rig.read(0, "r");
    rig.runFor(100);
    var pulsed = rig.timesOf("02 00 31 03 36").getFirst();
    assertThat(rig.timesOf(ASK_0).getFirst() - pulsed).isEqualTo(42); // 2.6 ms on the line
    rig.runFor(1000);
    rig.forget();
    rig.cu16At(0).missNext();
    rig.read(0, "r");
    rig.read(1, "r");
    rig.runFor(300);
    assertThat(rig.timesOf(ASK_1).getFirst() - rig.timesOf(ASK_0).getFirst())
        .isBetween(242L, 243L); // after the time-out
  }

  @Test
  void aGapThatIsSetLiesBeforeEachRequest() {
    var rig = BusRig.cu16(2, bank -> bank, bus -> bus.withGap(Duration.ofMillis(9)));
    rig.runFor(25);
    assertThat(rig.sent).containsExactly("0 " + ASK_0, "21 " + ASK_1);
  }

  @Test
  void theRateCanBeSet() {
    var rig = BusRig.cu16(2, bank -> bank, bus -> bus.withPollEvery(Duration.ofMillis(250)));
    rig.connected().runFor(2000);
    assertThat(rig.timesOf(ASK_0)).hasSize(8);
    assertThat(rig.timesOf(ASK_1)).hasSize(8);
  }

  private static List<Long> steps(List<Long> times) {
    return IntStream.range(1, times.size()).mapToObj(i -> times.get(i) - times.get(i - 1)).toList();
  }
}
