package cubby.hal.lockbus;

import static cubby.hal.lockbus.TalkingBoard.GREETING;
import static cubby.hal.lockbus.TalkingBoard.PART_ONE;
import static cubby.hal.lockbus.TalkingBoard.PART_TWO;
import static cubby.hal.lockbus.TalkingBoard.SECOND_GREETING;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.hal.contract.BankEvent.Connected;
import cubby.hal.contract.BankEvent.Lost;
import cubby.hal.contract.BankEvent.PulseSettled;
import cubby.hal.contract.BankTrouble;
import cubby.hal.contract.PulseResult;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a board is asked before its bank counts as connected.
class GreetingTest {
  private static final List<String> FROM_THE_START =
      List.of(GREETING, SECOND_GREETING, PART_ONE, PART_TWO);

  private final TalkingBoard board = new TalkingBoard(1);
  private final BusRig rig = TalkingBoard.rig(0, board);

  @Test
  void precedesTheFirstStatusAndIsSaidOnce() {
    rig.runFor(10_000);
    assertThat(frames().subList(0, 4)).isEqualTo(FROM_THE_START);
    assertThat(frames().stream().skip(2)).containsOnly(PART_ONE, PART_TWO);
    assertThat(rig.all(Connected.class)).hasSize(1);
  }

  @Test
  void isSaidAgainEachTimeTheLineWasOpened() {
    rig.connected();
    for (int i = 0; i < 2; i++) {
      rig.unplug("gone");
      rig.plugIn();
      rig.forget();
      rig.await(Connected.class);
      assertThat(frames().subList(0, 4)).isEqualTo(FROM_THE_START);
    }
  }

  @Test
  void isSaidAgainAfterALoss() {
    var other = new TalkingBoard(2);
    var both = TalkingBoard.rig(0, board, other).connected();
    board.die();
    both.await(Lost.class);
    board.revive();
    both.forget();
    both.await(Connected.class);
    assertThat(both.openings()).isEqualTo(1);
    // the first reply after a time-out proves life alone
    assertThat(both.sentFrames(frame -> frame.startsWith("A5 01")).subList(0, 5))
        .containsExactly(GREETING, GREETING, SECOND_GREETING, PART_ONE, PART_TWO);
  }

  @Test
  void isNotSaidAgainAfterAGlitch() {
    rig.connected();
    board.misses(PART_ONE);
    board.misses(PART_TWO);
    rig.runFor(10_000);
    assertThat(frames()).containsOnly(PART_ONE, PART_TWO);
    assertThat(rig.events).isEmpty();
  }

  @Test
  void isNotSaidAgainByAPulseThatIsNotAnswered() {
    rig.connected();
    board.misses(TalkingBoard.UNLOCK_1);
    rig.pulse(0, 1, "p", 2000);
    rig.runFor(5000);
    assertThat(frames()).containsOnly(TalkingBoard.UNLOCK_1, PART_ONE, PART_TWO);
  }

  @Test
  void aBoardThatIsNotFitIsLostAtOnceWithItsSentenceAndNotRead() {
    board.says(SECOND_GREETING, TalkingBoard.UNFIT);
    assertThat(rig.await(Lost.class).trouble())
        .isEqualTo(
            new BankTrouble(
                BankTrouble.Cause.UNFIT,
                "board 1 was asked A5 01 11 00 B7: a jumper is missing; set it"));
    rig.runFor(20_000);
    assertThat(rig.events).hasSize(1);
    assertThat(frames()).containsOnly(GREETING, SECOND_GREETING);
    assertThat(rig.openings()).isEqualTo(1);
  }

  @Test
  void aBoardThatDeclinesItsGreetingIsNotFit() {
    board.says(GREETING, TalkingBoard.REFUSED);
    assertThat(rig.await(Lost.class).trouble())
        .isEqualTo(
            new BankTrouble(
                BankTrouble.Cause.UNFIT,
                "board 1 was asked A5 01 10 00 B6: it declined with A5 01 10 DD 93"));
  }

  @Test
  void isProbedEveryFiveSecondsAndConnectedOnceItIsFit() {
    board.says(SECOND_GREETING, TalkingBoard.UNFIT);
    rig.await(Lost.class);
    rig.forget();
    rig.runFor(16_000);
    // five seconds after what was asked last
    assertThat(rig.timesOf(GREETING)).containsExactly(5012L, 10_024L, 15_036L);
    board.says(SECOND_GREETING, 0);
    rig.forget();
    rig.await(Connected.class);
    assertThat(frames().subList(0, 4)).isEqualTo(FROM_THE_START);
    assertThat(rig.events).hasSize(1);
  }

  @Test
  void aPulseMeanwhileIsExpired() {
    rig.runFor(5);
    rig.pulse(0, 1, "p", 60_000);
    assertThat(rig.await(PulseSettled.class).result()).isEqualTo(new PulseResult.Expired());
    rig.runFor(10_000);
    assertThat(rig.timesOf(TalkingBoard.UNLOCK_1)).isEmpty();
  }

  @Test
  void aLateReplyProvesLifeAlone() {
    board.answersAfter(GREETING, 507); // asked at 0; asked again at 500
    rig.runFor(1000);
    assertThat(frames().subList(0, 4))
        .containsExactly(GREETING, GREETING, GREETING, SECOND_GREETING);
    assertThat(rig.all(Lost.class)).isEmpty();
  }

  @Test
  void aLateReplyOfABoardThatWasNotFitIsNotBelievedEither() {
    board.says(GREETING, TalkingBoard.UNFIT);
    board.answersAfter(GREETING, 507);
    board.says(GREETING, 0);
    rig.runFor(1000);
    assertThat(frames().subList(0, 4))
        .containsExactly(GREETING, GREETING, GREETING, SECOND_GREETING);
    assertThat(rig.all(Lost.class)).isEmpty();
  }

  @Test
  void threeMissesLoseTheBankWhicheverRequestsTheyAre() {
    board.misses(GREETING);
    board.misses(SECOND_GREETING);
    board.misses(PART_ONE);
    assertThat(rig.await(Lost.class).trouble().cause()).isEqualTo(BankTrouble.Cause.SILENT);
  }

  private List<String> frames() {
    return rig.sentFrames(_ -> true);
  }
}
