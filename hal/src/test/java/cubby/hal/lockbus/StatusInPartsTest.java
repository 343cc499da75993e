package cubby.hal.lockbus;

import static cubby.hal.lockbus.TalkingBoard.PART_ONE;
import static cubby.hal.lockbus.TalkingBoard.PART_TWO;
import static cubby.hal.lockbus.TalkingBoard.UNLOCK_1;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.hal.contract.BankEvent.Connected;
import cubby.hal.contract.BankEvent.Lost;
import cubby.hal.contract.BankEvent.PulseSettled;
import cubby.hal.contract.BankEvent.ReadAnswered;
import cubby.hal.contract.BankEvent.ReadFailed;
import cubby.hal.contract.BankTrouble;
import cubby.hal.contract.ChannelReading;
import cubby.hal.contract.DoorState;
import cubby.hal.contract.PulseResult;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A status that takes several requests, and one that the board declines.
class StatusInPartsTest {
  private final TalkingBoard board = new TalkingBoard(1);
  private final BusRig rig = TalkingBoard.rig(0, board);

  @Test
  void allPartsAreOneStatus() {
    board.says(PART_ONE, 0b10);
    board.says(PART_TWO, 0b01);
    assertThat(doors(rig.await(Connected.class).channels()))
        .containsExactly(DoorState.OPEN, DoorState.CLOSED, DoorState.CLOSED, DoorState.OPEN);
  }

  @Test
  void aBankIsAskedAtItsRateAndForAllParts() {
    rig.connected();
    rig.runFor(5000);
    assertThat(rig.timesOf(PART_ONE)).hasSize(10);
    assertThat(rig.timesOf(PART_TWO)).hasSize(10);
  }

  @Test
  void aMissInTheMiddleStartsItOver() {
    rig.connected();
    board.misses(PART_TWO);
    rig.read(0, "r");
    rig.runFor(20);
    board.says(PART_ONE, 0b10); // what was heard of it is old by now
    var answered = rig.await(ReadAnswered.class);
    assertThat(doors(answered.channels()).getFirst()).isEqualTo(DoorState.OPEN);
    // the first reply after a time-out proves life alone
    assertThat(frames().subList(0, 5))
        .containsExactly(PART_ONE, PART_TWO, PART_ONE, PART_ONE, PART_TWO);
  }

  @Test
  void aPulseGoesBetweenTwoParts() {
    rig.connected();
    rig.read(0, "r");
    rig.runFor(5);
    rig.pulse(0, 1, "p", 2000);
    rig.runFor(100);
    assertThat(frames().subList(0, 3)).containsExactly(PART_ONE, UNLOCK_1, PART_TWO);
    assertThat(rig.await(PulseSettled.class).result()).isEqualTo(new PulseResult.Acknowledged());
    assertThat(rig.all(ReadAnswered.class)).hasSize(1);
  }

  @Test
  void aReadAfterTheFirstPartIsAnsweredFromTheNextStatus() {
    rig.connected();
    rig.read(0, "early");
    rig.runFor(14);
    assertThat(frames()).containsExactly(PART_ONE, PART_TWO);
    board.says(PART_ONE, 0b10);
    rig.read(0, "late");
    rig.runFor(1000);
    assertThat(rig.all(ReadAnswered.class)).hasSize(2);
    assertThat(doors(rig.all(ReadAnswered.class).getLast().channels()).getFirst())
        .isEqualTo(DoorState.OPEN);
  }

  /// The board answers one half of what it is asked for ever, so it is never silent for long.
  @Test
  void aPartThatIsNeverAnsweredLosesTheBank() {
    rig.connected();
    for (int i = 0; i < 3; i++) {
      board.misses(PART_TWO);
    }
    rig.runFor(5000);
    assertThat(rig.all(Lost.class)).hasSize(1);
    assertThat(rig.await(Lost.class).trouble().cause()).isEqualTo(BankTrouble.Cause.SILENT);
  }

  @Test
  void aPartThatIsAlwaysDeclinedLosesTheBank() {
    rig.connected();
    board.says(PART_TWO, TalkingBoard.UNFIT);
    rig.runFor(5000);
    assertThat(rig.all(Lost.class)).hasSize(1);
  }

  @Test
  void twoDeclinedStatusesAreNothingThreeAreALoss() {
    rig.connected();
    board.says(PART_ONE, TalkingBoard.REFUSED);
    rig.runFor(1000);
    board.says(PART_ONE, 0b11);
    rig.runFor(1000);
    assertThat(rig.events).isEmpty();
    board.says(PART_ONE, TalkingBoard.REFUSED);
    rig.runFor(3000);
    assertThat(rig.events).hasSize(1);
    assertThat(rig.await(Lost.class).trouble())
        .isEqualTo(
            new BankTrouble(
                BankTrouble.Cause.UNFIT,
                "board 1 was asked A5 01 20 00 C6: it declined with A5 01 20 DD A3"));
  }

  @Test
  void aReadIsAskedAgainAfterADeclinedStatusAndFailsWithTheLoss() {
    rig.connected();
    board.says(PART_ONE, TalkingBoard.UNFIT);
    rig.read(0, "r");
    rig.runFor(100);
    assertThat(rig.all(ReadFailed.class)).hasSize(1);
    assertThat(rig.all(ReadFailed.class).getFirst().trouble().cause())
        .isEqualTo(BankTrouble.Cause.UNFIT);
    assertThat(rig.timesOf(PART_ONE)).hasSize(3);
  }

  private static List<DoorState> doors(List<ChannelReading> channels) {
    return channels.stream().map(ChannelReading::door).toList();
  }

  private List<String> frames() {
    return rig.sentFrames(_ -> true);
  }
}
