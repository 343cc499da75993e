package cubby.link.letter;

import static cubby.link.letter.Examples.kiosk;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.notice.OpenedNotice.Reader;
import cubby.core.notice.SupportMatter;
import cubby.core.words.Language;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Names, addresses and barcodes are data, whatever they say.
class ForeignTextTest {
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  private final LetterWriter writer = new LetterWriter(kiosk(Language.ENGLISH), Examples.ZONE);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "\"><a href='http://evil.example'>",
        "&lt;b&gt;",
        "Anna\r\nBcc: everybody@example.org",
        "Anna\n\n<b>bold</b>",
        "Anna\u2028Subject: x",
        "Anna\u0000\u0007\u001b[31m",
        "\u202egro.live@bob",
        "{0} {1} {2} $1 \\1 %s %n",
        "\ud83d",
        "=?utf-8?B?PGI+?="
      })
  void breaksNoLetter(String text) {
    var reader = new Reader("a@example.org", Optional.of(text), Language.ENGLISH);
    for (var notice : Examples.all(reader)) {
      isWhole(writer.write(notice), text);
    }
    isWhole(writer.write(Examples.returned(reader, text)), text);
    isWhole(writer.write(Examples.forSupport(SupportMatter.BANK_LOST, text)), text);
  }

  @Test
  void isShownAsItIs() {
    var text = "O'Brien & Söhne <2> \"Ω\" 👩‍👩‍👧 آنا";
    var reader = new Reader("a@example.org", Optional.of(text), Language.ENGLISH);

    var letter = writer.write(Examples.returned(reader, text));

    // Set apart, since it ends from right to left: the comma would else stand before its last word.
    assertThat(letter.body())
        .contains(
            "Hello \u2068" + text + "\u2069,", "Tracking number:  \u2068" + text + "\u2069\n");
    assertThat(letter.html("", ""))
        .contains("<bdi>O&#39;Brien &amp; Söhne &lt;2&gt; &quot;Ω&quot; 👩‍👩‍👧 آنا</bdi>");
  }

  @Test
  void isCutWhereNobodyReadsOn() {
    var endless = "👩x".repeat(500_000);
    var reader = new Reader("a@example.org", Optional.of(endless), Language.ENGLISH);

    var letter = writer.write(Examples.returned(reader, endless));

    assertThat(letter.body()).contains("👩x…,").hasSizeLessThan(2000);
    assertThat(letter.body().codePoints()).noneMatch(ForeignTextTest::isLoneSurrogate);
    assertThat(letter.html("", "")).hasSizeLessThan(6000);
  }

  private static void isWhole(Letter letter, String text) {
    assertThat(letter.subject()).as(text).doesNotContain("\r", "\n", "\u2028", "\u0000", "\u202e");
    assertThat(letter.body())
        .as(text)
        .doesNotContain("\r", "\u2028", "\u0000", "\u001b", "\u202e", "\nBcc", "\n<b>");
    assertThat(letter.body().codePoints()).noneMatch(ForeignTextTest::isLoneSurrogate);
    var html = letter.html("cid:qr", "cid:photo");
    assertThat(TAG.matcher(html).results().map(tag -> tag.group().replaceFirst("[ >].*", "")))
        .as(html)
        .allMatch(tag ->
            tag.matches("</?(!DOCTYPE|html|head|meta|title|body|table|tr|td|p|h1|bdi|br|img)"));
  }

  private static boolean isLoneSurrogate(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }
}
