package cubby.app.command;

import cubby.app.bench.Bench;
import cubby.app.bench.BenchJson;
import cubby.app.bench.Found;
import cubby.app.bench.JsonDiary;
import cubby.app.bench.OnePulse;
import cubby.app.bench.PlainDiary;
import cubby.app.bench.PulseReport;
import cubby.app.bench.Scan;
import cubby.app.bench.StatusReading;
import cubby.app.bench.StatusTable;
import cubby.app.bench.Watch;
import cubby.hal.contract.Channel;
import cubby.hal.line.Lines;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "bus",
    header = {"Tries lock boards on a line, without a kiosk.", ""},
    description = {
      "For the bench, and for a cabinet whose kiosk is stopped: one program at a time has a line.",
      ""
    },
    commandListHeading = "%nCommands:%n",
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.DONE_LINE,
      ExitCode.REFUSED_LINE,
      ExitCode.USAGE_LINE,
      ExitCode.BROKEN_LINE
    })
final class BusCommand extends CommandGroup {

  @Command(
      name = "scan",
      header = {"Asks address by address which boards are on a line.", ""},
      description = {"Asks for statuses only: no latch moves, no setting changes.", ""},
      footer = {
        "",
        "For example:",
        "  cubby bus scan --driver kerong-cu16 --line serial:/dev/ttyUSB0"
      },
      exitCodeListHeading = ExitCode.HEADING,
      exitCodeList = {
        "0:at least one board answers",
        "1:none does, with what to check on standard error",
        ExitCode.USAGE_LINE,
        ExitCode.BROKEN_LINE
      })
  static final class ScanLine implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private BusOptions options;

    @Option(
        names = "--from",
        paramLabel = "N",
        description = "The first address; by default the make's first, or --board.")
    private @Nullable Integer from;

    @Option(
        names = "--to",
        paramLabel = "N",
        description = "The last address; by default the make's last, or --board.")
    private @Nullable Integer to;

    @Override
    public Integer call() throws InterruptedException {
      var bench = options.bench(spec, null);
      var traits = bench.driver().traits();
      int first = or(from, or(options.board, traits.firstAddress()));
      int last = or(to, or(options.board, traits.lastAddress()));
      if (first < traits.firstAddress() || last > traits.lastAddress() || first > last) {
        throw BusOptions.wrong(
            spec,
            "a %s has addresses from %d to %d, and --from is not beyond --to"
                .formatted(bench.driver().name(), traits.firstAddress(), traits.lastAddress()));
      }
      var out = spec.commandLine().getOut();
      if (!options.json) {
        out.println("Asking boards %d to %d: %s".formatted(first, last, bench));
      }
      var outcome =
          Scan.of(bench, first, last, new Lines(), found -> tell(found, bench, options.json, out));
      out.println(
          options.json
              ? BenchJson.scan(first, last, outcome)
              : "%d of %d answer.".formatted(outcome.boards().size(), last - first + 1));
      outcome.trouble().ifPresent(spec.commandLine().getErr()::println);
      return outcome.trouble().isPresent() ? ExitCode.REFUSED : ExitCode.DONE;
    }

    private static void tell(Found found, Bench bench, boolean json, PrintWriter out) {
      if (!json && !(found instanceof Found.Nobody)) {
        out.println(ScanReport.line(found, bench));
      }
    }

    private static int or(@Nullable Integer set, int otherwise) {
      return set == null ? otherwise : set;
    }
  }

  @Command(
      name = "status",
      header = {"Reads the doors and what is inside, once.", ""},
      footer = {
        "",
        "For example:",
        "  cubby bus status --driver kerong-cu16 --line serial:/dev/ttyUSB0 --board 2"
      },
      exitCodeListHeading = ExitCode.HEADING,
      exitCodeList = {
        "0:the board was read",
        "1:it was not, with what to check on standard error",
        ExitCode.USAGE_LINE,
        ExitCode.BROKEN_LINE
      })
  static final class Status implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private BusOptions options;

    @Option(names = "--channel", paramLabel = "N", description = "This channel only, from 1.")
    private @Nullable Integer channel;

    @Override
    public Integer call() throws InterruptedException {
      var bench = options.bench(spec, channel);
      var out = spec.commandLine().getOut();
      return switch (StatusReading.of(bench, new Lines())) {
        case StatusReading.Read read -> {
          if (options.json) {
            out.println(BenchJson.status(bench.board(), read.channels()));
          } else {
            StatusTable.print(bench, read, out);
          }
          yield ExitCode.DONE;
        }
        case StatusReading.Failed(var sentence) -> {
          spec.commandLine().getErr().println(sentence);
          yield ExitCode.REFUSED;
        }
      };
    }
  }

  @Command(
      name = "pulse",
      header = {"Opens one door, and reads whether it opened.", ""},
      description = {"The latch is pulsed once, however the door reads afterwards.", ""},
      footer = {
        "",
        "For example:",
        "  cubby bus pulse --driver kerong-cu16 --line serial:/dev/ttyUSB0 --board 2 --channel 7"
      },
      exitCodeListHeading = ExitCode.HEADING,
      exitCodeList = {
        "0:the door reads open after the pulse",
        "1:it does not, or could not be read; with what to check on standard error",
        ExitCode.USAGE_LINE,
        ExitCode.BROKEN_LINE
      })
  static final class Pulse implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private BusOptions options;

    @Option(
        names = "--channel",
        paramLabel = "N",
        required = true,
        description = "The latch, from 1.")
    private int channel;

    @Override
    public Integer call() throws InterruptedException {
      var bench = options.bench(spec, channel);
      var outcome = OnePulse.of(bench, new Channel(channel), new Lines());
      spec.commandLine()
          .getOut()
          .println(
              options.json ? BenchJson.pulse(outcome) : PulseReport.text(bench, channel, outcome));
      if (outcome.isOpen()) {
        return ExitCode.DONE;
      }
      spec.commandLine().getErr().println(PulseReport.reason(bench, channel, outcome));
      return ExitCode.REFUSED;
    }
  }

  @Command(
      name = "watch",
      header = {"Tells what changes at a board, until Ctrl-C.", ""},
      description = {
        "At the end it says what the line has counted: requests, replies, time-outs, and so on.",
        ""
      },
      footer = {
        "",
        "For example:",
        "  cubby bus watch --driver kerong-cu16 --line serial:/dev/ttyUSB0 --board 2 --bytes"
      },
      exitCodeListHeading = ExitCode.HEADING,
      exitCodeList = {"0:stopped by Ctrl-C", ExitCode.USAGE_LINE, ExitCode.BROKEN_LINE})
  static final class WatchBoard implements Callable<Integer> {
    /// Longer than a bus takes to end.
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(4);

    @Spec private CommandSpec spec;
    @Mixin private BusOptions options;

    @Option(names = "--channel", paramLabel = "N", description = "This channel only, from 1.")
    private @Nullable Integer channel;

    @Option(names = "--bytes", description = "Also what passes on the line, in hex.")
    private boolean bytes;

    @Override
    public Integer call() {
      var bench = options.bench(spec, channel);
      var out = spec.commandLine().getOut();
      var diary =
          options.json
              ? new JsonDiary(out, bytes)
              : new PlainDiary(out, bytes, ZoneId.systemDefault());
      var ended = new CountDownLatch(1);
      var watcher = Thread.currentThread();
      var atSignal = new Thread(() -> end(watcher, ended), "watch-end");
      Runtime.getRuntime().addShutdownHook(atSignal);
      try {
        Watch.run(bench, new Lines(), diary);
      } finally {
        ended.countDown();
        forget(atSignal);
      }
      return ExitCode.DONE;
    }

    /// Only a shutdown hook hears a signal, and only halting gives the process an exit code of its
    /// own from there.
    private static void end(Thread watcher, CountDownLatch ended) {
      watcher.interrupt();
      try {
        if (ended.await(ENDS_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
          Runtime.getRuntime().halt(ExitCode.DONE);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private static void forget(Thread atSignal) {
      try {
        boolean _ = Runtime.getRuntime().removeShutdownHook(atSignal);
      } catch (IllegalStateException e) {
        // The process ends: it is the hook that has ended the watch.
      }
    }
  }
}
