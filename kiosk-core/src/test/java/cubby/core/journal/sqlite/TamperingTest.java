package cubby.core.journal.sqlite;

import static cubby.core.journal.Sample.COUNTING;
import static cubby.core.journal.Sample.commit;
import static cubby.core.journal.Sample.wired;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.core.journal.JournalFailure;
import cubby.core.journal.Verdict;
import cubby.core.journal.Verdict.Broken;
import cubby.core.kiosk.Ledger;
import cubby.core.secret.SigningKey;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What somebody with a database tool may do to a journal, and how it shows in the kiosk itself;
/// what the audit says of it is in [AuditTest].
class TamperingTest {

  private static final String UNLOCK =
      "DROP TRIGGER journal_is_not_changed; DROP TRIGGER journal_is_not_cut;";

  @TempDir Path folder;
  private SqliteKiosk kiosk = new SqliteKiosk(Path.of(""));

  @BeforeEach
  void twentyRowsAndACheckpoint() {
    kiosk = new SqliteKiosk(folder.resolve("journal.db"));
    kiosk.create();
    try (var journal = kiosk.open(COUNTING)) {
      journal.recover();
      journal.commit(commit(1, Ledger.EMPTY, wired(1, 20)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "body = replace(body, 'board 7', 'board 8')",
        "wall = '2026-03-01T09:00:00Z'",
        "trust = 'UNTRUSTED'",
        "uptime = 'PT2S'",
        "kind = 'CompartmentRemoved'",
        "version = 2",
        "subject = 'compartment/8'",
        "salt = 'ab'",
        "hash = 'ab'"
      })
  void changedRowIsNamed(String change) {
    kiosk.run(UNLOCK + "UPDATE journal SET " + change + " WHERE sequence = 7");

    assertThat(verdict())
        .isInstanceOfSatisfying(Broken.class, b -> assertThat(b.sequence()).isEqualTo(7));
  }

  @Test
  void missingRowIsNamed() {
    kiosk.run(UNLOCK + "DELETE FROM journal WHERE sequence = 7");

    assertThat(verdict()).isEqualTo(new Broken(7, "Row 7 is missing."));
  }

  @Test
  void twoRowsThatChangedPlacesAreNamed() {
    kiosk.run(
        UNLOCK
            + "UPDATE journal SET sequence = -1 WHERE sequence = 7;"
            + "UPDATE journal SET sequence = 7 WHERE sequence = 8;"
            + "UPDATE journal SET sequence = 8 WHERE sequence = -1");

    assertThat(verdict())
        .isInstanceOfSatisfying(Broken.class, b -> assertThat(b.sequence()).isEqualTo(7));
  }

  @Test
  void cutTailIsNamed() {
    kiosk.run(UNLOCK + "DELETE FROM journal WHERE sequence > 15");

    assertThat(verdict())
        .isInstanceOfSatisfying(Broken.class, b -> assertThat(b.sequence()).isEqualTo(16));
  }

  @Test
  void checkpointOfSomebodyElseIsNamed() {
    kiosk.run(
        "UPDATE checkpoint SET signature = '"
            + SigningKey.fresh(new SecureRandom()).sign("x")
            + "'");

    assertThat(verdict())
        .isEqualTo(new Broken(20, "The checkpoint at row 20 is not signed by this kiosk."));
  }

  @Test
  void untouchedJournalIsSound() {
    assertThat(verdict()).isInstanceOf(Verdict.Sound.class);
  }

  @Test
  void rowsCannotBeChangedByMistake() {
    assertThatThrownBy(() -> kiosk.run("UPDATE journal SET body = '{}' WHERE sequence = 7"))
        .hasStackTraceContaining("append-only");
    assertThatThrownBy(() -> kiosk.run("DELETE FROM journal WHERE sequence = 7"))
        .hasStackTraceContaining("append-only");
  }

  @Test
  void kioskDoesNotStartOnACutJournal() {
    kiosk.run(UNLOCK + "DELETE FROM journal WHERE sequence > 15");

    try (var journal = kiosk.open(COUNTING)) {
      assertThatThrownBy(journal::recover)
          .isInstanceOf(JournalFailure.class)
          .hasMessageContaining("once went up to row 20");
    }
  }

  @Test
  void kioskDoesNotStartOnAChangedRowThatItNeeds() {
    kiosk.run(UNLOCK + "UPDATE journal SET body = '{}' WHERE sequence = 7; DELETE FROM snapshot");

    try (var journal = kiosk.open(COUNTING)) {
      assertThatThrownBy(journal::recover)
          .isInstanceOf(JournalFailure.class)
          .hasMessageContaining("Row 7")
          .hasMessageContaining("backup");
    }
  }

  private Verdict verdict() {
    try (var journal = kiosk.open(COUNTING)) {
      return journal.verify();
    }
  }
}
