package cubby.app.torture.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cubby.hal.program.ProgramPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A power cut behind every write and sync of an erasure: once a commit has said that texts are
/// gone, no file that is left holds a byte of them, nor does the copy that a new version had made.
///
/// The recording is of [ErasingWork]. One is made anew by each run, under `target`, if `strace` is
/// there; it takes the place of the other when old rows can no longer be read.
@EnabledOnOs(OS.LINUX)
@Timeout(600)
class ErasureCutsTest {
  private static final long SEED = 5;
  private static final int COMMITS = 12;
  private static final String COPY = "journal.db.schema-1";

  @TempDir private Path folder;

  @Test
  void noPowerCutBringsAnErasedTextBack() throws Exception {
    losesNothing(recorded(), 1);
  }

  @Test
  void aCopyWhoseRemovalIsNotSyncedIsFound() throws Exception {
    var events = new ArrayList<>(recorded().events());
    events.remove(events.lastIndexOf(new DiskEvent.FolderSynced()));

    var tally = cuts(new Recording(recorded().keys(), events), 1).run(folder);

    assertThat(tally.first().orElseThrow().finding())
        .isEqualTo(new Finding.Lost("the erasure of a text: it is left in " + COPY));
  }

  /// What the program does now, which the recording at hand cannot tell.
  @Test
  void norAfterOneThatIsRecordedAnew() throws Exception {
    losesNothing(anew(), 1);
  }

  @Test
  @Tag("long")
  void norAfterDamageOfAnyKind() throws Exception {
    losesNothing(anew(), Damage.values().length);
  }

  private static Recording anew() throws Exception {
    assumeTrue(ProgramPath.ofEnvironment().find("strace").isPresent());
    var recording = Tracer.record(ErasingWork.class, SEED, true, COMMITS);
    try (var to = Files.newOutputStream(Path.of("target", "erasure.recording"))) {
      recording.write(to);
    }
    return recording;
  }

  private void losesNothing(Recording recording, int damages) throws Exception {
    var tally = cuts(recording, damages).run(folder);

    assertThat(tally.first()).isEmpty();
    assertThat(tally.byEvent().keySet()).contains("remove " + COPY);
  }

  /// @param damages how many kinds are tried behind each write, in turns
  private static PowerCuts cuts(Recording recording, int damages) {
    PowerCuts.Look look = (path, promises) -> Reopening.of(path, promises, MigratingWork::later);
    long moments = new PowerCuts(recording, 1, SEED).moments();
    return new PowerCuts(recording, moments * damages, SEED, look);
  }

  private static Recording recorded() throws IOException {
    try (var in =
        ErasureCutsTest.class.getResourceAsStream("/cubby/app/torture/power/erasure.recording")) {
      return Recording.read(Objects.requireNonNull(in));
    }
  }
}
