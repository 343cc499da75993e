package cubby.app.command;

import cubby.app.yaml.Nearest;
import cubby.app.yaml.Quote;
import cubby.sim.BoardFamily;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "sim",
    header = {"Serves the boards of a simulated cabinet to any program.", ""},
    description = {
      "The boards of a configuration, or some of one driver, or those of the demo when nothing is "
          + "named. A line that the configuration names is not opened: a fresh one takes its place.",
      "",
      "It prints a line for each bus, 'bus NAME DRIVER LINE', then 'ready'. Then it reads commands, "
          + "one a line, and answers each with a line that begins with 'ok' or 'error': 'help' lists "
          + "them, docs/simulator.md explains them. It ends at 'quit', at the end of its input and "
          + "at a signal, and leaves nothing behind.",
      ""
    },
    footer = {"", "For example:", "  cubby sim --driver kerong-cu16 --boards 2 --link /tmp/lines"},
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      "0:ended in order",
      "1:the boards cannot be served, with a sentence on standard error",
      ExitCode.USAGE_LINE,
      ExitCode.BROKEN_LINE
    })
final class SimCommand implements Callable<Integer> {
  /// Longer than anybody waits for a door.
  private static final int SPRING_MS_MAX = 60_000;

  private final KioskOffice office;

  @Spec private CommandSpec spec;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The configuration, cabinet.yaml, whose boards are served.")
  private @Nullable Path config;

  @Option(
      names = "--driver",
      paramLabel = "D",
      description = "The driver whose boards are served, on one bus, with every channel used.")
  private @Nullable String driver;

  @Option(
      names = "--boards",
      paramLabel = "N",
      description = "How many of them, 1 unless told otherwise.")
  private @Nullable Integer boards;

  @Option(
      names = "--channels",
      paramLabel = "N",
      description = "How many channels each has; by default as many as is usual.")
  private @Nullable Integer channels;

  @Option(names = "--tcp", description = "On TCP ports of this computer instead of ptys.")
  private boolean tcp;

  @Option(
      names = "--link",
      paramLabel = "DIR",
      description = "Make DIR/NAME a link to the pty of each bus.")
  private @Nullable Path link;

  @Option(
      names = "--spring-ms",
      paramLabel = "MS",
      description = "How long after its pulse a door springs open, 20 ms unless told otherwise.")
  private int springMs = 20;

  SimCommand(KioskOffice office) {
    this.office = office;
  }

  @Override
  public Integer call() {
    demand(!(tcp && link != null), "--link is for ptys: leave it out with --tcp.");
    demand(
        springMs >= 0 && springMs <= SPRING_MS_MAX,
        "--spring-ms is 0 to %d, not %d.".formatted(SPRING_MS_MAX, springMs));
    return cabinet()
        .map(cabinet ->
            new SimWishes(cabinet, tcp, Optional.ofNullable(link), Duration.ofMillis(springMs)))
        .map(wishes -> Answers.say(spec, office.simulate(wishes)))
        .orElse(ExitCode.REFUSED);
  }

  /// Empty if the configuration is not sound, which has been said.
  private Optional<SimWishes.Simulated> cabinet() {
    if (driver != null) {
      demand(config == null, "Name a configuration or a driver, not both.");
      return Optional.of(boards(driver));
    }
    demand(
        boards == null && channels == null,
        "--boards and --channels say how much there is of a --driver: name one.");
    return config == null
        ? Optional.of(new SimWishes.Demo())
        : ConfigOption.read(config, spec).map(SimWishes.Configured::new);
  }

  private SimWishes.Boards boards(String name) {
    var family = BoardFamily.ofDriver(name).orElseThrow(() -> wrong(unknown(name)));
    int most = family.lastAddress() - family.firstAddress() + 1;
    int count = Objects.requireNonNullElse(boards, 1);
    int each = Objects.requireNonNullElse(channels, family.usualChannels());
    demand(
        count >= 1 && count <= most,
        "--boards: a line has 1 to %d boards of %s, whose addresses go from %d to %d, not %d."
            .formatted(most, name, family.firstAddress(), family.lastAddress(), count));
    demand(
        each >= family.fewestChannels() && each <= family.mostChannels(),
        "--channels: a board of %s has %d to %d, not %d."
            .formatted(name, family.fewestChannels(), family.mostChannels(), each));
    return new SimWishes.Boards(family, count, each);
  }

  private static String unknown(String name) {
    var known = Arrays.stream(BoardFamily.values()).map(BoardFamily::driver).sorted().toList();
    return "There is no driver %s%s"
        .formatted(
            Quote.of(name),
            Nearest.to(name, known)
                .map(": did you mean '%s'?"::formatted)
                .orElseGet(() -> "; there is %s.".formatted(String.join(", ", known))));
  }

  private void demand(boolean holds, String sentence) {
    if (!holds) {
      throw wrong(sentence);
    }
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
