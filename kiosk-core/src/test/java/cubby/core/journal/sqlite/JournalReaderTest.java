package cubby.core.journal.sqlite;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.journal.Sample;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalReaderTest {
  private static final long HANGS_SECONDS = 20;

  @TempDir Path folder;

  @Test
  void whoeverReadsIsNotWaitedFor() throws Exception {
    var kiosk = new SqliteKiosk(folder.resolve("journal.db"));
    kiosk.create();
    var done = new AtomicBoolean();
    try (var connection = Connections.reader(kiosk.file)) {
      var reader =
          new JournalReader(
              kiosk.file,
              Sample.KIOSK,
              kiosk.signingKey,
              new TextTable(kiosk.secrets.textSealer()),
              new OutboxTable(kiosk.secrets.outboxSealer()),
              connection);
      var reading = new CompletableFuture<Void>();
      var enough = new CompletableFuture<Void>();
      var other =
          CompletableFuture.runAsync(() ->
              reader.whileNobodyReads(() -> {
                reading.complete(null);
                enough.join();
              }));
      reading.get(HANGS_SECONDS, SECONDS);

      var meanwhile =
          CompletableFuture.supplyAsync(() -> reader.ifNobodyReads(() -> done.set(true)));

      assertThat(meanwhile.get(HANGS_SECONDS, SECONDS)).isFalse();
      assertThat(done).isFalse();
      enough.complete(null);
      other.get(HANGS_SECONDS, SECONDS);
      assertThat(reader.ifNobodyReads(() -> done.set(true))).isTrue();
      assertThat(done).isTrue();
    }
  }
}
