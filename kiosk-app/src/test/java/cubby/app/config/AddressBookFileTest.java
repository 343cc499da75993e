package cubby.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.person.Resident;
import cubby.core.secret.KioskSecrets;
import cubby.core.secret.PersonalTexts;
import cubby.core.secret.RootKey;
import cubby.core.words.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressBookFileTest {

  private static final PersonalTexts TEXTS =
      new KioskSecrets(RootKey.fresh(new Random(1)), new Random(2)).personalTexts();

  @TempDir private Path folder;

  @Test
  void everyColumnReachesTheBook() throws IOException {
    var read =
        read(
            """
            name,unit,email,phone,language,accessible,no-photo
            Anna Berger,3 B,anna@example.org,,de,yes,no

            "Berg, Bo","2, left",,+49 30 123 45 67,en,,yes
            """);

    assertThat(read.objections()).isEmpty();
    assertThat(read.book(TEXTS).find("anna", 2))
        .containsExactly(
            new Resident(
                TEXTS.of("Anna Berger"),
                "3 B",
                TEXTS.of("anna@example.org"),
                Language.GERMAN,
                true,
                false));
    assertThat(read.book(TEXTS).find("bo", 2))
        .containsExactly(
            new Resident(
                TEXTS.of("Berg, Bo"),
                "2, left",
                TEXTS.of("+49301234567"),
                Language.ENGLISH,
                false,
                true));
  }

  @Test
  void whatASpreadsheetWritesIsRead() throws IOException {
    var read =
        read("\uFEFFName;Email\r\nAnna;anna@example.org\r\n\"Bo \"\"B\"\"\";b@example.org\r\n");

    assertThat(read.objections()).isEmpty();
    assertThat(read.book(TEXTS).find("anna", 2)).hasSize(1);
    assertThat(read.book(TEXTS).find("bo", 2))
        .extracting(it -> it.name().plain())
        .containsExactly("Bo \"B\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "',1,a@example.org,,de,'|there is no name",
        "'Bo,1,,,de,'|there is neither e-mail nor phone",
        "'Bo,1,bo@,,de,'|email: no e-mail address",
        "'Bo,1,,030 123,de,'|phone: no number with its country code",
        "'Bo,1,bo@example.org,,xx,'|language: none of en, de, fr, es, pl, ar",
        "'Bo,1,bo@example.org,,de,perhaps'|accessible: neither yes nor no",
        "'Bo,1,bo@example.org,,de,,more'|there are more fields than columns",
        "'Anna,1,a@example.org,,de,'|this person is in the book already"
      })
  void aBadLineIsNamedAndTheOthersStay(String line, String said) throws IOException {
    var read =
        read(
            "name,unit,email,phone,language,accessible\nAnna,1,a@example.org,,de,\n" + line + "\n");

    assertThat(read.objections())
        .singleElement()
        .asString()
        .startsWith(folder.resolve("book.csv") + ":3: " + said)
        .doesNotContain("@");
    assertThat(read.book(TEXTS).find("anna", 2)).hasSize(1);
  }

  @Test
  void linesAreCountedAsTheyStand() throws IOException {
    var read = read("name,email\n\"Anna\nBerger\",a@example.org\n\nBo,\n");

    assertThat(read.objections())
        .containsExactly(
            folder.resolve("book.csv") + ":2: name: there is a control character in it",
            folder.resolve("book.csv") + ":5: there is neither e-mail nor phone");
  }

  @Test
  void aTelephoneAloneWillNotDoWhereNothingSendsToOne() throws IOException {
    var file = Files.writeString(folder.resolve("book.csv"), "name,phone\nBo,+49301234567\n");

    assertThat(AddressBookFile.read(file, Language.ENGLISH, false).objections())
        .containsExactly(file + ":2: there is only a phone, and no SMS gateway is configured");
  }

  @Test
  void aFileThatIsNoneIsSaid() throws IOException {
    var latin = folder.resolve("latin.csv");
    Files.write(latin, "name,email\nJürgen,j@example.org".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(AddressBookFile.read(latin, Language.ENGLISH, true).objections())
        .containsExactly(latin + " is no UTF-8 text: save it as CSV UTF-8");
    assertThat(AddressBookFile.read(folder.resolve("none"), Language.ENGLISH, true).objections())
        .containsExactly("there is no file " + folder.resolve("none"));
    assertThat(read("").objections()).singleElement().asString().contains("is empty");
    assertThat(read("Anna,anna@example.org\n").objections())
        .singleElement()
        .asString()
        .contains(":1: the first line must name the columns");
  }

  private AddressBookFile read(String text) throws IOException {
    var file = Files.writeString(folder.resolve("book.csv"), text);
    return AddressBookFile.read(file, Language.ENGLISH, true);
  }
}
