package cubby.hal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EchoFilterTest {
  private static final WireBytes REQUEST = WireBytes.ofHex("80 01 01 33 B3");
  private static final WireBytes REPLY = WireBytes.ofHex("80 01 01 11 91");

  @Test
  void takesOneCopyOffHoweverItIsSplit() {
    var stream = REQUEST.plus(REPLY);
    for (int at = 0; at <= stream.length(); at++) {
      assertThat(passed(stream.slice(0, at), stream.from(at)))
          .as("split at %d", at)
          .isEqualTo(REPLY);
    }
  }

  @Test
  void aReplyThatEqualsItsRequestPassesAfterTheEcho() {
    assertThat(passed(REQUEST.plus(REQUEST))).isEqualTo(REQUEST);
  }

  @Test
  void junkAheadOfTheEchoPasses() {
    assertThat(passed(WireBytes.of(0x80, 0x01), REQUEST, REPLY))
        .isEqualTo(WireBytes.of(0x80, 0x01).plus(REPLY));
  }

  @Test
  void aReplyWithoutEchoPasses() {
    assertThat(passed(REPLY)).isEqualTo(REPLY);
  }

  @Test
  void withoutARequestNothingIsTakenOff() {
    assertThat(new EchoFilter(WireBytes.NONE).accept(REQUEST)).isEqualTo(REQUEST);
  }

  private static WireBytes passed(WireBytes... portions) {
    var filter = new EchoFilter(REQUEST);
    var passed = WireBytes.NONE;
    for (var portion : portions) {
      passed = passed.plus(filter.accept(portion));
    }
    return passed;
  }
}
