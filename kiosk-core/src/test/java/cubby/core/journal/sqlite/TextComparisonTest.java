package cubby.core.journal.sqlite;

import static cubby.core.journal.Sample.COUNTING;
import static cubby.core.journal.Sample.at;
import static cubby.core.journal.Sample.commit;
import static cubby.core.journal.Sample.wired;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.fact.Lasting;
import cubby.core.fact.TextsOf;
import cubby.core.journal.Commit;
import cubby.core.journal.KeptText;
import cubby.core.journal.Verdict;
import cubby.core.journal.audit.Finding;
import cubby.core.journal.sqlite.Forger.Anew;
import cubby.core.kiosk.Ledger;
import cubby.core.text.Digest;
import cubby.core.text.Personal;
import cubby.core.text.TextId;
import cubby.core.text.TextRef;
import cubby.core.time.Stamp;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pcollections.TreePVector;

/// Texts about people that somebody takes out of a journal's file, or puts back into it, and what
/// the audit says.
class TextComparisonTest {
  private static final String MISSING = "A text about somebody is missing, which row 2 names";

  /// Where people read what it says.
  private static final Path GUIDE = Path.of("../docs/reliability.md");

  @TempDir private Path folder;
  private SqliteKiosk kiosk = new SqliteKiosk(Path.of(""));
  private long seconds;

  /// The first row is about nobody; the second names `ada` and `because`, the third `bob` and `so`.
  @BeforeEach
  void threeRows() {
    kiosk = new SqliteKiosk(folder.resolve("journal.db"));
    kiosk.create();
    try (var journal = opened()) {
      journal.commit(commit(1, Ledger.EMPTY, wired(1)));
      keep(journal, "ada", "because");
      keep(journal, "bob", "so");
    }
  }

  @Test
  void eachIsThereOrErasedByTheRecord() {
    try (var journal = opened()) {
      erase(journal, "ada", "because");
    }

    assertThat(audit()).isEmpty();
  }

  @Test
  void oneThatSomebodyTookOutIsMissing() {
    takeOut("ada");

    assertThat(audit()).startsWith(MISSING).contains("somebody has taken it out of the file");
    assertThat(GUIDE).content().contains("| A text taken out | none | " + audit() + " |");
  }

  @Test
  void soIsOneThatWasTakenOutBesideThoseThatTheKioskErased() {
    try (var journal = opened()) {
      erase(journal, "because");
    }
    takeOut("ada");

    assertThat(audit()).startsWith(MISSING);
  }

  @Test
  void severalAreCounted() {
    takeOut("bob");
    takeOut("because");

    assertThat(audit())
        .startsWith(
            "2 texts about people are missing, which no row says were erased; row 2 is the first"
                + " that names one: somebody has taken them out of the file");
  }

  @Test
  void oneThatWasErasedAndIsThereWasPutBack() {
    var sealed = kiosk.list("SELECT sealed FROM texts WHERE id = 'ada'").getFirst();
    try (var journal = opened()) {
      erase(journal, "ada", "because");
    }
    kiosk.run("INSERT INTO texts (id, sealed) VALUES ('ada', '%s')".formatted(sealed));

    assertThat(audit())
        .isEqualTo(
            "A text about somebody is there that the kiosk has erased, as row 4 says: somebody has"
                + " put it back into the file.");
    assertThat(GUIDE).content().contains("| A text put back | none | " + audit() + " |");
  }

  /// Power fails between the two, and the next start says what is gone.
  @Test
  void oneThatTheKioskHasErasedAndNotYetSaidSoIsMissingUntilItsNextStart() {
    try (var journal = opened()) {
      journal.erase(List.of(new TextId("ada")));
    }
    assertThat(audit()).startsWith(MISSING).endsWith("which its next start then says.");

    try (var journal = opened()) {
      erase(journal, "ada");
    }

    assertThat(audit()).isEmpty();
  }

  @Test
  void whatARunningKioskKeepsAndErasesMeanwhileIsNotMissing() {
    try (var journal = opened()) {
      journal.erase(List.of(new TextId("ada")));

      assertThat(
              auditWhile(() -> {
                state(journal, "ada");
                erase(journal, "bob");
                keep(journal, "cem", "again");
                erase(journal, "cem");
                journal.erase(List.of(new TextId("so")));
              }))
          .isEmpty();
    }
  }

  @Test
  void whereRowsWereTamperedWithNothingIsSaidOfTexts() {
    takeOut("ada");
    new Forger(kiosk).run("UPDATE journal SET wall = '2026-03-01T09:00:00Z' WHERE sequence = 1");

    assertThat(audit()).doesNotContain("text about somebody").isNotEmpty();
  }

  @Test
  void aLaterVersionMayHaveErasedAnyText() {
    takeOut("ada");
    var forger = new Forger(kiosk);
    forger.run(
        """
        INSERT INTO journal SELECT 4, wall, trust, uptime, 'TextsForgotten', 1, '', 'ab', '{}', ''
        FROM journal WHERE sequence = 3
        """);
    forger.makeAnew(Anew.ALL, 4);

    assertThat(audit()).isEmpty();
  }

  /// A kiosk that is being restored, or looked at as it runs, is not kept from its work by it.
  @Test
  void theChainIsSoundWithoutThem() {
    takeOut("ada");

    try (var journal = opened()) {
      assertThat(journal.verify()).isInstanceOf(Verdict.Sound.class);
    }
  }

  private SqliteJournal opened() {
    var journal = kiosk.open(COUNTING);
    journal.recover();
    return journal;
  }

  /// Two texts, and a row that names both.
  private void keep(SqliteJournal journal, String by, String reason) {
    var texts =
        Stream.of(by, reason)
            .map(id -> new KeptText(new TextId(id), new Personal("of " + id, new Digest("00"))))
            .toList();
    var fact = new Lasting.ClockConfirmed(ref(by), ref(reason));
    journal.commit(new Commit(next(), List.of(fact), List.of(), texts, Ledger.EMPTY));
  }

  private static TextRef ref(String id) {
    return new TextRef(new TextId(id), new Digest("00"));
  }

  /// As a kiosk does it.
  private void erase(SqliteJournal journal, String... ids) {
    journal.erase(Stream.of(ids).map(TextId::new).toList());
    state(journal, ids);
  }

  private void state(SqliteJournal journal, String... ids) {
    var texts = TreePVector.from(Stream.of(ids).map(TextId::new).toList());
    var fact = new Lasting.TextsErased(new TextsOf.Work(), texts);
    journal.commit(new Commit(next(), List.of(fact), List.of(), List.of(), Ledger.EMPTY));
  }

  private Stamp next() {
    return at(1000 + seconds++);
  }

  private void takeOut(String id) {
    kiosk.run("DELETE FROM texts WHERE id = '%s'".formatted(id));
  }

  private String audit() {
    return auditWhile(() -> {});
  }

  /// @param meanwhile done once the last row is known, and before the rows are read
  private String auditWhile(Runnable meanwhile) {
    var tasks = new ArrayList<Runnable>();
    Executor executor =
        task -> {
          if (tasks.isEmpty()) {
            meanwhile.run();
          }
          tasks.add(task);
          task.run();
        };
    return JournalAudit.check(kiosk.file, kiosk.signingKey.publicKey(), Optional.empty(), executor)
        .findings()
        .stream()
        .map(Finding::sentence)
        .collect(joining(" "));
  }
}
