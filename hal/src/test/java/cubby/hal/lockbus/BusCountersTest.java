package cubby.hal.lockbus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BusCountersTest {
  @Test
  void roundTripsAreThoseOfGoodRepliesByHowLongTheyTook() {
    var rig = BusRig.cu16(1).connected();
    long soon = rig.master.counters().replies();
    rig.cu16At(0).answerNext(rig.cu16At(0).status().toString(), 10);
    rig.runFor(500);
    rig.cu16At(0).answerNext(rig.cu16At(0).status().toString(), 60);
    rig.runFor(500);
    rig.cu16At(0).answerNext(rig.cu16At(0).status().toString(), 201);
    rig.runFor(500);
    rig.cu16At(0).missNext();
    rig.runFor(500);
    assertThat(rig.master.counters().replies()).isEqualTo(soon + 3);
    // up to 10, 15, 20, 30, 50, 100, 200 ms, and longer
    assertThat(rig.master.counters().roundTrips().counts())
        .containsExactly(1L, soon, 0L, 0L, 0L, 1L, 0L, 1L);
  }

  @Test
  void everyGoodReplyHasItsRoundTripWhateverItWasFor() {
    var board = new TalkingBoard(1);
    var rig = TalkingBoard.rig(1, board).connected();
    board.misses("A5 01 32 00 D8");
    rig.pulse(0, 1, "p", 2000);
    rig.pulse(0, 2, "q", 2000);
    rig.runFor(1000);
    rig.tell(BusInput.STOP);
    rig.runFor(1000);
    var counters = rig.master.counters();
    assertThat(counters.timeOuts()).isEqualTo(1);
    assertThat(counters.replies()).isEqualTo(counters.requests() - 1);
    assertThat(counters.roundTrips().counts().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(counters.replies());
  }
}
