package cubby.core.journal.sqlite;

import static cubby.core.journal.Sample.COUNTING;
import static cubby.core.journal.Sample.commit;
import static cubby.core.journal.Sample.countOf;
import static cubby.core.journal.Sample.keep;
import static cubby.core.journal.Sample.wired;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.core.journal.JournalFailure;
import cubby.core.kiosk.Ledger;
import cubby.core.text.TextId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTest {

  private static final String FIRST = Schema.current().scripts().getFirst();

  @TempDir Path folder;
  private SqliteKiosk kiosk = new SqliteKiosk(Path.of(""));

  @BeforeEach
  void journalOfTheFirstSchema() {
    kiosk = new SqliteKiosk(folder.resolve("journal.db"));
    kiosk.create();
    try (var journal = kiosk.open(COUNTING, new Schema(List.of(FIRST)))) {
      journal.recover();
      journal.commit(keep(1, "t1", "ada@example.org"));
      journal.commit(commit(2, Ledger.EMPTY, wired(1, 3)));
    }
  }

  @Test
  void olderJournalGoesThroughEveryScriptThatItLacks() {
    var schema =
        new Schema(
            List.of(FIRST, "CREATE TABLE a (x TEXT) STRICT", "ALTER TABLE a ADD COLUMN y TEXT"));

    try (var journal = kiosk.open(COUNTING, schema)) {
      assertThat(countOf(journal.recover().ledger())).isEqualTo(3);
    }

    assertThat(kiosk.list("PRAGMA user_version")).containsExactly("3");
    assertThat(kiosk.list("SELECT name FROM pragma_table_info('a')")).containsExactly("x", "y");
  }

  @Test
  void copyOfTheFileIsKeptFromBeforeEachScript() {
    kiosk.open(COUNTING, new Schema(List.of(FIRST, "CREATE TABLE a (x TEXT) STRICT"))).close();

    var copy = new SqliteKiosk(Schema.backUpOf(kiosk.file, 1));
    assertThat(copy.list("PRAGMA user_version")).containsExactly("1");
    assertThat(copy.list("SELECT count(*) FROM journal")).containsExactly("3");
  }

  @Test
  void scriptThatFailsLeavesTheJournalAsItWas() {
    var broken = new Schema(List.of(FIRST, "CREATE TABLE a (x TEXT) STRICT; NONSENSE"));

    assertThatThrownBy(() -> kiosk.open(COUNTING, broken)).isInstanceOf(JournalFailure.class);

    assertThat(kiosk.list("PRAGMA user_version")).containsExactly("1");
    assertThat(kiosk.list("SELECT name FROM sqlite_master WHERE name = 'a'")).isEmpty();
    try (var journal = kiosk.open(COUNTING)) {
      assertThat(countOf(journal.recover().ledger())).isEqualTo(3);
    }
  }

  @Test
  void copiesGoWithTheFirstErasureSinceTheyHoldWhatHasToGo() {
    var schema = new Schema(List.of(FIRST, "CREATE TABLE a (x TEXT) STRICT"));
    try (var journal = kiosk.open(COUNTING, schema)) {
      assertThat(Schema.backUpOf(kiosk.file, 1)).exists();

      journal.erase(List.of(new TextId("t1")));

      assertThat(Schema.backUpOf(kiosk.file, 1)).doesNotExist();
    }
  }
}
