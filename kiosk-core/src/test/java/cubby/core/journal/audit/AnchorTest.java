package cubby.core.journal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.journal.ChainHead;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnchorTest {
  private static final String HASH = "bc6192c1e817" + "0a".repeat(26);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "113:%s",
        "Journal: 113, %s",
        "Journal\n  113\n  %s\n",
        "journal       113 rows, head %s",
        "  head 113:%s",
        "\"journal\" : {\n  \"rows\" : 113,\n  \"head\" : \"%s\"\n}"
      })
  void aHeadIsReadAsItIsPrinted(String printed) {
    assertThat(Anchor.parse(printed.formatted(HASH))).contains(new ChainHead(113, HASH));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "113",
        "113:",
        "113:bc6192c1e817",
        "-:%s",
        "%s",
        "%s:113",
        "113:%s0",
        "113 114 %s",
        "99999999999999999999:%s"
      })
  void whatIsNoHeadIsNone(String text) {
    assertThat(Anchor.parse(text.formatted(HASH))).isEmpty();
  }

  @Test
  void aHashMayBeOfLettersAlone() {
    var hash = "ab".repeat(32);

    assertThat(Anchor.parse("113:" + hash)).contains(new ChainHead(113, hash));
  }

  @Test
  void capitalsAreTheSame() {
    var head = new ChainHead(113, HASH);

    assertThat(Anchor.parse("113:" + HASH.toUpperCase(Locale.ROOT))).isEqualTo(Optional.of(head));
    assertThat(Anchor.parse(Anchor.text(head))).contains(head);
  }
}
