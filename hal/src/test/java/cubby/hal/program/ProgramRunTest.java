package cubby.hal.program;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.hal.contract.MonotonicClock;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.wire.WireBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Runs real processes. Each test ends long before its time-out unless something hangs.
@EnabledOnOs(OS.LINUX)
@Timeout(60)
class ProgramRunTest {
  private static final MonotonicClock CLOCK = () -> new MonotonicTime(System.nanoTime());
  private static final Duration LONG = Duration.ofMinutes(10);
  private static final Duration SHORT = Duration.ofMillis(300);

  @TempDir private Path folder;

  @Test
  void aProgramThatEndsTellsItsCodeAndItsLastWords() {
    assertThat(shell("echo first; echo second >&2; exit 3", LONG))
        .isEqualTo(new Ended.Exited(3, "first; second"));
  }

  @Test
  void argumentsAreTakenAsTheyAre() {
    assertThat(run(List.of("printf", "%s|", "a b", "$HOME", "'*'", "; exit 1"), LONG))
        .isEqualTo(new Ended.Exited(0, "a b|$HOME|'*'|; exit 1|"));
  }

  @Test
  void itReadsItsInputToTheEnd() {
    var text = "äöü\n".repeat(500);
    assertThat(
            ProgramRun.run(
                List.of("wc", "-c"),
                WireBytes.copyOf(text.getBytes(StandardCharsets.UTF_8)),
                LONG,
                CLOCK,
                () -> true))
        .isEqualTo(new Ended.Exited(0, "3500"));
  }

  @Test
  void aProgramThatDoesNotReadItsInputIsNoTrouble() {
    assertThat(
            ProgramRun.run(
                List.of("true"),
                WireBytes.copyOf(new byte[ProgramRun.INPUT_MAX_BYTES]),
                LONG,
                CLOCK,
                () -> true))
        .isEqualTo(new Ended.Exited(0, ""));
  }

  @Test
  void whoeverAsksItsInputFindsNone() {
    assertThat(shell("read answer || echo nobody", LONG)).isEqualTo(new Ended.Exited(0, "nobody"));
  }

  @Test
  void whoeverWritesWithoutEndIsReadAndKilled() {
    assertThat(run(List.of("yes", "x".repeat(500)), SHORT))
        .isInstanceOfSatisfying(
            Ended.TookTooLong.class,
            ended -> {
              assertThat(ended.limit()).isEqualTo(SHORT);
              assertThat(ended.said()).hasSize(301).startsWith("…");
            });
  }

  @Test
  void moreThanAPipeHoldsDoesNotStopIt() {
    assertThat(shell("head -c 3000000 /dev/zero; echo; echo done", LONG))
        .isInstanceOfSatisfying(
            Ended.Exited.class, ended -> assertThat(ended.said()).endsWith("done"));
  }

  @Test
  void atItsLimitItsWholeFamilyIsKilled() throws Exception {
    var pids = folder.resolve("pids");
    var script =
        "sleep 600 & echo $! >> %1$s; (sleep 601 & echo $! >> %1$s; wait) & echo $! >> %1$s; wait"
            .formatted(pids);
    assertThat(shell(script, Duration.ofSeconds(1))).isInstanceOf(Ended.TookTooLong.class);
    assertThat(Files.readAllLines(pids)).hasSize(3).noneMatch(ProgramRunTest::alive);
  }

  @Test
  void aChildWhoseParentHasEndedIsKilledToo() throws IOException {
    var pid = folder.resolve("pid");
    var script = "(sleep 600 & echo $! > %s; sleep 0.3); exit 0".formatted(pid);
    assertThat(shell(script, LONG)).isEqualTo(new Ended.Exited(0, ""));
    assertThat(Files.readAllLines(pid)).hasSize(1).noneMatch(ProgramRunTest::alive);
  }

  @Test
  void aProgramThatIgnoresSignalsIsKilled() {
    assertThat(shell("trap '' TERM INT HUP; while :; do sleep 0.05; done", SHORT))
        .isInstanceOf(Ended.TookTooLong.class);
  }

  @Test
  void itIsCutOffWhenItIsNoLongerWanted() {
    var asked = new int[1];
    assertThat(shell("sleep 600", LONG, () -> asked[0]++ < 2)).isEqualTo(new Ended.CutOff());
  }

  @Test
  void anInterruptEndsItAndStaysSet() {
    Thread.currentThread().interrupt();
    assertThat(shell("sleep 600", LONG)).isEqualTo(new Ended.CutOff());
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void aProgramThatIsNotThereIsASentence() throws IOException {
    assertThat(run(List.of("no-such-program"), LONG))
        .isEqualTo(new Ended.NotStarted("there is no program no-such-program on the PATH"));
    assertThat(run(List.of("/nowhere/snap"), LONG))
        .isEqualTo(new Ended.NotStarted("there is no program /nowhere/snap"));
    var text = Files.writeString(folder.resolve("text"), "#!/nowhere/shell\n");
    assertThat(text.toFile().setExecutable(true)).isTrue();
    assertThat(run(List.of(text.toString()), LONG))
        .isInstanceOfSatisfying(
            Ended.NotStarted.class,
            ended -> assertThat(ended.why()).startsWith(text + " cannot be started: "));
  }

  @Test
  void programsAreFoundWhereThePathSays() throws IOException {
    var program = Files.createFile(folder.resolve("snap"));
    var path = ProgramPath.parse("/nowhere::" + folder);
    assertThat(path.find("snap")).as("not executable").isEmpty();
    assertThat(program.toFile().setExecutable(true)).isTrue();
    assertThat(path.find("snap")).contains(program);
    assertThat(path.find(program.toString())).contains(program);
    assertThat(path.find(folder.toString())).as("a folder").isEmpty();
    assertThat(path.find("\0")).isEmpty();
    assertThat(ProgramPath.parse(null).find("snap")).isEmpty();
  }

  private static Ended shell(String script, Duration limit) {
    return shell(script, limit, () -> true);
  }

  private static Ended shell(String script, Duration limit, BooleanSupplier wanted) {
    return ProgramRun.run(List.of("sh", "-c", script), WireBytes.NONE, limit, CLOCK, wanted);
  }

  private static Ended run(List<String> command, Duration limit) {
    return ProgramRun.run(command, WireBytes.NONE, limit, CLOCK, () -> true);
  }

  /// A zombie is as good as dead: init has not looked yet.
  private static boolean alive(String pid) {
    Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(pid));
    try {
      return process.isPresent()
          && !Files.readString(Path.of("/proc", pid, "stat")).contains(") Z ");
    } catch (IOException _) {
      return false;
    }
  }
}
