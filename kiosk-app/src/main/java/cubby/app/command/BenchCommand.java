package cubby.app.command;

import cubby.app.benchmark.AuditBench;
import cubby.app.benchmark.BusBench;
import cubby.app.benchmark.CodecBench;
import cubby.app.benchmark.CoreBench;
import cubby.app.benchmark.UiBench;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "bench",
    header = {"Measures this program on this machine.", ""},
    description = {
      "docs/benchmarks.md says what was measured where, and what the numbers mean.",
      ""
    })
final class BenchCommand extends CommandGroup {

  enum Part {
    SWEEPS,
    PULSES,
    LOAD
  }

  @Command(
      name = "bus",
      header = {"Measures the bus masters against the wire.", ""},
      description = {
        "sweeps: how long it takes to ask 240 doors, against the bytes and turnarounds it takes.",
        "pulses: how soon a pulse overtakes the polling.",
        "load:   what 16 buses of 16 boards cost, minute by minute.",
        ""
      },
      exitCodeListHeading = ExitCode.HEADING,
      exitCodeList = {ExitCode.DONE_LINE, ExitCode.USAGE_LINE, ExitCode.BROKEN_LINE})
  static final class Bus implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(
        names = "--only",
        paramLabel = "PART",
        description = "One part: ${COMPLETION-CANDIDATES}; by default all.")
    private Part[] only = Part.values();

    @Option(
        names = "--seconds",
        defaultValue = "20",
        description = "For how long sweeps are measured; ${DEFAULT-VALUE} by default.")
    private int seconds;

    @Option(
        names = "--pulses",
        defaultValue = "1000",
        description = "How many pulses are measured; ${DEFAULT-VALUE} by default.")
    private int pulses;

    @Option(
        names = "--minutes",
        defaultValue = "10",
        description = "For how long the load is measured; ${DEFAULT-VALUE} by default.")
    private int minutes;

    @Override
    public Integer call() throws InterruptedException {
      var bench = new BusBench(spec.commandLine().getOut());
      for (var part : only) {
        switch (part) {
          case SWEEPS -> bench.sweeps(Duration.ofSeconds(seconds));
          case PULSES -> bench.pulses(pulses);
          case LOAD -> bench.load(minutes);
        }
      }
      return ExitCode.DONE;
    }
  }

  @Command(
      name = "audit",
      header = {"Measures the audit of a long journal.", ""},
      description = {
        "Against bare reading of the same rows, and bare hashing of as many bytes.",
        ""
      },
      exitCodeListHeading = ExitCode.HEADING,
      exitCodeList = {ExitCode.DONE_LINE, ExitCode.USAGE_LINE, ExitCode.BROKEN_LINE})
  static final class Audit implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(
        names = "--facts",
        defaultValue = "1000000",
        description = "How long the journal is; ${DEFAULT-VALUE} by default.")
    private int facts;

    @Override
    public Integer call() {
      new AuditBench(facts, spec.commandLine().getOut()).run();
      return ExitCode.DONE;
    }
  }

  enum CorePart {
    DECIDE,
    FACTS,
    START,
    GUESS,
    TIMING
  }

  @Command(
      name = "core",
      header = {"Measures decisions, journal, start, and what guessing gets.", ""},
      description = {
        "decide: inputs decided on a second, by the size of the cabinet.",
        "facts:  facts made durable, against bare JDBC on the same disk.",
        "start:  how long a start takes with a long journal, against a short one.",
        "guess:  what an attacker gets who types random codes for so many days.",
        "timing: how long a good, an unknown and a spent code take.",
        ""
      },
      exitCodeListHeading = ExitCode.HEADING,
      exitCodeList = {ExitCode.DONE_LINE, ExitCode.USAGE_LINE, ExitCode.BROKEN_LINE})
  static final class Core implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(
        names = "--only",
        paramLabel = "PART",
        description = "One part: ${COMPLETION-CANDIDATES}; by default all.")
    private CorePart[] only = CorePart.values();

    @Option(
        names = "--days",
        defaultValue = "20000",
        description = "For how many days codes are guessed; ${DEFAULT-VALUE} by default.")
    private int days;

    @Option(
        names = "--facts",
        defaultValue = "1000000",
        description = "How long the long journal is; ${DEFAULT-VALUE} by default.")
    private int facts;

    @Override
    public Integer call() {
      var bench = new CoreBench(spec.commandLine().getOut());
      for (var part : only) {
        switch (part) {
          case DECIDE -> bench.decide();
          case FACTS -> bench.facts();
          case START -> bench.start(facts);
          case GUESS -> bench.guess(days);
          case TIMING -> bench.timing();
        }
      }
      return ExitCode.DONE;
    }
  }

  @Command(
      name = "codecs",
      header = {"Throws damaged frames at every driver's codec.", ""},
      description = {"None may throw, hang, or take a frame whose checksum is wrong.", ""},
      exitCodeListHeading = ExitCode.HEADING,
      exitCodeList = {
        "0:no codec failed",
        "1:a codec failed; what it was given is told",
        ExitCode.USAGE_LINE,
        ExitCode.BROKEN_LINE
      })
  static final class Codecs implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(
        names = "--frames",
        defaultValue = "10000000",
        description = "How many for each; ${DEFAULT-VALUE} by default.")
    private long frames;

    @Option(
        names = "--seed",
        defaultValue = "1",
        description = "Decides what is damaged and how; ${DEFAULT-VALUE} by default.")
    private long seed;

    @Override
    public Integer call() {
      var bench = new CodecBench(spec.commandLine().getOut());
      return bench.run(frames, seed) ? ExitCode.DONE : ExitCode.REFUSED;
    }
  }

  enum UiPart {
    TOUCH,
    START,
    SESSIONS
  }

  @Command(
      name = "ui",
      header = {"Measures the touchscreen: its answers, its start, its memory.", ""},
      description = {
        "touch:    from a touch to its painted answer, and from a code's last digit to the pulse.",
        "start:    from the program's start to the first screen, against a bare window.",
        "sessions: whether memory stays as it is through many sessions in virtual time.",
        ""
      },
      exitCodeListHeading = ExitCode.HEADING,
      exitCodeList = {
        ExitCode.DONE_LINE,
        "1:memory grew from session to session",
        ExitCode.USAGE_LINE,
        ExitCode.BROKEN_LINE
      })
  static final class Ui implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(
        names = "--only",
        paramLabel = "PART",
        description = "One part: ${COMPLETION-CANDIDATES}; by default all.")
    private UiPart[] only = UiPart.values();

    @Option(
        names = "--pickups",
        defaultValue = "100",
        description = "How many pickups are touched, of ten touches; ${DEFAULT-VALUE} by default.")
    private int pickups;

    @Option(
        names = "--pictures",
        paramLabel = "DIR",
        description = "A folder for pictures of what was touched.")
    private @Nullable Path pictures;

    @Option(
        names = "--rounds",
        defaultValue = "7",
        description = "How many starts of each program; ${DEFAULT-VALUE} by default.")
    private int rounds;

    @Option(
        names = "--sessions",
        defaultValue = "10000",
        description = "How many sessions; ${DEFAULT-VALUE} by default.")
    private int sessions;

    @Override
    public Integer call() throws InterruptedException {
      var bench = new UiBench(spec.commandLine().getOut());
      boolean flat = true;
      for (var part : only) {
        switch (part) {
          case TOUCH -> bench.touch(pickups, Optional.ofNullable(pictures));
          case START -> bench.start(rounds);
          case SESSIONS -> flat = bench.sessions(sessions);
        }
      }
      return flat ? ExitCode.DONE : ExitCode.REFUSED;
    }
  }
}
