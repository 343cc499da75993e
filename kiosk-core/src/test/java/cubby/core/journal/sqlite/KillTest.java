package cubby.core.journal.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.journal.Sample;
import cubby.core.journal.Verdict;
import cubby.core.secret.DataFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A real process is killed (SIGKILL) in the middle of its commits, again and again on the same
/// journal. Nothing that it had reported is lost, and nothing is there in part.
class KillTest {

  private static final int KILLS = 5;

  /// Snapshots fall among them now and then.
  private static final int COMMITS_MAX = 200;

  @TempDir Path parent;
  private Path path = Path.of("");

  @BeforeEach
  void setUp() {
    path = parent.resolve("kiosk");
    try (var folder = DataFolder.create(path, new SecureRandom())) {
      SqliteJournal.create(folder.journalFile(), Sample.KIOSK, folder.secrets());
    }
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void killedKioskLosesNothingThatItHadCommitted() throws Exception {
    var random = new Random();
    long known = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      var reported = runAndKill(random.nextInt(1, COMMITS_MAX), random.nextInt(3_000_000));
      assertThat(reported).isGreaterThan(known);

      known = countAfter(reported);
    }
  }

  /// The number of the last commit that the program reported before it was killed.
  private long runAndKill(int commits, int nanosMore) throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
                java,
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KilledWriter.class.getName(),
                path.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      String last = "0";
      for (int i = 0; i < commits; i++) {
        last = lineOf(out, last);
      }
      var until = System.nanoTime() + nanosMore;
      while (System.nanoTime() < until) {
        Thread.onSpinWait();
      }
      // Not Process.destroyForcibly, which would close what there is still to read.
      process.toHandle().destroyForcibly();
      for (var line = out.readLine(); line != null; line = out.readLine()) {
        last = line;
      }
      process.waitFor();
      return Long.parseLong(last);
    }
  }

  private static String lineOf(BufferedReader out, String before) throws IOException {
    var line = out.readLine();
    assertThat(line).as("the program ended by itself after %s", before).isNotNull();
    return line == null ? before : line;
  }

  /// What the journal knows after the fall, if that is all in order.
  private long countAfter(long reported) {
    try (var folder = DataFolder.open(path, new SecureRandom());
        var journal = KilledWriter.open(folder)) {
      var recovered = journal.recover();
      long count = Sample.countOf(recovered.ledger());

      // The last commit may have been durable before it could be reported.
      assertThat(count).isBetween(reported, reported + 1);
      assertThat(recovered.sequence()).isEqualTo(2 * count);
      assertThat(recovered.lastSeen()).contains(Sample.at(count));
      assertThat(journal.verify()).isInstanceOf(Verdict.Sound.class);
      assertThat(journal.waiting(100))
          .containsExactlyElementsOf(
              LongStream.rangeClosed(Math.max(1, count - KilledWriter.WAITING + 1), count)
                  .mapToObj(number -> Sample.notice("n" + number))
                  .toList());
      return count;
    }
  }
}
