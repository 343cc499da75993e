package cubby.core.journal.sqlite;

import static cubby.core.journal.Sample.COUNTING;
import static cubby.core.journal.Sample.notice;
import static cubby.core.journal.Sample.queue;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.journal.QueuedNotice;
import cubby.core.notice.NoticeId;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a damaged disk does to the outbox.
class OutboxTest {

  @TempDir Path folder;
  private SqliteKiosk kiosk = new SqliteKiosk(Path.of(""));

  @BeforeEach
  void make() {
    kiosk = new SqliteKiosk(folder.resolve("journal.db"));
    kiosk.create();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE outbox SET sealed = 'c29tZXRoaW5n' WHERE id = 'a'",
        "UPDATE outbox SET sealed = '??' WHERE id = 'a'",
        "UPDATE outbox SET sealed = (SELECT sealed FROM outbox WHERE id = 'b') WHERE id = 'a'",
        "UPDATE outbox SET kind = 'Telegram' WHERE id = 'a'",
        "UPDATE outbox SET version = 99 WHERE id = 'a'",
        "UPDATE outbox SET queued = 'once' WHERE id = 'a'"
      })
  void whatCannotBeReadHidesNothingElse(String damage) {
    try (var journal = kiosk.open(COUNTING)) {
      journal.recover();
      journal.commit(queue(1, "a", "b"));
      kiosk.run(damage);

      var queued = journal.queued(0, 10);

      assertThat(queued).extracting(QueuedNotice::id).containsExactly(id("a"), id("b"));
      assertThat(journal.waiting(10)).contains(notice("b"));
    }
  }

  private static NoticeId id(String value) {
    return new NoticeId(value);
  }
}
