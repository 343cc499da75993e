package cubby.core.journal.sqlite;

import static cubby.core.journal.Sample.COUNTING;
import static cubby.core.journal.Sample.keep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import cubby.core.journal.JournalFailure;
import cubby.core.journal.Sample;
import cubby.core.text.TextId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// An erased text is no longer in the files, not even sealed: whoever gets hold of the root key
/// later finds nothing to open.
class ErasureTest {

  private static final int DAYS = 60;
  private static final int SEEDS = 6;

  @TempDir Path folder;
  private SqliteKiosk kiosk = new SqliteKiosk(Path.of(""));

  @BeforeEach
  void make() {
    kiosk = new SqliteKiosk(folder.resolve("journal.db"));
    kiosk.create();
  }

  @Test
  void sealedBytesAreGoneFromTheFiles() {
    try (var journal = kiosk.open(COUNTING)) {
      journal.commit(keep(1, "t1", "ada@example.org"));
      var sealed = sealed("t1");
      assertThat(kiosk.bytes()).contains(sealed);

      journal.erase(List.of(new TextId("t1")));

      assertThat(kiosk.bytes()).doesNotContain(sealed);
    }
  }

  /// Pages fill, split and merge meanwhile, which copies rows about.
  @Test
  void noCopyIsLeftHoweverMuchWasWrittenInBetween() {
    var random = new Random(1);
    var kept = new TreeMap<String, String>();
    try (var journal = kiosk.open(COUNTING)) {
      for (int round = 0; round < 300; round++) {
        var id = "t" + round;
        journal.commit(keep(round, id, "x".repeat(random.nextInt(20, 900))));
        kept.put(id, sealed(id));
        if (round % 15 == 14) {
          var ids = new ArrayList<>(kept.keySet());
          Collections.shuffle(ids, random);
          var gone = ids.subList(0, ids.size() * 2 / 3);
          journal.erase(gone.stream().map(TextId::new).toList());
          var bytes = kiosk.bytes();
          assertThat(gone).noneMatch(each -> bytes.contains(kept.get(each)));
          gone.forEach(kept::remove);
          assertThat(kept.values()).allMatch(bytes::contains);
        }
      }
    }
  }

  /// SQLite leaves copies behind where it rebuilds a page to make room, and these outlive the row;
  /// which workload does that is a matter of luck.
  @ParameterizedTest
  @MethodSource("seeds")
  void noCopyIsLeftAfterMonthsOfParcels(long seed) {
    try (var journal = kiosk.open(COUNTING)) {
      journal.set("synchronous", "OFF");
      var months = new MonthsOfParcels(kiosk, journal, seed);

      var left = months.pass(DAYS);

      assertThat(months.gone).hasSizeGreaterThan(DAYS);
      assertThat(Residue.of(months.gone, kiosk.bytes())).isEmpty();
      assertThat(left).allMatch(kiosk.bytes()::contains);
    }
  }

  static LongStream seeds() {
    return LongStream.range(0, SEEDS);
  }

  @Test
  void noticeThatHasLeftIsGoneAfterTheNextErasure() {
    try (var journal = kiosk.open(COUNTING)) {
      journal.commit(Sample.queue(1, "n1"));
      var sealed = kiosk.list("SELECT sealed FROM outbox").getFirst();
      journal.commit(Sample.left(2, "n1"));

      journal.erase(List.of());

      assertThat(kiosk.bytes()).doesNotContain(sealed);
    }
  }

  /// It may read for days, and what is tried again by the hour must not fill the disk meanwhile.
  @Test
  void whoReadsElsewhereMakesTheLogNoLonger() throws SQLException, IOException {
    try (var journal = kiosk.open(COUNTING);
        var other = Connections.reader(kiosk.file)) {
      for (int number = 1; number <= 100; number++) {
        journal.commit(keep(number, "t" + number, "ada@example.org"));
      }
      other.update("BEGIN");
      other.list("SELECT sequence FROM journal", row -> row.getLong(1));
      var log = folder.resolve("journal.db-wal");
      var before = Files.size(log);

      for (int hour = 0; hour < 3; hour++) {
        assertThatThrownBy(() -> journal.erase(List.of(new TextId("t1"))))
            .isInstanceOf(JournalFailure.class);
      }

      assertThat(log).hasSize(before);
      other.update("COMMIT");
      journal.erase(List.of(new TextId("t1")));
      assertThat(journal.text(new TextId("t1"))).isEmpty();
    }
  }

  /// SQLite would wait as long as [Connections] lets it, and the kiosk's loop with it.
  @Test
  void whoReadsElsewhereIsNotWaitedFor() throws SQLException {
    try (var journal = kiosk.open(COUNTING);
        var other = Connections.reader(kiosk.file)) {
      journal.commit(keep(1, "t1", "ada@example.org"));
      var waits = journal.setting("busy_timeout");
      other.update("BEGIN");
      other.list("SELECT sequence FROM journal", row -> row.getLong(1));

      assertTimeout(
          Duration.ofMillis(Long.parseLong(waits) - 1),
          () ->
              assertThatThrownBy(() -> journal.erase(List.of(new TextId("t1"))))
                  .isInstanceOf(JournalFailure.class)
                  .hasMessageContaining("another program reads it"));

      assertThat(journal.setting("busy_timeout")).isEqualTo(waits);
      other.update("COMMIT");
      journal.erase(List.of(new TextId("t1")));
    }
  }

  private String sealed(String id) {
    return kiosk.list("SELECT sealed FROM texts WHERE id = '" + id + "'").getFirst();
  }
}
