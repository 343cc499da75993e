package cubby.hal.lockbus;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.hal.contract.BankEvent.Changed;
import cubby.hal.contract.BankEvent.ReadAnswered;
import cubby.hal.contract.BankEvent.ReadFailed;
import cubby.hal.contract.BankTrouble;
import cubby.hal.contract.DoorState;
import cubby.hal.contract.ReadId;
import org.junit.jupiter.api.Test;

class ReadTest {
  private static final String ASK_0 = "02 00 30 03 35";

  @Test
  void isAnsweredFromAStatusThatIsRequestedAtOnce() {
    var rig = BusRig.cu16(1).connected();
    rig.read(0, "r");
    var answered = rig.await(ReadAnswered.class);
    assertThat(rig.sent).containsExactly("4000 " + ASK_0);
    assertThat(answered.read()).isEqualTo(new ReadId("r"));
    assertThat(rig.millisOf(answered.at())).isEqualTo(4012);
    assertThat(answered.channels()).hasSize(16);
    assertThat(answered.channels())
        .allMatch(reading ->
            reading.door() == DoorState.CLOSED && reading.observedAt().equals(answered.at()));
  }

  @Test
  void isNotAnsweredFromTheStatusUnderWay() {
    var rig = BusRig.cu16(1).connected();
    rig.runFor(15); // asked at 4012
    assertThat(rig.sent).containsExactly("4012 " + ASK_0);
    rig.read(0, "r");
    var answered = rig.await(ReadAnswered.class);
    assertThat(rig.sent).containsExactly("4012 " + ASK_0, "4024 " + ASK_0);
    assertThat(rig.millisOf(answered.at())).isEqualTo(4036);
  }

  @Test
  void waitsForAChangeUnderWayToSettle() {
    var rig = BusRig.cu16(1).connected();
    rig.cu16At(0).open(1);
    rig.read(0, "r");
    var answered = rig.await(ReadAnswered.class);
    assertThat(answered.channels().getFirst().door()).isEqualTo(DoorState.OPEN);
    assertThat(rig.millisOf(answered.at())).isBetween(4062L, 4090L);
    assertThat(rig.events).hasSize(2).first().isInstanceOf(Changed.class);
  }

  @Test
  void waitsTwoSecondsAtMost() {
    var rig = BusRig.cu16(1).connected();
    rig.chatter(1, 100);
    rig.runFor(20);
    rig.cu16At(0).open(1);
    rig.read(0, "r");
    assertThat(rig.millisOf(rig.await(ReadAnswered.class).at())).isBetween(4030L, 6080L);
  }

  @Test
  void severalAreAnsweredByOneStatus() {
    var rig = BusRig.cu16(1).connected();
    rig.runFor(15);
    rig.read(0, "r");
    rig.read(0, "s");
    rig.runFor(40);
    assertThat(rig.sent).hasSize(2);
    assertThat(rig.all(ReadAnswered.class))
        .extracting(answered -> answered.read().value())
        .containsExactly("r", "s");
  }

  @Test
  void survivesAMissedReply() {
    var rig = BusRig.cu16(1).connected();
    rig.cu16At(0).missNext();
    rig.read(0, "r");
    rig.runFor(1000);
    assertThat(rig.all(ReadAnswered.class)).hasSize(1);
    assertThat(rig.all(ReadFailed.class)).isEmpty();
  }

  @Test
  void failsWhenTheBankGetsLostAndAtOnceWhenItIs() {
    var rig = BusRig.cu16(1).connected();
    rig.cu16At(0).die();
    rig.read(0, "r");
    rig.runFor(2000);
    rig.read(0, "s");
    assertThat(rig.all(ReadFailed.class))
        .extracting(failed -> failed.read().value() + " " + failed.trouble().cause())
        .containsExactly("r SILENT", "s SILENT");
  }

  @Test
  void failsWithTheLine() {
    var rig = BusRig.cu16(1).connected();
    rig.read(0, "r");
    rig.unplug("the cable is out");
    rig.plugIn();
    rig.read(0, "s");
    rig.runFor(5000);
    var line = new BankTrouble(BankTrouble.Cause.LINE, "the cable is out");
    assertThat(rig.all(ReadFailed.class))
        .extracting(ReadFailed::trouble)
        .containsExactly(line, line);
    assertThat(rig.all(ReadAnswered.class)).isEmpty();
  }
}
