package cubby.core.journal.sqlite;

import static cubby.core.journal.Sample.COUNTING;
import static cubby.core.journal.Sample.commit;
import static cubby.core.journal.Sample.wired;
import static cubby.core.journal.sqlite.SqliteJournal.UNSIGNED_ROWS_MAX;
import static cubby.core.kiosk.Limits.TEXTS_ERASED_AT_ONCE;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.journal.ChainHead;
import cubby.core.journal.JournalFailure;
import cubby.core.journal.audit.AuditResult;
import cubby.core.journal.audit.Finding;
import cubby.core.journal.sqlite.Forger.Anew;
import cubby.core.kiosk.Ledger;
import cubby.core.secret.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a forger does to a journal of sixty rows with checkpoints at 20, 40 and 60, and what the
/// audit says.
class AuditTest {

  /// Where the table stands that people read.
  private static final Path GUIDE = Path.of("../docs/reliability.md");

  @TempDir Path folder;
  private SqliteKiosk kiosk = new SqliteKiosk(Path.of(""));

  /// @param says kinds and sentences of the findings
  record Attack(String what, String sql, Move move, Anew anew, long from, String says) {
    @Override
    public String toString() {
      return what + ", hashes made anew: " + words(anew);
    }

    private static String words(Anew anew) {
      return switch (anew) {
        case NONE -> "none";
        case ITS_OWN -> "its own";
        case ALL -> "all";
        case ALL_AND_NO_CHECKPOINT -> "all, checkpoints taken out";
      };
    }

    String line() {
      return "| %s | %s | %s |".formatted(what, words(anew), says.isEmpty() ? "nothing" : says);
    }
  }

  /// Rows that are numbered anew before the statements run.
  record Move(long from, int by) {
    static final Move NONE = new Move(0, 0);
  }

  private static final String CHANGE =
      "UPDATE journal SET body = replace(body, 'board 27', 'board 99') WHERE sequence = 27";
  private static final String RETIME =
      "UPDATE journal SET wall = '2026-03-01T09:00:00Z' WHERE sequence = 27";
  private static final String REUPTIME = "UPDATE journal SET uptime = 'PT2S' WHERE sequence = 27";
  private static final String DISTRUST =
      "UPDATE journal SET trust = 'UNTRUSTED' WHERE sequence = 27";
  private static final String PUT_IN =
      """
      INSERT INTO journal SELECT 27, wall, trust, uptime, kind, version, subject, 'ab',
        replace(body, 'board 26', 'board 99'), 'cd' FROM journal WHERE sequence = 26
      """;
  private static final String SWAP =
      "UPDATE journal SET sequence = -1 WHERE sequence = 27;"
          + "UPDATE journal SET sequence = 27 WHERE sequence = 28;"
          + "UPDATE journal SET sequence = 28 WHERE sequence = -1";
  private static final String SWAP_FAR =
      "UPDATE journal SET sequence = -1 WHERE sequence = 27;"
          + "UPDATE journal SET sequence = 27 WHERE sequence = 55;"
          + "UPDATE journal SET sequence = 55 WHERE sequence = -1";
  private static final String UNKNOWN_INTERVAL =
      "changed, restamped, inserted, removed or reordered: Row 40 is not the one that was signed: something was done to rows 21 to 40, and their hashes were made anew. Which of them it was cannot be known.";
  private static final String NOTHING = "";

  static Stream<Attack> attacks() {
    return Stream.of(
        attack(
            "A word of row 27 changed",
            CHANGE,
            Anew.NONE,
            "changed or restamped: Row 27 is not what was written after the row before. It may also be that rows before it, from row 21 on, were given new hashes."),
        attack(
            "A word of row 27 changed",
            CHANGE,
            Anew.ITS_OWN,
            "changed or restamped: Row 28 is not what was written after the row before. It may also be that rows before it, from row 21 on, were given new hashes."),
        attack("A word of row 27 changed", CHANGE, Anew.ALL, UNKNOWN_INTERVAL),
        attack("A word of row 27 changed", CHANGE, Anew.ALL_AND_NO_CHECKPOINT, NOTHING),
        attack(
            "The subject of row 27 changed",
            "UPDATE journal SET subject = 'compartment/8' WHERE sequence = 27",
            Anew.NONE,
            "changed: Row 27 was changed: its subject is not that of what it holds."),
        attack(
            "The hash of row 27 changed",
            "UPDATE journal SET hash = 'ab' WHERE sequence = 27",
            Anew.NONE,
            "changed: Row 27 has another hash than it was written with. Nothing else in it was changed."),
        attack(
            "The wall time of row 27 altered",
            RETIME,
            Anew.NONE,
            "changed or restamped: Row 27 is not what was written after the row before. It may also be that rows before it, from row 21 on, were given new hashes."),
        attack("The wall time of row 27 altered", RETIME, Anew.ALL, UNKNOWN_INTERVAL),
        attack(
            "The running time of row 27 altered",
            REUPTIME,
            Anew.NONE,
            "restamped: Row 27 was restamped: its running time, PT2S, is not between those of the rows around it. Whether more in it was changed cannot be known."),
        attack(
            "The trust in the time of row 27 altered",
            DISTRUST,
            Anew.NONE,
            "restamped: Row 27 was restamped: written was 2026-03-01T08:04:30Z TRUSTED PT4M30S, not 2026-03-01T08:04:30Z UNTRUSTED PT4M30S."),
        attack(
            "The trust in the time of row 27 altered",
            DISTRUST,
            Anew.ITS_OWN,
            "restamped: Row 27 was restamped: written was 2026-03-01T08:04:30Z TRUSTED PT4M30S, not 2026-03-01T08:04:30Z UNTRUSTED PT4M30S."),
        attack(
            "The trust in the time of row 27 altered",
            DISTRUST,
            Anew.ALL,
            "restamped: Row 27 was restamped: written was 2026-03-01T08:04:30Z TRUSTED PT4M30S, not 2026-03-01T08:04:30Z UNTRUSTED PT4M30S. The hashes from there on were made anew."),
        new Attack(
            "A row put in as 27",
            PUT_IN,
            new Move(27, 1),
            Anew.NONE,
            27,
            "inserted: Row 27 was put in later: without it the rows fit together as they were written."),
        new Attack(
            "A row put in as 27",
            PUT_IN,
            new Move(27, 1),
            Anew.ITS_OWN,
            27,
            "inserted: Row 27 was put in later: without it the rows fit together as they were written."),
        new Attack(
            "A row put in as 27",
            PUT_IN,
            new Move(27, 1),
            Anew.ALL,
            27,
            "inserted: Row 27 was put in later: without it the rows fit together as they were written. The hashes from there on were made anew."),
        attack(
            "Row 27 taken out",
            "DELETE FROM journal WHERE sequence = 27",
            Anew.NONE,
            "removed: Row 27 is missing."),
        new Attack(
            "Row 27 taken out, the others numbered anew",
            NOTHING,
            new Move(27, -1),
            Anew.NONE,
            27,
            "removed: Row 27 is missing, and the rows behind have been given other numbers."),
        new Attack(
            "Row 27 taken out, the others numbered anew",
            NOTHING,
            new Move(27, -1),
            Anew.ALL,
            27,
            "changed, restamped, inserted, removed or reordered: Row 40 is not the one that was signed: something was done to rows 21 to 40, and their hashes were made anew. Which of them it was cannot be known. truncated: Row 60 and those after it are missing: the kiosk has signed for row 60."),
        attack(
            "Rows 27 and 28 change places",
            SWAP,
            Anew.NONE,
            "reordered: Rows 27 and 28 have changed places."),
        attack(
            "Rows 27 and 28 change places",
            SWAP,
            Anew.ALL,
            "reordered: Rows 27 and 28 have changed places. The hashes from there on were made anew."),
        attack(
            "Rows 27 and 55 change places",
            SWAP_FAR,
            Anew.NONE,
            "reordered: Row 27 is not in its place: what was written as row 27 is row 55 now."),
        attack("Rows 27 and 55 change places", SWAP_FAR, Anew.ALL, UNKNOWN_INTERVAL),
        attack(
            "The rows from 51 on taken out",
            "DELETE FROM journal WHERE sequence > 50",
            Anew.NONE,
            "truncated: Row 51 and those after it are missing: the kiosk has signed for row 60."),
        attack(
            "The rows from 51 on taken out, with their checkpoint",
            "DELETE FROM journal WHERE sequence > 50; DELETE FROM checkpoint WHERE sequence > 50",
            Anew.NONE,
            NOTHING),
        attack(
            "A checkpoint altered",
            "UPDATE checkpoint SET wall = '2026-03-01T09:00:00Z' WHERE sequence = 40",
            Anew.NONE,
            "The checkpoint at row 40 is not signed by this kiosk."),
        attack(
            "A row put before the first",
            "INSERT INTO journal SELECT 0, wall, trust, uptime, kind, version, subject, salt, body, hash FROM journal WHERE sequence = 1",
            Anew.NONE,
            "inserted: Row 0 was put in later: the first row of a kiosk has the number 1."));
  }

  private static Attack attack(String what, String sql, Anew anew, String says) {
    return new Attack(what, sql, Move.NONE, anew, 27, says);
  }

  @BeforeEach
  void sixtyRowsAndThreeCheckpoints() {
    kiosk = new SqliteKiosk(folder.resolve("journal.db"));
    kiosk.create();
    for (int tens = 0; tens < 3; tens++) {
      try (var journal = kiosk.open(COUNTING)) {
        journal.recover();
        for (int number = 20 * tens + 1; number <= 20 * tens + 20; number++) {
          journal.commit(commit(10L * number, Ledger.EMPTY, wired(number)));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void isNamed(Attack attack) {
    var forger = new Forger(kiosk);
    if (attack.move.by < 0) {
      forger.run("DELETE FROM journal WHERE sequence = " + attack.move.from);
    }
    if (attack.move.by != 0) {
      forger.renumber(attack.move.from, attack.move.by);
    }
    forger.run(attack.sql);
    forger.makeAnew(attack.anew, attack.from);

    assertThat(said(audit(Optional.empty()))).isEqualTo(attack.says);
    assertThat(GUIDE).content().contains(attack.line());
  }

  @Test
  void whatIsAsItWasWrittenIsSound() {
    var result = audit(Optional.empty());

    assertThat(result.findings()).isEmpty();
    assertThat(result.checkpoints()).isEqualTo(3);
    assertThat(result.signed().orElseThrow().head()).isEqualTo(result.head());
    assertThat(result.head().sequence()).isEqualTo(60);
  }

  @Test
  void aCutOffEndIsSeenByAHeadFromOutsideAlone() {
    var told = audit(Optional.empty()).head();
    new Forger(kiosk)
        .run("DELETE FROM journal WHERE sequence > 50; DELETE FROM checkpoint WHERE sequence > 50");

    assertThat(said(audit(Optional.empty()))).isEmpty();
    assertThat(said(audit(Optional.of(told))))
        .isEqualTo(
            "truncated: Row 51 and those after it are missing: the head from outside is row 60,"
                + " unless it is the head of another kiosk.");
  }

  @Test
  void rowsThatWereWrittenAnewWithoutCheckpointsAreSeenByAHeadFromOutsideAlone() {
    var told = audit(Optional.empty()).head();
    var forger = new Forger(kiosk);
    forger.run(DISTRUST);
    forger.makeAnew(Anew.ALL_AND_NO_CHECKPOINT, 27);

    assertThat(audit(Optional.empty()).signed()).isEmpty();
    assertThat(said(audit(Optional.of(told)))).startsWith("restamped: Row 27 was restamped:");
  }

  @Test
  void aHeadFromOutsideThatIsInTheChainIsAnchored() {
    var middle =
        new ChainHead(33, kiosk.list("SELECT hash FROM journal WHERE sequence = 33").getFirst());

    assertThat(audit(Optional.of(middle)).anchored()).isTrue();
  }

  @Test
  void aHeadOfAnotherKioskIsNoTampering() {
    var result = audit(Optional.of(new ChainHead(33, "ab".repeat(32))));

    assertThat(result.anchored()).isFalse();
    assertThat(said(result))
        .isEqualTo(
            "The head from outside is not of this journal: the kiosk has signed for another row 33."
                + " Look whether it was copied right and is of this kiosk.");
  }

  @Test
  void theKeyOfAnotherKioskIsSeen() {
    var other = SigningKey.fresh(new SecureRandom()).publicKey();

    assertThat(said(JournalAudit.check(kiosk.file, other, Optional.empty(), Runnable::run)))
        .startsWith("None of the 3 checkpoints is signed by this kiosk");
  }

  @Test
  void notAByteOfTheFolderChangesWhereNoKioskRuns() {
    var before = kiosk.bytes();

    audit(Optional.empty());

    assertThat(kiosk.bytes()).isEqualTo(before);
  }

  /// That nothing changes then is tested with a process of its own, since within one process SQLite
  /// shares the index of its log.
  @Test
  void aKioskThatRunsIsReadUpToItsLastRow() {
    try (var journal = kiosk.open(COUNTING)) {
      journal.recover();
      journal.commit(commit(1000, Ledger.EMPTY, wired(61)));

      assertThat(audit(Optional.empty()).head()).isEqualTo(journal.head());
    }
  }

  @Test
  void whatAKilledKioskLeftIsReadWithItsLog() throws IOException {
    var copy = folder.resolve("killed");
    try (var journal = kiosk.open(COUNTING)) {
      journal.recover();
      journal.commit(commit(1000, Ledger.EMPTY, wired(61)));
      Files.createDirectory(copy);
      for (var ending : List.of("", "-wal", "-shm")) {
        Files.copy(Path.of(kiosk.file + ending), copy.resolve(kiosk.file.getFileName() + ending));
      }
    }
    var killed = copy.resolve(kiosk.file.getFileName());
    var before = bytes(copy);

    assertThat(rows(killed)).isEqualTo(61);
    assertThat(bytes(copy)).isEqualTo(before);

    Files.delete(Path.of(killed + "-shm"));
    assertThat(rows(killed)).isEqualTo(61);
    assertThat(copy).isDirectoryNotContaining("glob:**-shm");
  }

  @ParameterizedTest
  @ValueSource(strings = {"wall", "uptime", "kind", "subject", "salt", "body", "hash"})
  void aByteOfARowThatIsChangedIsNamed(String column) throws IOException {
    var row = "SELECT %s FROM journal WHERE sequence = 27";
    var sound = Files.readAllBytes(kiosk.file);
    var text = kiosk.list(row.formatted(column)).getFirst();
    var begin = kiosk.list(row.formatted("wall||trust||uptime||kind")).getFirst();
    var at = new String(sound, ISO_8859_1).indexOf(begin);
    assertThat(at).as("where row 27 is").isPositive();
    var first = new String(sound, ISO_8859_1).indexOf(text, at);
    for (int i = first; i < first + text.length(); i++) {
      var damaged = sound.clone();
      damaged[i] ^= 1;
      Files.write(kiosk.file, damaged);

      assertThat(audit(Optional.empty()).findings()).first().returns(27L, Finding::first);
    }
  }

  /// Whatever byte of the file it is: a sentence, and nothing that only a developer understands.
  @Test
  void aByteThatIsChangedAnywhereIsNoFaultOfTheProgram() throws IOException {
    var sound = Files.readAllBytes(kiosk.file);
    var random = new SplittableRandom(1);
    for (int i = 0; i < 200; i++) {
      var damaged = sound.clone();
      damaged[100 + random.nextInt(sound.length - 100)] ^= (byte) (1 << random.nextInt(8));
      Files.write(kiosk.file, damaged);
      try {
        assertThat(audit(Optional.empty()).kioskId()).isNotEmpty();
      } catch (JournalFailure failure) {
        assertThat(failure).hasMessageContaining(kiosk.file.toString());
      }
    }
  }

  /// Commits of twenty rows, so that checkpoints are where a kiosk that runs would sign them.
  @Test
  void aLongEndWithoutCheckpointsIsNamed() {
    try (var journal = kiosk.open(COUNTING)) {
      journal.recover();
      for (int number = 61; number < 1561; number += 20) {
        journal.commit(commit(10L * number, Ledger.EMPTY, wired(number, number + 19)));
      }
    }
    assertThat(audit(Optional.empty()).findings()).isEmpty();
    var forger = new Forger(kiosk);
    forger.run(
        "DELETE FROM checkpoint WHERE sequence > 40;"
            + "UPDATE journal SET trust = 'UNTRUSTED' WHERE sequence = 1500");
    forger.makeAnew(Anew.ALL, 1500);

    assertThat(said(audit(Optional.empty())))
        .startsWith("There is no checkpoint between rows 40 and 1560, though");
  }

  /// However long a commit is, the kiosk has signed not long before it or with it.
  @Test
  void aLargeCommitIsNoGap() {
    try (var journal = kiosk.open(COUNTING)) {
      journal.recover();
      journal.commit(commit(1000, Ledger.EMPTY, wired(61, 1050)));
      journal.commit(commit(2000, Ledger.EMPTY, wired(1051, 2050)));
    }

    assertThat(audit(Optional.empty()).findings()).isEmpty();
  }

  /// A checkpoint for each round of erasures, and no more: signing is a write of its own.
  @Test
  void aCommitOfAsManyFactsAsTextsAreErasedAtOnceIsSignedWithTheRowsBefore() {
    var before = SqliteJournal.CHECKPOINT_ROWS - 1;
    try (var journal = kiosk.open(COUNTING)) {
      journal.recover();
      journal.commit(commit(1000, Ledger.EMPTY, wired(61, 60 + before)));
      journal.commit(
          commit(2000, Ledger.EMPTY, wired(61 + before, 60 + before + TEXTS_ERASED_AT_ONCE)));
    }

    assertThat(audit(Optional.empty()).checkpoints()).isEqualTo(3 + 1);
    assertThat(GUIDE).content().contains("Where more than %d rows".formatted(UNSIGNED_ROWS_MAX));
  }

  private long rows(Path file) {
    return JournalAudit.check(file, kiosk.signingKey.publicKey(), Optional.empty(), Runnable::run)
        .head()
        .sequence();
  }

  private static String bytes(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.sorted().map(SqliteKiosk::bytes).collect(joining());
    }
  }

  private static String said(AuditResult result) {
    return result.findings().stream()
        .map(it -> it.kind().isEmpty() ? it.sentence() : it.kind() + ": " + it.sentence())
        .collect(joining(" "));
  }

  private AuditResult audit(Optional<ChainHead> anchor) {
    try (var threads = Executors.newFixedThreadPool(2)) {
      return JournalAudit.check(kiosk.file, kiosk.signingKey.publicKey(), anchor, threads);
    }
  }
}
