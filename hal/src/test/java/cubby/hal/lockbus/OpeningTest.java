package cubby.hal.lockbus;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.hal.contract.BankEvent.Connected;
import cubby.hal.contract.BankEvent.Lost;
import cubby.hal.contract.BankEvent.PulseSettled;
import cubby.hal.contract.BankTrouble;
import cubby.hal.contract.PulseResult;
import org.junit.jupiter.api.Test;

/// A line that takes its time to open.
class OpeningTest {
  private static final BankTrouble STILL =
      new BankTrouble(
          BankTrouble.Cause.LINE, "serial:/dev/ttyUSB0 is still being opened, after 1800 ms");

  private final BusRig rig = BusRig.cu16(2);

  @Test
  void isNotToldIfItIsShort() {
    rig.openingTakes(1799);
    rig.await(Connected.class);
    assertThat(rig.all(Lost.class)).isEmpty();
  }

  @Test
  void losesTheBanksWithinTwoSecondsAndOnce() {
    rig.openingTakes(60_000);
    rig.runFor(59_000);
    assertThat(rig.all(Lost.class)).extracting(Lost::trouble).containsExactly(STILL, STILL);
    assertThat(rig.millisOf(rig.all(Lost.class).getFirst().at())).isEqualTo(1800);
    rig.await(Connected.class);
  }

  @Test
  void saysWhyItFailedAndNotAgainThatItTakesLong() {
    rig.openingTakes(10_000);
    rig.absent("no host is known as gateway");
    rig.runFor(60_000);
    assertThat(rig.all(Lost.class))
        .extracting(lost -> lost.trouble().detail())
        .containsExactly(
            STILL.detail(),
            STILL.detail(),
            "no host is known as gateway",
            "no host is known as gateway");
  }

  @Test
  void aLineThatWentAndIsLongInComingIsToldOnceAndWhy() {
    rig.connected();
    rig.openingTakes(10_000);
    rig.unplug("the adapter is gone");
    rig.plugIn();
    rig.runFor(9000);
    assertThat(rig.all(Lost.class))
        .extracting(lost -> lost.trouble().detail())
        .containsExactly("the adapter is gone", "the adapter is gone");
    rig.await(Connected.class);
  }

  @Test
  void aPulseMeanwhileIsSettledAtOnce() {
    rig.openingTakes(60_000);
    rig.runFor(100);
    rig.pulse(0, 1, "p", 2000);
    assertThat(rig.all(PulseSettled.class))
        .extracting(PulseSettled::result)
        .containsExactly(new PulseResult.LineLost(false));
  }
}
