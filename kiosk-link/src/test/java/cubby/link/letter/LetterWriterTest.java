package cubby.link.letter;

import static cubby.link.letter.Examples.HEAD;
import static cubby.link.letter.Examples.ID;
import static cubby.link.letter.Examples.kiosk;
import static cubby.link.letter.Examples.reader;
import static cubby.link.letter.Examples.stored;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.notice.OpenedNotice;
import cubby.core.notice.OpenedNotice.Reader;
import cubby.core.notice.SupportMatter;
import cubby.core.words.Language;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LetterWriterTest {
  private final LetterWriter writer = new LetterWriter(kiosk(Language.ENGLISH), Examples.ZONE);

  @Test
  void tellsTheRecipientWhereAndHowToCollect() {
    var letter = writer.write(stored(reader(Language.ENGLISH)));

    assertThat(letter.to()).isEqualTo("anna@example.org");
    assertThat(letter.subject()).isEqualTo("Your parcel is here: Market Square");
    assertThat(letter.qrText()).contains("CUBBY1:k:p:secret");
    assertThat(letter.body())
        .isEqualTo(
            """
            Hello Anna,

            Your parcel is waiting for you.

            Where:         Market Square
                           Market Square 1, town
            Pickup code:   1234 5678
            Check number:  4711
            Collect by:    Monday 17 March 2025, 10:15

            Type the pickup code at the touchscreen, or hold the QR code to the scanner. A door opens: take your parcel out and close the door.
            The check number is only for when the screen asks for it.

            Whoever has this code can collect the parcel; keep it to yourself.

            Help: +49 30 123456 (Mon–Fri 9–17), help@example.org
            """);
  }

  @Test
  void writesInTheLanguageOfWhoeverReadsIt() {
    var letter = writer.write(stored(reader(Language.GERMAN)));

    assertThat(letter.subject()).isEqualTo("Ihr Paket ist da: Market Square");
    assertThat(letter.body())
        .contains(
            """
            Wo:           Market Square
                          Market Square 1, town
            Abholcode:    1234 5678
            Prüfzahl:     4711
            Abholen bis:  Montag, 17. März 2025, 10:15 Uhr
            """);
    assertThat(letter.html("cid:qr", ""))
        .startsWith("<!DOCTYPE html>\n<html lang=\"de\" dir=\"ltr\">");
  }

  /// Codes, numbers and addresses stay as they are written, whatever stands around them.
  @Test
  void writesArabicFromRightToLeft() {
    var letter = writer.write(stored(reader(Language.ARABIC)));

    assertThat(letter.subject()).isEqualTo("وصل طردك: \u2068Market Square\u2069");
    assertThat(letter.body())
        .contains("\u20681234 5678\u2069", "\u2068+49 30 123456\u2069", "17 مارس 2025، 10:15");
    assertThat(letter.html("cid:qr", ""))
        .startsWith("<!DOCTYPE html>\n<html lang=\"ar\" dir=\"rtl\">")
        .contains("<bdi>1234 5678</bdi>");
  }

  @Test
  void greetsNobodyWhoseNameIsNotKnown() {
    var letter =
        writer.write(stored(new Reader("anna@example.org", Optional.empty(), Language.ENGLISH)));

    assertThat(letter.body()).startsWith("Your parcel is waiting for you.\n");
  }

  @Test
  void tellsNoDeadlineAndNoCodeThatItDoesNotKnow() {
    var letter =
        writer.write(
            new OpenedNotice.ParcelStored(
                ID,
                reader(Language.ENGLISH),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));

    assertThat(letter.qrText()).isEmpty();
    assertThat(letter.body())
        .contains("the one that the sender has given you")
        .doesNotContain("Collect by", "Pickup code", "QR");
    assertThat(letter.html("cid:qr", "cid:photo")).doesNotContain("<img");
  }

  @Test
  void tellsSupportWhatHappenedAndWhatToDo() {
    var letter = writer.write(Examples.forSupport(SupportMatter.LATCH_JAMMED, ""));

    assertThat(letter.to()).isEqualTo("help@example.org");
    assertThat(letter.subject())
        .isEqualTo("[Market Square] Case 000815: Latch jammed (compartment 7)");
    assertThat(letter.body())
        .isEqualTo(
            """
            Latch jammed (compartment 7).

            The door did not open after three tries. The compartment is in quarantine; a parcel in it stays on record and its code stays good. It needs a technician.

            Kiosk:    Market Square, Market Square 1, town (market-1)
            Case:     000815
            Journal:  90210
                      9f86d081884c7d65
            """);
  }

  @Test
  void passesTheDetailOnAsItIs() {
    var letter =
        writer.write(
            new OpenedNotice.ForSupport(
                ID,
                "1",
                SupportMatter.BANK_LOST,
                Optional.empty(),
                "no reply from {0} on C:\\$1",
                0,
                HEAD));

    assertThat(letter.subject()).isEqualTo("[Market Square] Case 1: Bank lost");
    assertThat(letter.body()).contains("Detail:   no reply from {0} on C:\\$1\n");
  }

  @Test
  void saysHowOftenAnAlarmCameAgain() {
    var letter =
        writer.write(
            new OpenedNotice.ForSupport(
                ID, "1", SupportMatter.DOOR_FORCED, Optional.empty(), "", 29, HEAD));

    assertThat(letter.body()).contains("Again:    29\n");
  }

  @ParameterizedTest
  @EnumSource
  void everyNoticeMakesALetterInEveryLanguage(Language language) {
    var writerThere = new LetterWriter(kiosk(language), Examples.ZONE);
    for (var notice : Examples.all(reader(language))) {
      var letter = writerThere.write(notice);

      assertThat(letter.subject()).as("%s", notice).isNotBlank();
      assertThat(letter.body())
          .as("%s", notice)
          .isNotBlank()
          .endsWith("\n")
          .doesNotContain("{", "}");
      assertThat(letter.html("cid:qr", "cid:photo")).doesNotContain("{", "}");
    }
  }

  @Test
  void theExamplesAreAllThereIs() {
    var kinds =
        Examples.all(reader(Language.ENGLISH)).stream().map(Object::getClass).collect(toSet());

    assertThat(kinds).isEqualTo(Set.of(OpenedNotice.class.getPermittedSubclasses()));
  }

  @ParameterizedTest
  @CsvSource({
    "123456,123 456",
    "1234567,1234 567",
    "12345678,1234 5678",
    "123456789,123 456 789",
    "1234567890,12345 67890",
    "12345678901,1234 5678 901",
    "123456789012,1234 5678 9012"
  })
  void groupsCodesAsTheScreenDoes(String digits, String grouped) {
    assertThat(DigitGroups.of(digits)).isEqualTo(grouped);
  }

  @Test
  void neverPrintsACodeOrAnAddress() {
    for (var notice : Examples.all(reader(Language.ENGLISH))) {
      assertThat(notice + " " + writer.write(notice))
          .doesNotContain("12345678", "1234 5678", "4711", "secret", "anna", "Anna", "0034043");
    }
  }
}
