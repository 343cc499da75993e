package cubby.app.command;

import cubby.sim.fate.FaultLevel;
import cubby.sim.trial.Finding;
import cubby.sim.trial.Scale;
import cubby.sim.trial.Summary;
import cubby.sim.trial.Trial;
import cubby.sim.trial.TrialOutcome;
import cubby.sim.trial.TrialReport;
import cubby.sim.trial.Trials;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

@Command(
    name = "simulate",
    header = {"Tries whole kiosks for days in virtual time, with people and misfortunes.", ""},
    description = {
      "A seed draws a kiosk: its cabinet, its boards, how its people behave and what goes wrong, which "
          + "is printed first. After the days everything is mended, and every session and parcel must "
          + "come to its end. What must never be is looked after all the time; the first time that it "
          + "is, the trial ends, and the command is printed that shows it again.",
      "",
      "The same seed always gives the same trial; docs/reliability.md tells of what was found so.",
      ""
    },
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      "0:nothing was found",
      "1:something was found that must not be",
      ExitCode.USAGE_LINE,
      ExitCode.BROKEN_LINE
    })
final class SimulateCommand implements Callable<Integer> {
  /// Short enough to be typed again.
  private static final int SEEDS = 1_000_000_000;

  @Spec private CommandSpec spec;

  @Option(
      names = "--days",
      paramLabel = "N",
      required = true,
      description = "How many days each kiosk is in use, before everything is mended.")
  private int days;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Draws the first kiosk; each further one has the next seed. By default any.")
  private Optional<Long> seed = Optional.empty();

  @Option(
      names = "--kiosks",
      paramLabel = "K",
      defaultValue = "1",
      description = "How many kiosks, side by side; 1 by default.")
  private int kiosks;

  @Option(
      names = "--faults",
      paramLabel = "none|some|all",
      defaultValue = "all",
      converter = Level.class,
      description = "What goes wrong; all by default. With none, people behave, too.")
  private FaultLevel faults = FaultLevel.ALL;

  @Option(
      names = "--compartments",
      paramLabel = "N",
      description = "How many compartments each kiosk has, 10 to 80. By default the seed says.")
  private Optional<Integer> compartments = Optional.empty();

  @Option(
      names = "--parcels",
      paramLabel = "N",
      description =
          "How many parcels couriers bring to each kiosk on an average day, most of which are collected "
              + "within hours. By default the seed says.")
  private Optional<Integer> parcels = Optional.empty();

  @Option(
      names = "--trace",
      paramLabel = "FILE",
      description = "Writes everything that happens, a line each. Of one kiosk only.")
  private Optional<Path> trace = Optional.empty();

  /// As it is typed.
  static final class Level implements ITypeConverter<FaultLevel> {
    @Override
    public FaultLevel convert(String word) {
      return Arrays.stream(FaultLevel.values())
          .filter(level -> level.name().toLowerCase(Locale.ROOT).equals(word))
          .findFirst()
          .orElseThrow(
              () -> new TypeConversionException("'%s' is not none, some or all".formatted(word)));
    }
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (days < 1 || kiosks < 1) {
      throw new ParameterException(
          spec.commandLine(), "There is at least one kiosk, for at least one day.");
    }
    if (trace.isPresent() && kiosks > 1) {
      throw new ParameterException(spec.commandLine(), "Only one kiosk can be traced.");
    }
    var scale = scale();
    long first = seed.orElseGet(() -> (long) new SecureRandom().nextInt(SEEDS));
    long begin = System.nanoTime();
    var summary = new Summary();
    boolean clean = kiosks == 1 ? one(first, scale, summary) : several(first, scale, summary);
    summary.lines(Duration.ofNanos(System.nanoTime() - begin)).forEach(out()::println);
    return clean ? ExitCode.DONE : ExitCode.REFUSED;
  }

  private Scale scale() {
    try {
      return Scale.of(compartments, parcels);
    } catch (IllegalArgumentException outOfRange) {
      throw new ParameterException(spec.commandLine(), outOfRange.getMessage(), outOfRange);
    }
  }

  private boolean one(long first, Scale scale, Summary summary) throws IOException {
    var trial = new Trial(first, days, faults, scale);
    trial.plan().forEach(out()::println);
    out().flush();
    if (trace.isEmpty()) {
      return told(trial.run(), summary);
    }
    try (var lines = new PrintWriter(Files.newBufferedWriter(trace.get()))) {
      trial.trace(line -> lines.print(line + "\n"));
      return told(trial.run(), summary);
    }
  }

  private boolean several(long first, Scale scale, Summary summary) throws InterruptedException {
    out().println("%d kiosks, seeds %d to %d".formatted(kiosks, first, first + kiosks - 1));
    var clean = new boolean[] {true};
    Trials.run(first, kiosks, days, faults, scale, outcome -> clean[0] &= told(outcome, summary));
    return clean[0];
  }

  private boolean told(TrialOutcome outcome, Summary summary) {
    return switch (outcome) {
      case TrialReport report -> {
        summary.add(report);
        out()
            .println(
                "ok    seed %d: %d parcels stored, %d collected, %d starts, %.1f s"
                    .formatted(
                        report.seed(),
                        report.stored(),
                        report.collected(),
                        report.starts(),
                        report.spent().all().toMillis() / 1000.0));
        out().flush();
        yield true;
      }
      case Finding finding -> {
        out()
            .println(
                "FOUND seed %d, %s: %s".formatted(finding.seed(), finding.when(), finding.check()));
        out().println("    expected: " + finding.expected());
        out().println("    saw:      " + finding.seen());
        out().println("    again:    " + finding.again());
        out().flush();
        yield false;
      }
    };
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
