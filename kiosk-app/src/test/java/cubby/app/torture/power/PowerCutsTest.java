package cubby.app.torture.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import cubby.app.torture.TortureRefused;
import cubby.hal.program.ProgramPath;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Two recordings are at hand: some work of a kiosk, and the same with a journal that syncs too
/// little. When old rows can no longer be read, since no version was released that wrote them, they
/// are made anew: `./cubby torture power --states 1 --commits 64 --keep day.recording`, and with
/// `--less-synced --commits 30` the other.
@EnabledOnOs(OS.LINUX)
@Timeout(600)
class PowerCutsTest {
  private static final long SEED = 5;

  @TempDir private Path folder;

  @Test
  void noPowerCutTakesBackWhatWasPromised() throws Exception {
    var tally = new PowerCuts(recording("day"), 1400, SEED).run(folder);

    assertThat(tally.first()).isEmpty();
    assertThat(tally.all()).isEqualTo(new Tally.Counts(1400, 0, 0));
    assertThat(tally.byDamage()).hasSize(Damage.values().length);
    assertThat(tally.byEvent().keySet())
        .contains("write journal.db-wal", "write journal.db", "sync journal.db-wal");
  }

  @Test
  void aJournalThatSyncsTooLittleIsFound() throws Exception {
    var tally = new PowerCuts(recording("less-synced"), 140, SEED).run(folder);

    assertThat(tally.all().lost()).isGreaterThan(50);
    assertThat(tally.first().orElseThrow().finding()).isInstanceOf(Finding.Lost.class);
  }

  /// In it an erased text would stay until the log is as long again.
  @Test
  void aLogThatIsNotEmptiedAfterAnErasureIsFound() throws Exception {
    var day = recording("day");
    var events = new ArrayList<>(day.events());
    events.removeIf(new DiskEvent.Resized("journal.db-wal", 0)::equals);

    var tally = new PowerCuts(new Recording(day.keys(), events), 140, SEED).run(folder);

    assertThat(tally.first().orElseThrow().finding())
        .isEqualTo(new Finding.Lost("the erasure of a text: it is left in journal.db-wal"));
  }

  @Test
  void theSameSeedGivesTheSameStates() throws Exception {
    var once = new PowerCuts(recording("less-synced"), 140, SEED).run(folder);
    var again = new PowerCuts(recording("less-synced"), 140, SEED).run(folder);

    assertThat(again.byDamage()).isEqualTo(once.byDamage());
    assertThat(again.first()).isEqualTo(once.first());
  }

  @Test
  void aRecordingIsWrittenAndReadAgain() throws IOException {
    var recording = recording("less-synced");
    var written = new ByteArrayOutputStream();
    recording.write(written);

    assertThat(Recording.read(new ByteArrayInputStream(written.toByteArray())))
        .isEqualTo(recording);
  }

  @Test
  void aRecordingThatIsCutShortIsRefused() throws IOException {
    var written = new ByteArrayOutputStream();
    recording("less-synced").write(written);
    var half = new ByteArrayInputStream(written.toByteArray(), 0, written.size() / 2);

    assertThatThrownBy(() -> Recording.read(half))
        .isInstanceOf(IOException.class)
        .hasMessage("It is no recording, or not whole.");
  }

  @Test
  void withoutStraceItIsSaidWhatToDo() {
    assertThatThrownBy(() -> Tracer.requireStrace(new ProgramPath(List.of(folder))))
        .isInstanceOf(TortureRefused.class)
        .hasMessageContaining("apt install strace")
        .hasMessageContaining("--from");
  }

  @Test
  @Tag("long")
  @Timeout(3600)
  void aWholeDayLosesNothing() throws Exception {
    assumeThat(ProgramPath.ofEnvironment().find("strace")).isPresent();

    var tally =
        new PowerCuts(Tracer.record(SEED, true, Integer.MAX_VALUE), 50_400, SEED).run(folder);

    assertThat(tally.first()).isEmpty();
    assertThat(tally.all()).isEqualTo(new Tally.Counts(50_400, 0, 0));
  }

  private static Recording recording(String name) throws IOException {
    try (var in =
        PowerCutsTest.class.getResourceAsStream(
            "/cubby/app/torture/power/%s.recording".formatted(name))) {
      return Recording.read(Objects.requireNonNull(in, name));
    }
  }
}
