package cubby.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.app.command.CommandTree;
import cubby.app.command.PinEntry;
import cubby.app.config.DemoCabinet;
import cubby.app.control.Order;
import cubby.core.cabinet.CompartmentId;
import cubby.core.journal.sqlite.SqliteJournal;
import cubby.core.secret.DataFolder;
import cubby.core.secret.SigningKey;
import cubby.core.text.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `audit` says of folders good and bad. It never changes a byte of them.
class AuditedFolderTest {
  private static final int OFFSET_OF_SCHEMA = 63;

  @TempDir private Path temporary;

  private final Office office =
      new Office(InputStream.nullInputStream(), new PrintWriter(Writer.nullWriter()));
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path data = Path.of("");
  private Path journal = Path.of("");
  private String fingerprint = "";

  @BeforeEach
  void aKioskThatWasSetUp() {
    data = temporary.resolve("kiosk");
    journal = data.resolve("journal.db");
    office.setUp(DemoCabinet.config(Path.of("/etc/cubby")), data);
    fingerprint = SigningKey.fingerprint(DataFolder.readPublicKey(data));
  }

  @Test
  void aSoundJournalIsAnsweredWithZeroAndWhatCannotBeSeen() {
    assertThat(audit()).isZero();
    assertThat(out.toString())
        .startsWith("The journal of kiosk demo-1 is as the kiosk wrote it.\n  rows ")
        .contains(", signed checkpoints 1\n  The kiosk signed for row ")
        .contains("Nothing shows that the end has not been cut off")
        .contains("Checked with the key in the folder, " + fingerprint)
        .contains("whoever replaced the whole folder cannot be seen");
  }

  @Test
  void whatItPrintsAndWhatStatusPrintsIsTakenAsAnAnchor() {
    audit();
    var printed = out.toString().lines().toList().getLast();
    assertThat(audit("--anchor", printed)).isZero();
    assertThat(out.toString()).contains("The head from outside is in it.");

    run("status", "--data", data.toString());
    var status = out.toString().lines().filter(it -> it.startsWith("journal")).findFirst();
    assertThat(audit("--anchor", status.orElseThrow())).isZero();
  }

  @Test
  void aKeyFromOutsideIsAFingerprintOrAFile() throws IOException {
    var file = temporary.resolve("kept.pub");
    Files.writeString(file, Files.readAllLines(data.resolve("signing.key")).getFirst() + "\n");

    assertThat(audit("--key", fingerprint.toUpperCase(Locale.ROOT))).isZero();
    assertThat(out.toString()).contains("Checked with the key from outside, " + fingerprint);
    Files.delete(data.resolve("signing.key"));
    Files.delete(data.resolve("root.key"));
    assertThat(audit("--key", file.toString())).isZero();
  }

  @Test
  void theKeyOfAnotherKioskIsToldAndSoIsWhatIsNoKey() throws IOException {
    assertThat(audit("--key", "ab".repeat(32))).isEqualTo(1);
    assertThat(err.toString())
        .contains("has the fingerprint " + fingerprint + ", not the one given");

    var other = temporary.resolve("other");
    office.setUp(DemoCabinet.config(Path.of("/etc/cubby")), other);
    office.order(other, clear());
    assertThat(audit("--key", other.resolve("signing.key").toString())).isEqualTo(1);
    assertThat(err.toString()).contains("not signed by this kiosk");

    var letter = Files.writeString(temporary.resolve("letter"), "Dear Ada");
    assertThat(audit("--key", letter.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("holds no public key of a kiosk");
    assertThat(audit("--key", temporary.resolve("none").toString())).isEqualTo(1);
    assertThat(err.toString()).contains("cannot be read");
  }

  @Test
  void whatIsNoAnchorIsWrongUsage() {
    assertThat(audit("--anchor", "113:bc61")).isEqualTo(2);
    assertThat(err.toString()).startsWith("--anchor takes a head as mails to support show it");
    assertThat(run("audit")).isEqualTo(2);
  }

  @Test
  void anAnchorAheadIsACutOffEnd() {
    assertThat(audit("--anchor", "4711:" + "ab".repeat(32))).isEqualTo(1);
    assertThat(err.toString())
        .contains("truncated: Row ", "the head from outside is row 4711")
        .contains("Nothing was changed.");
  }

  @Test
  void anAnchorOfAnotherKioskIsToldFromTampering() {
    assertThat(audit("--anchor", "3:" + "ab".repeat(32))).isEqualTo(1);
    assertThat(err.toString()).contains("The head from outside is not of this journal");
  }

  @Test
  void foldersAndFilesThatAreNoJournalAreTold() throws IOException {
    assertThat(run("audit", "--data", temporary.resolve("none").toString())).isEqualTo(1);
    assertThat(err.toString()).startsWith("There is no kiosk in ");
    assertThat(run("audit", "--data", Files.createDirectory(temporary.resolve("x")).toString()))
        .isEqualTo(1);
    assertThat(err.toString()).startsWith("There is no kiosk in ");

    var sound = Files.readAllBytes(journal);
    assertRefused("Dear Ada".getBytes(ISO_8859_1), "is not the journal of a Cubby kiosk");
    assertRefused(new byte[0], "is empty");
    assertRefused(Arrays.copyOf(sound, sound.length / 2), "is damaged");
    var newer = sound.clone();
    newer[OFFSET_OF_SCHEMA] = 99;
    assertRefused(newer, "was written by a later version of Cubby (schema 99");
    Files.delete(journal);
    assertThat(audit()).isEqualTo(1);
    assertThat(err.toString()).startsWith("There is no journal at ");
  }

  private void assertRefused(byte[] file, String why) throws IOException {
    Files.write(journal, file);
    var before = files();
    assertThat(audit()).isEqualTo(1);
    assertThat(err.toString()).contains(why);
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void aRunningKioskIsAuditedByAnotherProcessAndNotAByteChanges() throws Exception {
    try (var folder = DataFolder.open(data, new SecureRandom());
        var running =
            SqliteJournal.open(folder.journalFile(), folder.secrets(), folder.signingKey())) {
      var last = running.recover().lastSeen().orElseThrow();
      running.noteTime(last);
      var before = files();
      assertThat(before).containsKeys("journal.db-wal", "journal.db-shm");

      try (var process = CubbyProcess.start(temporary, "audit", "--data", data.toString())) {
        process.await("The journal of kiosk demo-1 is as the kiosk wrote it.");
        process.await("  head ");
      }
      assertThat(files()).isEqualTo(before);
    }
  }

  private static Order clear() {
    return new Order.ClearCompartment(
        new CompartmentId("7"), new Secret("Ada"), new Secret("empty"));
  }

  private int audit(String... more) {
    var words = new ArrayList<>(List.of("audit", "--data", data.toString()));
    words.addAll(List.of(more));
    return run(words.toArray(String[]::new));
  }

  private int run(String... words) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return CommandTree.of(office, PinEntry.ofProcess())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(words);
  }

  /// Each file of the folder and what is in it.
  private Map<String, String> files() {
    try (var files = Files.list(data)) {
      return files
          .filter(Files::isRegularFile)
          .collect(
              toMap(
                  it -> it.getFileName().toString(),
                  AuditedFolderTest::bytes,
                  (a, _) -> a,
                  TreeMap::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String bytes(Path file) {
    try {
      return Files.readString(file, ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
