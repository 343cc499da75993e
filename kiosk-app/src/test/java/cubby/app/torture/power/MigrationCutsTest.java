package cubby.app.torture.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cubby.app.torture.Folders;
import cubby.core.journal.JournalFailure;
import cubby.core.journal.Verdict;
import cubby.core.journal.sqlite.JournalTrial;
import cubby.core.journal.sqlite.SqliteJournal;
import cubby.core.secret.DataFolder;
import cubby.hal.program.ProgramPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A power cut behind every write and sync of a migration: the journal is as before, and the old
/// program opens it, or as after, with a whole copy from before beside it; the new one opens it in
/// either case, and nothing that was promised is gone.
///
/// The recording is of [MigratingWork]. It is made anew, when old rows can no longer be read, by
/// the long test, under `target`.
@EnabledOnOs(OS.LINUX)
@Timeout(600)
class MigrationCutsTest {
  private static final long SEED = 5;
  private static final int COMMITS = 4;
  private static final String COPY = "journal.db.schema-1";

  @TempDir private Path folder;

  @Test
  void everyPowerCutLeavesTheOldTablesOrTheNew() throws Exception {
    losesNothing(recorded(), 1);
  }

  /// What SQLite's documentation allows it to do.
  @Test
  void aCopyThatIsNotSyncedIsFound() throws Exception {
    var recorded = recorded();
    var unsynced =
        new Recording(
            recorded.keys(),
            recorded.events().stream()
                .filter(event -> !event.equals(new DiskEvent.Synced(COPY)))
                .toList());

    var tally = cuts(unsynced, 280).run(folder);

    assertThat(tally.first().orElseThrow().finding())
        .isInstanceOfSatisfying(
            Finding.Broken.class,
            broken -> assertThat(broken.what()).contains("the copy from before"));
    assertThat(tally.all().lost()).isZero();
  }

  @Test
  @Tag("long")
  void soDoesOneThatIsRecordedAnew() throws Exception {
    assumeTrue(ProgramPath.ofEnvironment().find("strace").isPresent());
    var recording = Tracer.record(MigratingWork.class, SEED, true, COMMITS);
    try (var to = Files.newOutputStream(Path.of("target", "migration.recording"))) {
      recording.write(to);
    }

    losesNothing(recording, 3);
  }

  /// @param rounds how often each kind of damage is tried behind each write
  private void losesNothing(Recording recording, int rounds) throws Exception {
    long states = (long) rounds * cuts(recording, 1).moments() * Damage.values().length;

    var tally = cuts(recording, states).run(folder);

    assertThat(tally.first()).isEmpty();
    assertThat(tally.all()).isEqualTo(new Tally.Counts(states, 0, 0));
    assertThat(tally.byEvent().keySet()).contains("write " + COPY, "sync " + COPY);
  }

  private static PowerCuts cuts(Recording recording, long states) {
    var head = headBefore(recording.events());
    return new PowerCuts(recording, states, SEED, (path, promises) -> opened(path, promises, head));
  }

  private static Recording recorded() throws IOException {
    try (var in =
        MigrationCutsTest.class.getResourceAsStream(
            "/cubby/app/torture/power/migration.recording")) {
      return Recording.read(Objects.requireNonNull(in));
    }
  }

  /// The last row that was committed with the old tables.
  private static long headBefore(List<DiskEvent> events) {
    return events.stream()
        .takeWhile(event -> !event.equals(new DiskEvent.Made(COPY)))
        .filter(DiskEvent.Acknowledged.class::isInstance)
        .map(event -> ((DiskEvent.Acknowledged) event).promise())
        .filter(Promise.Committed.class::isInstance)
        .mapToLong(promise -> ((Promise.Committed) promise).head().sequence())
        .max()
        .orElseThrow();
  }

  private static Finding opened(Path path, Promises promises, long head) {
    try {
      if (!Files.exists(path.resolve("journal.db"))) {
        return Reopening.of(path, promises);
      }
      var asBefore = byTheOldProgram(path, promises, head);
      return asBefore instanceof Finding.Whole
          ? Reopening.of(path, promises, MigratingWork::later)
          : asBefore;
    } catch (IOException e) {
      throw new AssertionError("a state could not be copied", e);
    }
  }

  /// On a copy, so that the new one finds what the power cut has left.
  private static Finding byTheOldProgram(Path path, Promises promises, long head)
      throws IOException {
    var copy = copyOf(path);
    try {
      var finding = Reopening.of(copy, promises);
      return isOfALaterVersion(finding) ? copyFromBefore(copy, head) : finding;
    } finally {
      Folders.delete(copy);
    }
  }

  private static boolean isOfALaterVersion(Finding finding) {
    return finding instanceof Finding.Broken(var why) && why.contains("later version of Cubby");
  }

  /// What a technician would go back to.
  private static Finding copyFromBefore(Path path, long head) {
    try (var kept = DataFolder.open(path, new SecureRandom())) {
      var file = JournalTrial.backUpOf(kept.journalFile());
      var journal = SqliteJournal.open(file, kept.secrets(), kept.signingKey());
      try {
        if (journal.recover().head().sequence() != head
            || !(journal.verify() instanceof Verdict.Sound)
            || !journal.damage().isEmpty()) {
          return new Finding.Broken("the copy from before is not whole");
        }
        return new Finding.Whole();
      } finally {
        journal.abandon();
      }
    } catch (JournalFailure e) {
      return new Finding.Broken("the copy from before: " + e.getMessage());
    }
  }

  private static Path copyOf(Path path) throws IOException {
    var copy = Files.createTempDirectory(path.getParent(), "copy-");
    try (var files = Files.list(path)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, copy.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    return copy;
  }
}
