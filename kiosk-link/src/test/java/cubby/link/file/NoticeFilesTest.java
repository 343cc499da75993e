package cubby.link.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.core.cabinet.KioskProfile;
import cubby.core.cabinet.Support;
import cubby.core.notice.NoticeId;
import cubby.core.notice.OpenedNotice;
import cubby.core.notice.OpenedNotice.Code;
import cubby.core.notice.OpenedNotice.Reader;
import cubby.core.words.Language;
import cubby.link.letter.LetterWriter;
import cubby.link.qr.QrReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoticeFilesTest {
  private static final LetterWriter WRITER =
      new LetterWriter(
          new KioskProfile(
              "market-1",
              "Market Square",
              "Market Square 1",
              52.5,
              13.4,
              Language.ENGLISH,
              new Support("help@example.org", "+49 30 123456", "Mon–Fri 9–17"),
              8),
          ZoneId.of("Europe/Berlin"));

  @TempDir private Path temporary;

  private Instant now = Instant.parse("2025-03-14T10:15:00.123Z");
  private Path folder;
  private NoticeFiles files;

  @BeforeEach
  void inAFolderThatIsNotThereYet() {
    folder = temporary.resolve("kiosk").resolve("notices");
    files = new NoticeFiles(folder, WRITER, () -> now);
  }

  @Test
  void writesALetterForItsOwnersEyes() throws IOException {
    files.carry(stored("a1-n0"));

    assertThat(names())
        .containsExactly("20250314T101500.123Z.a1-n0.svg", "20250314T101500.123Z.a1-n0.txt");
    var file = folder.resolve(names().getLast());
    assertThat(Files.readString(file))
        .startsWith(
            """
            To: anna@example.org
            Subject: Your parcel is here: Market Square
            QR code: 20250314T101500.123Z.a1-n0.svg

            Your\
            """)
        .contains("1234 5678", "4711");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
  }

  @Test
  void aNoticeThatComesAgainMakesNoSecondFile() throws IOException {
    files.carry(stored("a1-n0"));
    now = now.plus(Duration.ofHours(1));
    files.carry(stored("a1-n0"));
    new NoticeFiles(folder, WRITER, () -> now).carry(stored("a1-n0"));

    assertThat(texts()).hasSize(1);
    assertThat(names()).hasSize(2);
  }

  @Test
  void noticesOfOtherIdsHaveFilesOfTheirOwnThatSortByTime() throws IOException {
    for (var id : List.of("b", "a-b", "c/d", "c_d", "../e", "🎉")) {
      files.carry(stored(id));
      now = now.plusMillis(1);
    }

    assertThat(texts())
        .containsExactly(
            "20250314T101500.123Z.b.txt",
            "20250314T101500.124Z.a-b.txt",
            "20250314T101500.125Z.c_002fd.txt",
            "20250314T101500.126Z.c_005fd.txt",
            "20250314T101500.127Z._002e_002e_002fe.txt",
            "20250314T101500.128Z._d83c.txt");
  }

  @Test
  void whatAPowerCutLeftUnfinishedIsWrittenAnew() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(".unfinished"), "To: an");
    Files.writeString(folder.resolve("20250314T101400.000Z.a1-n0.svg"), "<svg>");

    files.carry(stored("a1-n0"));

    assertThat(names())
        .containsExactly("20250314T101500.123Z.a1-n0.svg", "20250314T101500.123Z.a1-n0.txt");
  }

  @Test
  void anAddressCannotAddLines() throws IOException {
    files.carry(stored("x", "a@b.org\nSubject: free parcels"));

    assertThat(Files.readString(folder.resolve(texts().getFirst())))
        .startsWith("To: a@b.org Subject: free parcels\nSubject: Your parcel");
  }

  @Test
  void aFolderThatCannotBeMadeIsAReasonToComeAgain() throws IOException {
    Files.writeString(temporary.resolve("kiosk"), "a file where the folder should be");

    assertThatThrownBy(() -> files.carry(stored("a"))).isInstanceOf(IOException.class);
  }

  @Test
  void thePictureSaysWhatTheScannerReads() throws Exception {
    files.carry(stored("a1-n0"));

    var picture = folder.resolve(names().getFirst());
    assertThat(QrReading.ofSvg(Files.readString(picture))).isEqualTo("CUBBY1:k:p:secret");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve(names().getFirst()))))
        .isEqualTo("rw-------");
  }

  private List<String> texts() throws IOException {
    return names().stream().filter(name -> name.endsWith(".txt")).toList();
  }

  private List<String> names() throws IOException {
    try (var found = Files.list(folder)) {
      return found.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static OpenedNotice stored(String id) {
    return stored(id, "anna@example.org");
  }

  private static OpenedNotice stored(String id, String address) {
    return new OpenedNotice.ParcelStored(
        new NoticeId(id),
        new Reader(address, Optional.empty(), Language.ENGLISH),
        Optional.of(new Code("12345678", "4711", "CUBBY1:k:p:secret")),
        Optional.empty(),
        Optional.empty());
  }
}
