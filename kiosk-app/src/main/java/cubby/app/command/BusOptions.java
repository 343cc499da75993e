package cubby.app.command;

import cubby.app.bench.Bench;
import cubby.hal.board.BoardDriver;
import cubby.hal.config.BankSettings;
import cubby.hal.config.BusSettings;
import cubby.hal.config.ChannelWiring;
import cubby.hal.config.DebounceSettings;
import cubby.hal.config.LatchSettings;
import cubby.hal.config.PinSettings;
import cubby.hal.config.ReplySettings;
import cubby.hal.config.SensorSettings;
import cubby.hal.config.StatusOrder;
import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import cubby.hal.lockbus.Drivers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// Which board on which line, and what its driver leaves open: alike in all commands of the bench.
final class BusOptions {
  @Option(
      names = "--driver",
      paramLabel = "D",
      required = true,
      completionCandidates = DriverNames.class,
      description = "The make of the board: ${COMPLETION-CANDIDATES}.")
  String driver;

  @Option(
      names = "--line",
      paramLabel = "LINE",
      required = true,
      description = "Where the line is, as in cabinet.yaml: serial:/dev/ttyUSB0.")
  String line;

  @Option(
      names = "--board",
      paramLabel = "N",
      description = "The board's number, as its DIP switch says; by default the make's first.")
  @Nullable Integer board;

  @Option(names = "--baud", paramLabel = "N", description = "Bits a second; by default the make's.")
  private @Nullable Integer baud;

  @Option(
      names = "--channels",
      paramLabel = "N",
      description = "How many channels the board has; by default what the make usually has.")
  private @Nullable Integer channels;

  @Option(
      names = "--closed-is",
      paramLabel = "0|1",
      description = "The level of a door switch that means closed; by default the make's.")
  private @Nullable Integer closedIs;

  @Option(
      names = "--inside-is",
      paramLabel = "0|1",
      description = "The level of an occupancy sensor that means occupied; 1 by default.")
  private @Nullable Integer insideIs;

  @Option(names = "--echo", description = "The adapter echoes our own bytes: take one copy off.")
  private boolean echo;

  @Option(
      names = "--on-time",
      paramLabel = "MS",
      description = "How long a latch is energised, where the board can be told.")
  private @Nullable Integer onTime;

  @Option(
      names = "--reply-timeout",
      paramLabel = "MS",
      description = "How long a reply is waited for: 50 to 1000, 200 by default.")
  private @Nullable Integer replyTimeout;

  @Option(
      names = "--acknowledged",
      arity = "1",
      paramLabel = "true|false",
      description = "Whether the board answers a pulse, on makes of which only some do.")
  private @Nullable Boolean acknowledged;

  @Option(
      names = "--status-order",
      paramLabel = "low-last|low-first",
      converter = Converters.Order.class,
      description = "Where a status keeps its lowest channels, on makes that differ in it.")
  private @Nullable StatusOrder statusOrder;

  @Option(
      names = "--wiring",
      paramLabel = "WIRING",
      converter = Converters.Wiring.class,
      description = {
        "What a channel is wired to, on boards where that is free; once a channel:",
        "3:output=2,door=2,occupancy=5. Input 2 of board 7 is written door=7/2."
      })
  private List<ChannelWiring> wiring = new ArrayList<>();

  @Option(
      names = "--active-low",
      arity = "1",
      paramLabel = "true|false",
      description = "Whether an output energises its latch when it is low, on pins.")
  private @Nullable Boolean activeLow;

  @Option(
      names = "--pull",
      paramLabel = "up|down|none",
      converter = Converters.PinPull.class,
      description = "What an input rests at, on pins.")
  private PinSettings.@Nullable Pull pull;

  @Option(names = "--json", description = "For a program: one JSON object a line.")
  boolean json;

  /// What to try.
  ///
  /// @param command whose usage it was, should it be wrong
  /// @param channel the only one to look at, or all
  Bench bench(CommandSpec command, @Nullable Integer channel) {
    try {
      var bench = new Bench(bus(), bank(channel), driver(command));
      var problems = bench.problems();
      if (!problems.isEmpty()) {
        throw wrong(command, String.join("; ", problems));
      }
      return bench;
    } catch (IllegalArgumentException e) {
      throw wrong(command, Bench.withoutName(e.getMessage()));
    }
  }

  /// A sentence about wrong usage.
  static ParameterException wrong(CommandSpec command, String sentence) {
    return new ParameterException(
        command.commandLine(),
        sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1) + ".");
  }

  private BoardDriver driver(CommandSpec command) {
    return Drivers.named(driver)
        .orElseThrow(() ->
            wrong(
                command,
                "there is no driver '%s'; known are %s".formatted(driver, Drivers.known())));
  }

  private BusSettings bus() {
    return new BusSettings(Bench.NAME, line, baud, null, null, null);
  }

  private BankSettings bank(@Nullable Integer channel) {
    return new BankSettings(
        new BankId(Bench.NAME),
        Bench.NAME,
        driver,
        board,
        channels,
        channel == null ? null : List.of(new Channel(channel)),
        wiring,
        new SensorSettings(closedIs, insideIs, null, DebounceSettings.DEFAULT),
        new LatchSettings(millis(onTime), null),
        new ReplySettings(millis(replyTimeout), echo, acknowledged, statusOrder),
        new PinSettings(activeLow, pull));
  }

  private static @Nullable Duration millis(@Nullable Integer count) {
    return count == null ? null : Duration.ofMillis(count);
  }
}
