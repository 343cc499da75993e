package cubby.link.letter;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.KioskProfile;
import cubby.core.cabinet.Support;
import cubby.core.notice.NoticeId;
import cubby.core.notice.OpenedNotice;
import cubby.core.notice.SupportMatter;
import cubby.core.words.Language;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LetterWriterTest {
  private static final NoticeId ID = new NoticeId("n1");

  private static final OpenedNotice STORED =
      new OpenedNotice.ParcelStored(
          ID, "anna@example.org", "12345678", "4711", "CUBBY1:k:p:secret");

  @Test
  void tellsTheRecipientWhereAndHowToCollect() {
    var letter = new LetterWriter(kiosk(Language.ENGLISH)).write(STORED);

    assertThat(letter.to()).isEqualTo("anna@example.org");
    assertThat(letter.subject()).isEqualTo("Your parcel is here: Market Square");
    assertThat(letter.body())
        .isEqualTo(
            """
            Your parcel is waiting for you.

            Where:         Market Square
                           Market Square 1, town
            Pickup code:   1234 5678
            Check number:  4711

            Type the pickup code at the touchscreen. A door opens: take your parcel out and close the door.
            The check number is only for when the screen asks for it.

            Whoever has this code can collect the parcel; keep it to yourself.

            Help: +49 30 123456 (Mon–Fri 9–17), help@example.org
            """);
  }

  @Test
  void writesInTheLanguageOfTheKiosk() {
    var letter = new LetterWriter(kiosk(Language.GERMAN)).write(STORED);

    assertThat(letter.subject()).isEqualTo("Ihr Paket ist da: Market Square");
    assertThat(letter.body())
        .contains(
            """
            Wo:         Market Square
                        Market Square 1, town
            Abholcode:  1234 5678
            Prüfzahl:   4711
            """);
  }

  @Test
  void tellsSupportWhatHappenedAndWhatToDo() {
    var letter =
        new LetterWriter(kiosk(Language.ENGLISH))
            .write(
                new OpenedNotice.ForSupport(
                    ID,
                    "004711",
                    SupportMatter.LATCH_JAMMED,
                    Optional.of(new CompartmentId("7")),
                    ""));

    assertThat(letter.to()).isEqualTo("help@example.org");
    assertThat(letter.subject())
        .isEqualTo("[Market Square] Case 004711: Latch jammed (compartment 7)");
    assertThat(letter.body())
        .isEqualTo(
            """
            Latch jammed (compartment 7).

            The door did not open after three tries. The compartment is in quarantine; a parcel in it stays on record and its code stays good. It needs a technician.

            Kiosk: Market Square, Market Square 1, town (market-1)
            Case:  004711
            """);
  }

  @Test
  void passesTheDetailOn() {
    var letter =
        new LetterWriter(kiosk(Language.ENGLISH))
            .write(
                new OpenedNotice.ForSupport(
                    ID,
                    "1",
                    SupportMatter.BANK_LOST,
                    Optional.empty(),
                    "no reply from {0} on C:\\$1"));

    assertThat(letter.subject()).isEqualTo("[Market Square] Case 1: Bank lost");
    assertThat(letter.body()).endsWith("Case:  1\n\nDetail: no reply from {0} on C:\\$1\n");
  }

  @ParameterizedTest
  @EnumSource
  void everyMatterMakesALetterInEveryLanguage(SupportMatter matter) {
    for (var language : Language.values()) {
      var letter =
          new LetterWriter(kiosk(language))
              .write(new OpenedNotice.ForSupport(ID, "1", matter, Optional.empty(), ""));

      assertThat(letter.subject() + letter.body()).doesNotContain("{", "}");
    }
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
  void neverPrintsACode() {
    assertThat(new LetterWriter(kiosk(Language.ENGLISH)).write(STORED).toString())
        .doesNotContain("1234");
  }

  private static KioskProfile kiosk(Language language) {
    return new KioskProfile(
        "market-1",
        "Market Square",
        "Market Square 1, town",
        52.5,
        13.4,
        language,
        new Support("help@example.org", "+49 30 123456", "Mon–Fri 9–17"),
        8);
  }
}
