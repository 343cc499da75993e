package cubby.hal.lockbus;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.hal.contract.BankEvent;
import cubby.hal.contract.BankEvent.Connected;
import cubby.hal.contract.BankEvent.Lost;
import cubby.hal.contract.BankEvent.PulseSettled;
import cubby.hal.contract.BankTrouble;
import cubby.hal.contract.PulseResult;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LossTest {
  private static final String ASK_0 = "02 00 30 03 35";
  private static final String ASK_1 = "02 10 30 03 45";

  @Test
  void twoMissesAreNothingThreeAreALoss() {
    var rig = BusRig.cu16(1).connected();
    rig.cu16At(0).missNext();
    rig.cu16At(0).missNext();
    rig.runFor(3000);
    assertThat(rig.events).isEmpty();
    rig.cu16At(0).die();
    rig.runFor(3000);
    assertThat(rig.events).hasSize(1);
    assertThat(rig.await(Lost.class).trouble())
        .isEqualTo(
            new BankTrouble(
                BankTrouble.Cause.SILENT, "board 0 did not answer 02 00 30 03 35 within 200 ms"));
  }

  @Test
  void whatCameInsteadOfAnAnswerIsTold() {
    var rig = BusRig.cu16(1).connected();
    for (int i = 0; i < 3; i++) {
      rig.cu16At(0).answerNext("F8 00 80 02 00 35", 12);
    }
    assertThat(rig.await(Lost.class).trouble())
        .isEqualTo(
            new BankTrouble(
                BankTrouble.Cause.SILENT,
                "board 0 was asked 02 00 30 03 35; what came, F8 00 80 02 00 35, is no answer to"
                    + " it"));
  }

  @Test
  void ofMuchThatCameOnlyTheBeginningIsTold() {
    var rig = BusRig.cu16(1).connected();
    for (int i = 0; i < 3; i++) {
      rig.cu16At(0).answerNext("F8 ".repeat(31) + "01 02", 12);
    }
    assertThat(rig.await(Lost.class).trouble().detail())
        .endsWith("what came, " + "F8 ".repeat(31) + "01 …, is no answer to it");
  }

  @Test
  void badChecksumIsAnotherCauseThanSilence() {
    var rig = BusRig.cu16(1).connected();
    rig.cu16At(0).missum(1);
    assertThat(rig.await(Lost.class).trouble())
        .isEqualTo(
            new BankTrouble(
                BankTrouble.Cause.CHECKSUM,
                "board 0 was asked 02 00 30 03 35; the reply 02 00 35 FF FF 00 00 03 39 fails its"
                    + " checksum"));
    assertThat(rig.master.counters().checksumErrors()).isEqualTo(3);
    assertThat(rig.master.counters().timeOuts()).isEqualTo(3);
  }

  @Test
  void wrongBoardIsAThirdCause() {
    var rig = BusRig.cu16(1).connected();
    for (int i = 0; i < 3; i++) {
      rig.cu16At(0).answerNext("02 50 35 00 00 00 00 03 8A", 12);
    }
    assertThat(rig.await(Lost.class).trouble())
        .isEqualTo(
            new BankTrouble(
                BankTrouble.Cause.WRONG_BOARD,
                "board 0 was asked 02 00 30 03 35; board 5 answered 02 50 35 00 00 00 00 03 8A"));
  }

  @Test
  void aLostBankIsProbedEveryFiveSecondsAndComesBackWithAllChannels() {
    var rig = BusRig.cu16(2).connected();
    rig.cu16At(0).die();
    rig.await(Lost.class);
    rig.forget();
    rig.runFor(20_000);
    assertThat(steps(rig.timesOf(ASK_0)))
        .allSatisfy(step -> assertThat(step).isBetween(4980L, 5020L));
    assertThat(rig.timesOf(ASK_0)).hasSize(4);
    assertThat(rig.events).isEmpty();
    assertThat(rig.openings()).isEqualTo(1);
    rig.cu16At(0).revive();
    rig.cu16At(0).open(2);
    assertThat(rig.await(Connected.class).channels()).hasSize(16);
    assertThat(rig.events).hasSize(1);
    assertThat(
            rig.sentFrames(frame -> !frame.startsWith("02 00 30") && !frame.startsWith("02 10 30")))
        .isEmpty();
  }

  @Test
  void aLineOnWhichNothingAnswersIsOpenedAnewEverMoreRarelyAndNothingIsSaidTwice() {
    var rig = BusRig.cu16(1).connected();
    rig.cu16At(0).die();
    rig.await(Lost.class);
    rig.forget();
    rig.runFor(30_000);
    assertThat(rig.openings()).isBetween(8, 10);
    assertThat(steps(rig.timesOf(ASK_0)).getLast()).isBetween(5000L, 5250L);
    assertThat(rig.events).isEmpty();
    rig.cu16At(0).revive();
    rig.cu16At(0).open(2);
    assertThat(rig.await(Connected.class).channels()).hasSize(16);
    assertThat(rig.events).hasSize(1);
    assertThat(rig.sentFrames(frame -> !frame.equals(ASK_0))).isEmpty();
  }

  @Test
  void aHungLineIsAFactForAllOfItsBanksWithinTwoSeconds() {
    var rig = BusRig.cu16(15).connected();
    for (int address = 0; address < 15; address++) {
      rig.cu16At(address).die();
    }
    rig.runFor(2000);
    assertThat(rig.all(Lost.class)).hasSize(15);
    assertThat(rig.all(Lost.class).getLast().trouble().detail())
        .startsWith("no board on serial:/dev/ttyUSB0 answers; the last request was 02 ");
    for (int address = 0; address < 15; address++) {
      rig.cu16At(address).revive();
    }
    rig.forget();
    rig.runFor(3000);
    assertThat(rig.all(Connected.class)).hasSize(15);
  }

  @Test
  void deadBoardsHoweverManyDoNotTakeTheirLineWithThem() {
    for (int dead = 1; dead < 10; dead++) {
      var rig = BusRig.cu16(10).connected();
      for (int address = 0; address < dead; address++) {
        rig.cu16At(address).die();
      }
      rig.runFor(60_000);
      assertThat(rig.all(Lost.class)).hasSize(dead);
      assertThat(rig.openings()).isEqualTo(1);
      rig.forget();
      rig.pulse(9, 1, "p", 2000);
      assertThat(rig.await(PulseSettled.class).result()).isEqualTo(new PulseResult.Sent());
    }
  }

  @Test
  void boardsThatWereNeverThereDoNotKeepTheOthersFromConnecting() {
    for (int dead = 1; dead < 10; dead++) {
      var rig = BusRig.cu16(10);
      for (int address = 0; address < dead; address++) {
        rig.cu16At(address).die();
      }
      rig.runFor(30_000);
      assertThat(rig.all(Connected.class)).hasSize(10 - dead);
      assertThat(rig.all(Lost.class)).hasSize(dead);
    }
  }

  @Test
  void aLineThatHangsIsClosedAtOnce() {
    var rig = BusRig.cu16(1).connected();
    rig.cu16At(0).die();
    rig.await(Lost.class);
    assertThat(rig.closings()).isEqualTo(1);
  }

  @Test
  void anOlderConnectionsPulseIsNotSentOnALineThatWasHung() {
    var rig = BusRig.cu16(1).connected();
    rig.cu16At(0).die();
    rig.pulse(0, 1, "sent", 60_000);
    rig.pulse(0, 1, "waits for the latch to rest", 60_000);
    rig.await(Lost.class);
    rig.cu16At(0).revive();
    rig.runFor(60_000);
    assertThat(rig.timesOf("02 00 31 03 36")).hasSize(1);
    assertThat(rig.all(PulseSettled.class)).hasSize(2);
  }

  @Test
  void aBankThatComesBackIsReadAsIfForTheFirstTime() {
    var rig = BusRig.cu16(1).connected();
    rig.cu16At(0).die();
    rig.await(Lost.class);
    rig.forget();
    rig.cu16At(0).revive();
    var connected = rig.await(Connected.class);
    var firstReply = rig.timesOf(ASK_0).getFirst() + 12;
    assertThat(rig.millisOf(connected.at()) - firstReply).isGreaterThanOrEqualTo(1500);
  }

  @Test
  void aLostBankIsNotProbedWhileAnotherIsAttended() {
    var rig = BusRig.cu16(2).connected();
    rig.cu16At(1).die();
    rig.await(Lost.class);
    rig.banks.getFirst().attend(true);
    rig.forget();
    rig.runFor(20_000);
    assertThat(rig.timesOf(ASK_1)).isEmpty();
    rig.banks.getFirst().attend(false);
    rig.runFor(1000);
    assertThat(rig.timesOf(ASK_1)).hasSize(1);
  }

  @Test
  void aLostBankIsProbedIfItAloneIsAttended() {
    var rig = BusRig.cu16(2).connected();
    rig.banks.get(1).attend(true);
    rig.cu16At(1).die();
    rig.await(Lost.class);
    rig.forget();
    rig.runFor(10_000);
    assertThat(rig.timesOf(ASK_1)).hasSize(2);
  }

  @Test
  void aDeadBoardLeavesTheAttendedOneItsRate() {
    var rig = BusRig.cu16(2);
    rig.cu16At(1).die();
    rig.connected();
    rig.banks.getFirst().attend(true);
    rig.runFor(10_000);
    assertThat(rig.timesOf(ASK_0)).hasSizeBetween(99, 101);
    assertThat(rig.sent).hasSameSizeAs(rig.timesOf(ASK_0));
  }

  @Test
  void aBoardThatDiesHoldsTheAttendedOneUpThriceAndForATimeOutOnly() {
    var rig = BusRig.cu16(2).connected();
    rig.banks.getFirst().attend(true);
    rig.cu16At(1).die();
    rig.runFor(3000);
    var steps = steps(rig.timesOf(ASK_0));
    assertThat(steps).allMatch(step -> step <= 310);
    assertThat(steps.stream().filter(step -> step > 130)).hasSize(3);
  }

  @Test
  void anAbsentLineIsALossWithItsReasonAndIsTriedForEverWithBackoff() {
    var rig = BusRig.cu16(2);
    rig.absent("there is no /dev/ttyUSB0");
    rig.runFor(20_000);
    assertThat(rig.events)
        .extracting(event -> ((Lost) event).trouble())
        .containsOnly(new BankTrouble(BankTrouble.Cause.LINE, "there is no /dev/ttyUSB0"))
        .hasSize(2);
    assertThat(rig.sent).isEmpty();
    // at 0, 0.25, 0.75, 1.75, 3.75, 7.75, 12.75 and 17.75 s
    assertThat(rig.openings()).isEqualTo(8);
    rig.plugIn();
    rig.runFor(8000);
    assertThat(rig.all(Connected.class)).hasSize(2);
  }

  @Test
  void aLineThatFailsLosesAllItsBanksOnceAndComesBack() {
    var rig = BusRig.cu16(2).connected();
    rig.unplug("gone");
    rig.runFor(3000);
    assertThat(rig.all(Lost.class)).hasSize(2);
    rig.plugIn();
    rig.runFor(10_000);
    assertThat(rig.all(Connected.class)).hasSize(2);
    assertThat(rig.events).hasSize(4);
    assertThat(rig.master.connection()).isEqualTo(2);
  }

  @Test
  void aLineThatComesBackWithoutTheBoardTellsTheOtherCause() {
    var rig = BusRig.cu16(1).connected();
    rig.cu16At(0).die();
    rig.unplug("gone");
    rig.plugIn();
    rig.runFor(30_000);
    assertThat(rig.all(Lost.class))
        .extracting(lost -> lost.trouble().cause())
        .containsExactly(BankTrouble.Cause.LINE, BankTrouble.Cause.SILENT);
    assertThat(rig.all(BankEvent.Connected.class)).isEmpty();
  }

  private static List<Long> steps(List<Long> times) {
    return IntStream.range(1, times.size()).mapToObj(i -> times.get(i) - times.get(i - 1)).toList();
  }
}
