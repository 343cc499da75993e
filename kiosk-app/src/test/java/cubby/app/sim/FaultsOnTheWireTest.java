package cubby.app.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What a master hears of each kind of fault.
class FaultsOnTheWireTest {
  private static final String STATUS_0 = "02 00 30 03 35";
  private static final String REPLY_0 = "02 00 35 FF FF 00 00 03 38";
  private static final String STATUS_1 = "02 10 30 03 45";
  private static final String REPLY_1 = "02 10 35 FF FF 00 00 03 48";
  private static final String UNLOCK_0 = "02 00 31 03 36";

  private final SimBench bench = new SimBench();

  @Test
  void noneOfThemAtFirst() {
    assertThat(bench.exchange(STATUS_0)).isEqualTo(REPLY_0);
    assertThat(bench.exchange(STATUS_1)).isEqualTo(REPLY_1);
  }

  @Test
  void inSilenceABoardObeysAndDoesNotAnswer() {
    set("silence");
    assertThat(bench.exchange(UNLOCK_0 + " " + STATUS_0)).isEmpty();
    assertThat(bench.say("show 0.1")).contains("door=open");
  }

  @Test
  void aLossIsNeitherObeyedNorAnswered() {
    set("loss");
    assertThat(bench.exchange(UNLOCK_0 + " " + STATUS_0)).isEmpty();
    assertThat(bench.say("show 0.1")).contains("door=closed", "pulses=0");
  }

  @Test
  void aDelayedRequestIsObeyedAndAnsweredLater() {
    set("delay 150");
    assertThat(bench.exchange(UNLOCK_0 + " " + STATUS_0, Duration.ofMillis(150))).isEmpty();
    assertThat(bench.say("show 0.1")).contains("pulses=0");
    assertThat(bench.exchange(STATUS_1, Duration.ofMillis(50))).isEqualTo(REPLY_0);
    assertThat(bench.say("show 0.1")).contains("pulses=1");
  }

  @Test
  void aLateReplyComesIntoALaterExchange() {
    set("late 300 board 0");
    assertThat(bench.exchange(UNLOCK_0 + " " + STATUS_0, Duration.ofMillis(250))).isEmpty();
    assertThat(bench.say("show 0.1")).contains("door=open");
    assertThat(bench.exchange(STATUS_1)).isEqualTo(REPLY_1 + " " + REPLY_0);
  }

  @Test
  void anotherBoardsNameHasTheRightChecksum() {
    set("wrongboard");
    assertThat(bench.exchange(STATUS_0)).isEqualTo(REPLY_1);
    assertThat(bench.exchange(STATUS_1)).isEqualTo(REPLY_0);
  }

  @Test
  void aBadSumIsInTheLastByte() {
    set("badsum");
    assertThat(bench.exchange(STATUS_0))
        .startsWith("02 00 35 FF FF 00 00 03 ")
        .hasSameSizeAs(REPLY_0)
        .isNotEqualTo(REPLY_0);
  }

  @Test
  void aTruncatedReplyLacksItsEnd() {
    set("truncate");
    assertThat(bench.exchange(STATUS_0)).isEqualTo("02 00 35 FF FF 00 00");
  }

  @Test
  void junkComesAheadOfAReply() {
    set("junk");
    assertThat(bench.exchange(STATUS_0)).hasSize(12 + REPLY_0.length()).endsWith(" " + REPLY_0);
  }

  @Test
  void aDuplicateComesTwice() {
    set("duplicate");
    assertThat(bench.exchange(STATUS_0)).isEqualTo(REPLY_0 + " " + REPLY_0);
  }

  @Test
  void anEchoIsTheMastersOwn() {
    set("echo");
    assertThat(bench.exchange(STATUS_0)).isEqualTo(STATUS_0 + " " + REPLY_0);
  }

  @Test
  void aResetTakesTheBoardAwayForAWhile() {
    set("reset board 0");
    assertThat(bench.exchange(STATUS_0)).isEmpty();
    assertThat(bench.exchange(STATUS_1)).isEqualTo(REPLY_1);
    assertThat(bench.exchange(STATUS_0)).isEqualTo(REPLY_0);
  }

  @Test
  void aFaultOfOneBoardLeavesTheOthersAlone() {
    set("silence board 1");
    assertThat(bench.exchange(STATUS_0)).isEqualTo(REPLY_0);
    assertThat(bench.exchange(STATUS_1)).isEmpty();
  }

  @Test
  void aShareBefallsThatShare() {
    set("silence 30");
    long lost = IntStream.range(0, 1000).filter(_ -> bench.exchange(STATUS_0).isEmpty()).count();
    assertThat(lost).isBetween(250L, 350L);
  }

  @Test
  void noneMakesAllWell() {
    for (var kind : FaultKind.values()) {
      set(Choice.written(kind));
    }
    set("echo");
    assertThat(bench.exchange(STATUS_0)).isNotEqualTo(REPLY_0);
    set("none");
    assertThat(bench.exchange(STATUS_0)).isEqualTo(REPLY_0);
  }

  private void set(String fault) {
    assertThat(bench.say("fault main " + fault)).startsWith("ok ");
  }
}
