package cubby.hal.lockbus;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.hal.contract.MonotonicTime;
import cubby.hal.line.LineAddress;
import cubby.hal.wire.WireBytes;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReplyPaceTest {
  private static final WireBytes REQUEST = WireBytes.ofHex("02 00 30 03 35");
  private static final WireBytes OTHER = WireBytes.ofHex("02 10 30 03 45");
  private static final WireBytes REPLY = WireBytes.ofHex("02 00 35 FF FF 0D 0A 03 4F");
  private static final MonotonicTime NOW = new MonotonicTime(-5);

  /// One byte a millisecond.
  private final ReplyPace pace =
      new ReplyPace(
          new BusProfile(
              "bus",
              LineAddress.parse("serial:/dev/ttyUSB0"),
              10_000,
              1,
              Duration.ofMillis(500),
              Duration.ZERO,
              false));

  @Test
  void theFirstReplyIsLookedForByteByByte() {
    pace.asked(REQUEST);
    assertThat(pace.restAt()).isEmpty();
    pace.received(REPLY.slice(0, 1), NOW);
    assertThat(pace.restAt()).isEmpty();
  }

  @Test
  void theNextIsLookedForWhenOnlyItsLastByteCanBeMissing() {
    pace.asked(REQUEST);
    pace.received(REPLY, NOW);
    pace.asked(REQUEST);
    assertThat(pace.restAt()).isEmpty();
    pace.received(REPLY.slice(0, 1), NOW);
    assertThat(pace.restAt()).contains(NOW.plus(Duration.ofMillis(7)));
    pace.received(REPLY.slice(1, 7), NOW);
    assertThat(pace.restAt()).contains(NOW.plus(Duration.ofMillis(1)));
    pace.received(REPLY.slice(7, 8), NOW);
    assertThat(pace.restAt()).isEmpty();
  }

  @Test
  void aReplyThatIsLongerThanTheLastIsLookedForByteByByteAfterThat() {
    pace.asked(REQUEST);
    pace.received(REPLY.slice(0, 3), NOW);
    pace.asked(REQUEST);
    pace.received(REPLY, NOW);
    assertThat(pace.restAt()).isEmpty();
  }

  @Test
  void everyRequestHasAReplyOfItsOwn() {
    pace.asked(REQUEST);
    pace.received(REPLY, NOW);
    pace.asked(OTHER);
    pace.received(REPLY.slice(0, 1), NOW);
    assertThat(pace.restAt()).isEmpty();
  }

  @Test
  void aRequestWithoutAReplyTeachesNothing() {
    pace.asked(REQUEST);
    pace.received(REPLY, NOW);
    pace.asked(REQUEST);
    pace.asked(REQUEST);
    pace.received(REPLY.slice(0, 1), NOW);
    assertThat(pace.restAt()).contains(NOW.plus(Duration.ofMillis(7)));
  }
}
