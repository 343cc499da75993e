package cubby.core.journal.sqlite;

import static cubby.core.journal.Sample.COUNTING;
import static cubby.core.journal.Sample.commit;
import static cubby.core.journal.Sample.countOf;
import static cubby.core.journal.Sample.keep;
import static cubby.core.journal.Sample.queue;
import static cubby.core.journal.Sample.wired;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.core.journal.JournalFailure;
import cubby.core.journal.Sample;
import cubby.core.journal.Verdict;
import cubby.core.kiosk.Ledger;
import cubby.core.secret.DataFolder;
import cubby.core.text.TextId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every form in which the tables have ever been.
///
/// Schema 1 is the only one so far. Before it was settled it was edited in place, five times, under
/// the same number; rows changed with it, so that no later program can read those journals, and
/// they are refused with a sentence. From now on a script stays as it is, and each has a journal
/// here that its own version has written: `released/N`, made by [#makeReleased] under
/// `target/golden` and copied when its version is released.
class EverySchemaTest {

  /// SHA-256 of the scripts. A new one is added at the end; none is ever changed or removed, since
  /// there are kiosks that have been through it.
  private static final List<String> RELEASED =
      List.of("3f0fb35a7afbe42c25a97380b472ab8207ca80f2748e8e27085153fb15d0c981");

  /// What a next version might do: a table of its own from rows that are there, a column, an index.
  private static final List<String> LATER =
      List.of(
          """
          ALTER TABLE compartments ADD COLUMN seen TEXT;
          CREATE TABLE kinds (kind TEXT PRIMARY KEY, rows INTEGER NOT NULL) STRICT;
          INSERT INTO kinds SELECT kind, count(*) FROM journal GROUP BY kind;
          """,
          "CREATE INDEX journal_by_kind ON journal (kind)");

  @TempDir Path folder;

  @Test
  void aScriptThatWasReleasedStaysAsItIs() throws Exception {
    var sums = new ArrayList<String>();
    for (var script : Schema.current().scripts()) {
      var digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(UTF_8));
      sums.add(HexFormat.of().formatHex(digest));
    }

    assertThat(sums)
        .as("change the tables by a script of their own, schema-%d.sql", sums.size() + 1)
        .isEqualTo(RELEASED);
  }

  static Stream<Integer> versions() {
    return IntStream.rangeClosed(1, Schema.current().version()).boxed();
  }

  @ParameterizedTest
  @MethodSource("versions")
  void aJournalOfEveryVersionIsReadByThisOne(int version) throws IOException {
    isWhole(released(version), Schema.current(), version);
  }

  @ParameterizedTest
  @MethodSource("versions")
  void andWillBeByLaterOnes(int version) throws IOException {
    var scripts = new ArrayList<>(Schema.current().scripts());
    scripts.addAll(LATER);
    var data = released(version);

    isWhole(data, new Schema(scripts), version);

    var kiosk = new SqliteKiosk(data.resolve("journal.db"));
    assertThat(kiosk.list("SELECT kind || ' ' || rows FROM kinds"))
        .containsExactly("CompartmentWired 4");
    assertThat(kiosk.list("SELECT name FROM sqlite_master WHERE name = 'journal_by_kind'"))
        .hasSize(1);
  }

  /// Rows, chain, texts and notices are there, and it can be written; and so it was before.
  private static void isWhole(Path data, Schema schema, int version) throws IOException {
    try (var kept = DataFolder.open(data, new SecureRandom())) {
      var file = kept.journalFile();
      var before = new SqliteKiosk(file).list("SELECT hash FROM journal ORDER BY sequence");
      try (var journal =
          SqliteJournal.open(file, kept.secrets(), kept.signingKey(), COUNTING, schema)) {
        var recovered = journal.recover();
        assertThat(countOf(recovered.ledger())).isEqualTo(4);
        assertThat(recovered.head().hash()).isEqualTo(before.getLast());
        assertThat(journal.verify()).isInstanceOf(Verdict.Sound.class);
        assertThat(journal.damage()).isEmpty();
        assertThat(journal.text(new TextId("t1"))).contains("ada@example.org");
        assertThat(journal.queued(0, 9)).hasSize(2);
        journal.commit(commit(9, recovered.ledger(), wired(5)));
      }
      for (int each = version; each < schema.version(); each++) {
        var copy = new SqliteKiosk(Schema.backUpOf(file, each));
        assertThat(copy.list("PRAGMA user_version")).containsExactly(Integer.toString(each));
        assertThat(copy.list("SELECT hash FROM journal ORDER BY sequence")).isEqualTo(before);
        assertThat(Files.getPosixFilePermissions(copy.file))
            .isEqualTo(PosixFilePermissions.fromString("rw-------"));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void tablesFromBeforeTheFirstReleaseAreRefusedAndLeftAlone(int form) throws IOException {
    var kiosk = new SqliteKiosk(folder.resolve("journal.db"));
    kiosk.run(
        """
        PRAGMA journal_mode = WAL;
        PRAGMA application_id = %d;
        %s
        INSERT INTO meta (one, kiosk_id, key_id) VALUES (1, '%s', '%s');
        PRAGMA user_version = 1;
        """
            .formatted(
                JournalFile.APPLICATION_ID,
                text("before-release/%d.sql".formatted(form)),
                Sample.KIOSK,
                kiosk.secrets.keyId()));
    var before = kiosk.bytes();

    assertThatThrownBy(() -> kiosk.open(COUNTING))
        .isInstanceOf(JournalFailure.class)
        .hasMessage(
            ("The journal %s says that it has schema 1, but its tables are others. It is from"
                    + " before the first release of Cubby, which no version can read, or was"
                    + " changed by hand. Restore the kiosk from its backup, or set it up anew in"
                    + " another folder. Nothing was changed.")
                .formatted(kiosk.file));
    assertThat(kiosk.bytes()).isEqualTo(before);
  }

  /// What `released` has of the version that is current, anew.
  @Test
  void makeReleased() throws IOException {
    var golden = Path.of("target", "golden", "released-" + Schema.current().version());
    var data = folder.resolve("data");
    try (var made = DataFolder.create(data, new SecureRandom())) {
      SqliteJournal.create(made.journalFile(), Sample.KIOSK, made.secrets());
      try (var journal =
          SqliteJournal.open(
              made.journalFile(), made.secrets(), made.signingKey(), COUNTING, Schema.current())) {
        journal.recover();
        journal.commit(keep(1, "t1", "ada@example.org"));
        journal.commit(commit(2, Ledger.EMPTY, wired(1, 3)));
        journal.commit(queue(3, "n1", "n2"));
        journal.commit(commit(4, journal.recover().ledger(), wired(4)));
      }
      Files.createDirectories(golden);
      Files.writeString(golden.resolve("journal.sql"), Dump.of(made.journalFile()));
      for (var key : List.of("root.key", "signing.key")) {
        Files.writeString(golden.resolve(key), Files.readString(data.resolve(key)));
      }
    }

    assertThat(Files.readString(golden.resolve("journal.sql"))).contains("CompartmentWired");
  }

  /// A data folder as that version left it.
  private Path released(int version) throws IOException {
    var data = Files.createDirectory(folder.resolve("data"));
    for (var key : List.of("root.key", "signing.key")) {
      var file = data.resolve(key);
      Files.writeString(file, text("released/%d/%s".formatted(version, key)));
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
    new SqliteKiosk(data.resolve("journal.db"))
        .run("PRAGMA journal_mode = WAL;" + text("released/%d/journal.sql".formatted(version)));
    return data;
  }

  private static String text(String name) throws IOException {
    try (var in = EverySchemaTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
    }
  }
}
