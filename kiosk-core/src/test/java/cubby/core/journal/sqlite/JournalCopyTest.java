package cubby.core.journal.sqlite;

import static cubby.core.journal.Sample.COUNTING;
import static cubby.core.journal.Sample.keep;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.core.journal.JournalFailure;
import cubby.core.journal.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalCopyTest {

  private static final String NONE_LEFT = "glob:**/journal.db.copy*";

  @TempDir private Path folder;
  private SqliteKiosk kiosk = new SqliteKiosk(Path.of(""));

  @BeforeEach
  void make() {
    kiosk = new SqliteKiosk(folder.resolve("journal.db"));
    kiosk.create();
  }

  @Test
  void isWholeAndHasNoNameOnceItIsRead() throws IOException {
    try (var journal = kiosk.open(COUNTING)) {
      journal.commit(Sample.queue(1, "n1"));

      try (var copy = journal.copy(0)) {
        assertThat(folder).isDirectoryNotContaining(NONE_LEFT);
        journal.commit(Sample.left(2, "n1"));
        assertThat(copy.head().sequence()).isEqualTo(journal.head().sequence() - 1);
        assertThat(new String(copy.bytes().readAllBytes(), ISO_8859_1)).startsWith("SQLite format");
      }
    }
  }

  // What one leaves whose program was killed

  @Test
  void remainsGoAtTheStart() throws IOException {
    leaveRemains();

    kiosk.open(COUNTING).close();

    assertThat(folder).isDirectoryNotContaining(NONE_LEFT);
  }

  @Test
  void remainsGoWithAnErasure() throws IOException {
    try (var journal = kiosk.open(COUNTING)) {
      leaveRemains();

      journal.erase(List.of());

      assertThat(folder).isDirectoryNotContaining(NONE_LEFT);
    }
  }

  @Test
  void remainsAreInNoOthersWay() throws IOException {
    try (var journal = kiosk.open(COUNTING)) {
      leaveRemains();

      journal.copy(0).close();

      assertThat(folder).isDirectoryNotContaining(NONE_LEFT);
    }
  }

  @Test
  void remainsThatCannotBeDeletedAreSaidAndKeepNoKioskFromWorking() throws IOException {
    Files.createDirectories(folder.resolve("journal.db.copy/inside"));
    try (var journal = kiosk.open(COUNTING)) {
      journal.commit(keep(1, "t1", "ada@example.org"));

      assertThatThrownBy(() -> journal.erase(List.of()))
          .isInstanceOf(JournalFailure.class)
          .hasMessageContaining("cannot be deleted")
          .hasMessageContaining("Delete it");
      assertThatThrownBy(() -> journal.copy(0))
          .isInstanceOf(JournalFailure.class)
          .hasMessageContaining("cannot be deleted");
    }
  }

  // Room

  @Test
  void theReserveOfTheDiskIsLeftAlone() throws IOException {
    try (var journal = kiosk.open(COUNTING)) {
      var reserve = Files.getFileStore(folder).getTotalSpace();

      assertThatThrownBy(() -> journal.copy(reserve))
          .isInstanceOf(JournalFailure.class)
          .hasMessageContaining("the %d MB that the kiosk keeps".formatted(reserve >> 20))
          .hasMessageEndingWith("Make room on it. Nothing was changed.");

      assertThat(folder).isDirectoryNotContaining(NONE_LEFT);
      journal.commit(keep(1, "t1", "ada@example.org"));
    }
  }

  @Test
  void aCopyThatFailsLeavesNothing() throws IOException {
    try (var journal = kiosk.open(COUNTING)) {
      kiosk.run("DROP TABLE journal");

      assertThatThrownBy(() -> journal.copy(0)).isInstanceOf(JournalFailure.class);

      assertThat(folder).isDirectoryNotContaining(NONE_LEFT);
    }
  }

  private void leaveRemains() throws IOException {
    Files.writeString(folder.resolve("journal.db.copy"), "SQLite format 3");
    Files.writeString(folder.resolve("journal.db.copy-journal"), "half of it");
  }
}
