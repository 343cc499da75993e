package cubby.hal.lockbus;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.hal.contract.BankEvent;
import cubby.hal.contract.BankEvent.ReadAnswered;
import cubby.hal.contract.DoorState;
import org.junit.jupiter.api.Test;

/// Late replies, foreign replies, junk and echoes.
class StrayBytesTest {
  private static final String BOARD_0_ALL_OPEN = "02 00 35 00 00 00 00 03 3A";

  @Test
  void aLateReplyIsNotTakenForTheNextBoards() {
    var rig = BusRig.cu16(2).connected();
    rig.cu16At(0).answerNext(BOARD_0_ALL_OPEN, 210); // time-out at 202.6
    rig.read(0, "r0");
    rig.read(1, "r1");
    rig.runFor(1000);
    assertThat(rig.all(ReadAnswered.class)).hasSize(2);
    assertThat(rig.events).filteredOn(BankEvent.Changed.class::isInstance).isEmpty();
    assertThat(rig.all(BankEvent.Lost.class)).isEmpty();
    assertThat(rig.master.counters().foreignFrames()).isEqualTo(1);
  }

  @Test
  void aLateReplyIsNotHeldAgainstTheBoardInWhoseExchangeItComes() {
    var rig = BusRig.cu16(2).connected();
    for (int i = 0; i < 3; i++) {
      rig.cu16At(0).answerNext(BOARD_0_ALL_OPEN, 210);
    }
    rig.cu16At(1).die();
    rig.read(0, "r0");
    rig.read(1, "r1");
    rig.runFor(2000);
    assertThat(rig.all(BankEvent.Lost.class))
        .extracting(lost -> lost.bank() + " " + lost.trouble().cause())
        .containsExactly("b0 SILENT", "b1 SILENT");
    assertThat(rig.master.counters().foreignFrames()).isEqualTo(3);
  }

  /// It comes in the very exchange that follows, as its answer would. What it shows is a door that
  /// was closed before somebody opened it.
  @Test
  void aLateReplyOfTheSameBoardAnswersNoRead() {
    var rig = BusRig.cu16(1).connected();
    var stale = rig.cu16At(0).status().toString();
    rig.cu16At(0).answerNext(stale, 410); // asked at 4000; asked again at 4402
    rig.read(0, "early");
    rig.runFor(300);
    rig.cu16At(0).open(1);
    rig.read(0, "r");
    rig.runFor(1000);
    assertThat(rig.all(ReadAnswered.class)).hasSize(2);
    assertThat(rig.all(ReadAnswered.class))
        .allMatch(answered -> answered.channels().getFirst().door() == DoorState.OPEN);
  }

  @Test
  void aReplyThatIsAlwaysLateIsNeverBelieved() {
    var rig = BusRig.cu16(1).connected();
    rig.cu16At(0).replyAfter(350);
    rig.cu16At(0).open(1);
    rig.runFor(10_000);
    assertThat(rig.events).hasSize(1).first().isInstanceOf(BankEvent.Lost.class);
  }

  @Test
  void whatComesWhileNothingIsAwaitedMeansNothing() {
    var rig = BusRig.cu16(1).connected();
    rig.noise(BOARD_0_ALL_OPEN);
    rig.runFor(20);
    rig.noise(BOARD_0_ALL_OPEN);
    rig.runFor(2000);
    assertThat(rig.events).isEmpty();
  }

  @Test
  void junkAheadOfAReplyIsPassedOver() {
    var rig = BusRig.cu16(1).connected();
    rig.read(0, "r");
    rig.runFor(3);
    rig.noise("FF 00 02 00 35 FF");
    rig.runFor(10);
    assertThat(rig.all(ReadAnswered.class)).hasSize(1);
    assertThat(rig.master.counters().resyncs()).isEqualTo(1);
  }

  @Test
  void aBadSumIsForgivenIfTheGoodReplyFollows() {
    var rig = BusRig.cu16(1).connected();
    rig.read(0, "r");
    rig.runFor(3);
    rig.noise("02 00 35 FF FF 00 00 03 39");
    rig.runFor(10);
    assertThat(rig.all(ReadAnswered.class)).hasSize(1);
    assertThat(rig.master.counters().checksumErrors()).isEqualTo(1);
  }

  @Test
  void anEchoOfTheRequestIsTakenOff() {
    var rig = BusRig.cu16(1, new Tweak().echo());
    rig.cu16At(0).echo();
    rig.connected();
    assertThat(rig.master.counters().timeOuts()).isZero();
    assertThat(rig.master.counters().resyncs()).isZero();
  }

  @Test
  void countersTellRepliesFromRequests() {
    var rig = BusRig.cu16(2);
    rig.cu16At(1).die();
    rig.runFor(4000);
    var counters = rig.master.counters();
    assertThat(counters.requests()).isEqualTo(rig.sent.size());
    assertThat(counters.timeOuts()).isEqualTo(3);
    assertThat(counters.replies()).isEqualTo(counters.requests() - 3);
    assertThat(counters.openings()).isEqualTo(1);
  }
}
