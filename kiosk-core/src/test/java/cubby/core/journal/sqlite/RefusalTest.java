package cubby.core.journal.sqlite;

import static cubby.core.journal.Sample.COUNTING;
import static cubby.core.journal.Sample.commit;
import static cubby.core.journal.Sample.wired;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.core.journal.JournalFailure;
import cubby.core.kiosk.Ledger;
import cubby.core.secret.KeyFailure;
import cubby.core.secret.KioskSecrets;
import cubby.core.secret.RootKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Journals that cannot be opened: each is a sentence that says where and what to do, and nothing
/// is touched.
class RefusalTest {

  @TempDir Path parent;
  private Path folder = Path.of("");
  private SqliteKiosk kiosk = new SqliteKiosk(Path.of(""));

  @BeforeEach
  void make() throws IOException {
    folder = Files.createDirectory(parent.resolve("data"));
    kiosk = new SqliteKiosk(folder.resolve("journal.db"));
  }

  @AfterEach
  void letItBeDeleted() throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void missingFileIsNotTakenForANewKiosk() throws IOException {
    isRefused("There is no journal at", "mount it");
  }

  @Test
  void fileThatIsNoDatabase() throws IOException {
    Files.writeString(kiosk.file, "Dear diary, " + "x".repeat(200));

    isRefused("is not the journal of a Cubby kiosk", "backup");
  }

  @Test
  void databaseOfSomebodyElse() throws IOException {
    kiosk.run("CREATE TABLE recipes (name TEXT)");

    isRefused("is not the journal of a Cubby kiosk", "right folder");
  }

  @Test
  void nameThatSqliteWouldTakeForAnother() {
    var odd = new SqliteKiosk(folder.resolve("what?.db"));

    assertThatThrownBy(odd::create)
        .isInstanceOf(JournalFailure.class)
        .hasMessageContaining("without a question mark");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void remainsOfASetUpThatWasInterruptedAreNoJournal() throws IOException {
    Files.writeString(folder.resolve("journal.db.new"), "half");

    isRefused("There is no journal at", "set it up first");
    kiosk.create();

    assertThat(contents()).containsOnlyKeys("journal.db");
  }

  @Test
  void emptyFile() throws IOException {
    Files.createFile(kiosk.file);

    isRefused("is empty", "backup");
  }

  @Test
  void directoryInItsPlace() throws IOException {
    Files.createDirectory(kiosk.file);

    isRefused("cannot be read", "see to its disk");
  }

  @Test
  void newerSchema() throws IOException {
    kiosk.create();
    kiosk.run("PRAGMA user_version = 7");

    isRefused("later version of Cubby (schema 7; this one knows up to 1)", "Start that version");
  }

  @Test
  void readOnlyFile() throws IOException {
    kiosk.create();
    Files.setPosixFilePermissions(kiosk.file, PosixFilePermissions.fromString("r--r--r--"));

    isRefused("journal.db cannot be written", "mount its disk for writing");
  }

  @Test
  void readOnlyFolder() throws IOException {
    kiosk.create();
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-x------"));

    isRefused("data cannot be written", "mount its disk for writing");
  }

  @Test
  void otherRootKey() throws IOException {
    kiosk.create();
    var before = contents();
    var other = new KioskSecrets(RootKey.fresh(new SplittableRandom(2)), new SplittableRandom(3));

    assertThatThrownBy(() -> SqliteJournal.open(kiosk.file, other, kiosk.signingKey))
        .isInstanceOf(KeyFailure.class)
        .hasMessageContaining(kiosk.secrets.keyId())
        .hasMessageContaining(other.keyId());
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void noSecondJournalIsMadeInItsPlace() throws IOException {
    kiosk.create();
    var before = contents();

    assertThatThrownBy(kiosk::create)
        .isInstanceOf(JournalFailure.class)
        .hasMessageContaining("already");
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void fullDiskFailsTheCommitWithASentence() {
    kiosk.create();
    try (var journal = kiosk.open(COUNTING)) {
      journal.recover();
      journal.limitPages(1);

      assertThatThrownBy(() -> journal.commit(commit(1, Ledger.EMPTY, wired(1, 2000))))
          .isInstanceOf(JournalFailure.class)
          .hasMessageContaining("There is no room left on the disk of the journal " + kiosk.file)
          .hasMessageContaining("Make room");
    }
  }

  @Test
  void writeAheadLogThatFindsNoRoomIsAFullDisk() {
    var found = new SQLiteException("disk I/O error", SQLiteErrorCode.SQLITE_IOERR_SHMSIZE);

    assertThat(Trouble.of(kiosk.file, found))
        .hasMessageContaining("There is no room left on the disk of the journal " + kiosk.file);
  }

  private void isRefused(String what, String whatToDo) throws IOException {
    var before = contents();

    assertThatThrownBy(() -> kiosk.open(COUNTING))
        .isInstanceOf(JournalFailure.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining(what)
        .hasMessageContaining(whatToDo)
        .hasMessageEndingWith("Nothing was changed.");
    assertThat(contents()).isEqualTo(before);
  }

  /// Every file of the folder with its bytes.
  private Map<String, String> contents() throws IOException {
    var contents = new TreeMap<String, String>();
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        contents.put(file.getFileName().toString(), SqliteKiosk.bytes(file));
      }
    }
    return contents;
  }
}
