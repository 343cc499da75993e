package cubby.app.command;

import cubby.app.torture.TortureRefused;
import cubby.app.torture.kill.KillTrial;
import cubby.app.torture.power.PowerTrial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "torture",
    header = {"Kills the program and cuts its power, and looks what is left.", ""},
    description = {
      "On real files, lines and processes, what 'cubby simulate' does in memory; "
          + "docs/reliability.md tells what was found so.",
      ""
    })
final class TortureCommand extends CommandGroup {
  /// Short enough to be typed again.
  private static final int SEEDS = 1_000_000_000;

  private static long any() {
    return new SecureRandom().nextInt(SEEDS);
  }

  @Command(
      name = "power",
      header = {"Opens a journal in every state in which a power cut could leave it.", ""},
      description = {
        "What a simulated day writes to the journal's files and syncs is recorded with strace. From "
            + "that the states are rebuilt in which a power cut could have left them: unsynced "
            + "writes lost, in part lost, torn, in any order. Each is opened as at the start of a "
            + "kiosk, and compared with what had been promised by then.",
        ""
      },
      exitCodeListHeading = ExitCode.HEADING,
      exitCodeList = {
        "0:nothing was lost and nothing broken",
        "1:something was, or it cannot be tried here",
        ExitCode.USAGE_LINE,
        ExitCode.BROKEN_LINE
      })
  static final class Power implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(
        names = "--states",
        paramLabel = "N",
        required = true,
        description = "How many states, spread evenly over the day.")
    private long states;

    @Option(
        names = "--seed",
        paramLabel = "S",
        description = "Draws the day, and what each power cut leaves. By default any.")
    private Optional<Long> seed = Optional.empty();

    @Option(
        names = "--less-synced",
        description = {
          "Records a journal that syncs at checkpoints only (synchronous=NORMAL), as no kiosk does: "
              + "this must find losses."
        })
    private boolean lessSynced;

    @Option(
        names = "--commits",
        paramLabel = "N",
        description = "Ends the recorded day after so many commits.")
    private int commits = Integer.MAX_VALUE;

    @Option(names = "--keep", paramLabel = "FILE", description = "Keeps the recording.")
    private Optional<Path> keep = Optional.empty();

    @Option(
        names = "--from",
        paramLabel = "FILE",
        description = "Uses a recording that was kept, for which strace is not needed.")
    private Optional<Path> from = Optional.empty();

    @Override
    public Integer call() throws IOException, InterruptedException {
      demand(states >= 1, "There is at least one state.");
      demand(commits >= 1, "There is at least one commit.");
      demand(
          from.isEmpty() || !lessSynced,
          "How a recording was made cannot be changed: leave --less-synced out with --from.");
      from.ifPresent(
          file -> demand(Files.isRegularFile(file), "There is no recording %s.".formatted(file)));
      try {
        var wishes =
            new PowerTrial.Wishes(
                states, seed.orElseGet(TortureCommand::any), !lessSynced, commits, from, keep);
        return new PowerTrial(wishes, spec.commandLine().getOut()).run()
            ? ExitCode.DONE
            : ExitCode.REFUSED;
      } catch (TortureRefused e) {
        spec.commandLine().getErr().println(e.getMessage());
        return ExitCode.REFUSED;
      }
    }

    private void demand(boolean holds, String sentence) {
      if (!holds) {
        throw new ParameterException(spec.commandLine(), sentence);
      }
    }
  }

  @Command(
      name = "kill",
      header = {"Kills the kiosk's process in the middle of its work, again and again.", ""},
      description = {
        "A kiosk of its own works without a screen, on a journal in a file and on simulated boards "
            + "behind a pty, with people who never tire. It is killed (SIGKILL) at random moments, "
            + "looked at and started again: nothing of what it had told anybody may be lost, and no "
            + "latch may have been pulsed that its journal does not authorise.",
        ""
      },
      exitCodeListHeading = ExitCode.HEADING,
      exitCodeList = {
        "0:nothing was found, and every start was quick enough",
        "1:something was found that must not be",
        ExitCode.USAGE_LINE,
        ExitCode.BROKEN_LINE
      })
  static final class Kill implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(
        names = "--cycles",
        paramLabel = "N",
        required = true,
        description = "How often it is killed.")
    private int cycles;

    @Option(
        names = "--seed",
        paramLabel = "S",
        description = "Draws what people do and when it is killed. By default any.")
    private Optional<Long> seed = Optional.empty();

    @Option(
        names = "--data",
        paramLabel = "DIR",
        description = {
          "The kiosk's data folder, which is made and stays; by default a temporary one."
        })
    private Optional<Path> data = Optional.empty();

    @Override
    public Integer call() throws IOException, InterruptedException {
      if (cycles < 1) {
        throw new ParameterException(spec.commandLine(), "There is at least one cycle.");
      }
      return new KillTrial(
                  cycles, seed.orElseGet(TortureCommand::any), data, spec.commandLine().getOut())
              .run()
          ? ExitCode.DONE
          : ExitCode.REFUSED;
    }
  }
}
