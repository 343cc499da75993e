package cubby.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.app.config.CabinetConfig;
import cubby.app.control.Order;
import cubby.app.control.Question;
import cubby.core.effect.Reply;
import cubby.core.secret.OperatorKey;
import cubby.core.secret.OperatorSecret;
import cubby.core.text.Secret;
import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import cubby.sim.BankPlan;
import cubby.sim.BoardFamily;
import cubby.sim.BoardMaker;
import cubby.sim.BusPlan;
import cubby.sim.HardwareTwin;
import cubby.sim.SimulatedSite;
import cubby.sim.SitePlan;
import cubby.sim.board.Cu16Settings;
import cubby.sim.bus.LineCondition;
import cubby.sim.bus.LineFrame;
import cubby.sim.bus.LineSettings;
import cubby.sim.bus.Occasion;
import cubby.sim.bus.ReplyFault;
import cubby.sim.cabinet.CompartmentPlan;
import cubby.sim.cabinet.HandResult;
import cubby.sim.cabinet.Latch;
import cubby.sim.cabinet.LatchSettings;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/// The technician's commands on a real serial line, with two simulated CU16 boards at its end: 0,
/// whose channels 1 to 3 have a compartment, and 2.
@EnabledOnOs(OS.LINUX)
@Timeout(60)
class BusCommandTest {
  private static final BankId LEFT = new BankId("left");
  private static final BankId RIGHT = new BankId("right");

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private SimulatedSite site;

  @BeforeEach
  void plugIn() throws IOException {
    var compartments =
        Stream.concat(
                IntStream.rangeClosed(1, 3).mapToObj(it -> compartment("A" + it, LEFT, it)),
                Stream.of(compartment("B1", RIGHT, 1)))
            .toList();
    var boards =
        List.of(
            new BankPlan(LEFT, BoardMaker.cu16(0, Cu16Settings.USUAL)),
            new BankPlan(RIGHT, BoardMaker.cu16(2, Cu16Settings.USUAL)));
    site =
        SimulatedSite.open(
            new SitePlan(
                compartments, List.of(new BusPlan("bus", LineSettings.atBaud(19_200), boards)), 1),
            folder);
    site.site()
        .bus("bus")
        .addTap(frame -> {
          if (frame.direction() == LineFrame.Direction.TO_BOARDS) {
            requests.add(frame.bytes().toString());
          }
        });
  }

  @AfterEach
  void unplug() {
    site.close();
  }

  // ------------------------------------------------------------------------------------- status

  @Test
  void statusTellsAllChannels() {
    done(site.cabinet().openByForce("A2"));
    done(site.cabinet().put("A2"));

    assertThat(bus("status", "--board", "0", "--json", "--channels", "16")).isZero();
    assertThat(out.toString())
        .startsWith(
            "{\"board\":0,\"channels\":["
                + "{\"channel\":1,\"door\":\"CLOSED\",\"occupancy\":\"EMPTY\"},"
                + "{\"channel\":2,\"door\":\"OPEN\",\"occupancy\":\"OCCUPIED\"},"
                + "{\"channel\":3,\"door\":\"CLOSED\",\"occupancy\":\"EMPTY\"},{\"channel\":4,")
        .contains("{\"channel\":16,");
    assertThat(out.toString().lines()).hasSize(1);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void statusIsATableForPeople() {
    done(site.cabinet().openByForce("A2"));

    assertThat(bus("status", "--board", "0")).isZero();
    assertThat(out.toString())
        .contains("Board 0, kerong-cu16 on serial:" + line() + " at 19200 baud")
        .contains("      1  closed   empty")
        .contains("      2  OPEN     empty");
  }

  @Test
  void statusTakesTheOtherSense() {
    assertThat(bus("status", "--channel", "1", "--closed-is", "0", "--inside-is", "0", "--json"))
        .isZero();
    assertThat(out.toString())
        .isEqualTo(
            "{\"board\":0,\"channels\":[{\"channel\":1,\"door\":\"OPEN\",\"occupancy\":\"OCCUPIED\"}]}%n"
                .formatted());
  }

  @Test
  void aBoardThatNobodyHasIsExplained() {
    assertThat(bus("status", "--board", "7", "--json")).isEqualTo(1);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString())
        .contains("Board 7 (kerong-cu16 on serial:" + line() + " at 19200 baud)")
        .contains("was asked 02 70 30 03 A5", "nothing came back", "cubby bus scan", "--baud");
    assertThat(err.toString().lines()).hasSize(1);
  }

  @Test
  void bytesThatAreNoFrameAreShown() {
    onlyJunk();

    assertThat(bus("status")).isEqualTo(1);
    assertThat(err.toString())
        .containsPattern("what came back is no answer, [0-9A-F]{2} .*: check --baud and --driver");
  }

  @Test
  void aReplyThatFailsItsChecksumIsShown() {
    site.site().bus("bus").faults().add(new ReplyFault.BadChecksum(), new Occasion.Always());

    assertThat(bus("status")).isEqualTo(1);
    assertThat(err.toString())
        .containsPattern("the reply 02 00 35 .* fails its checksum .*: check --baud");
  }

  @Test
  void anEchoIsTakenForOne() {
    site.site().bus("bus").faults().echo(true);

    assertThat(bus("status", "--board", "7")).isEqualTo(1);
    assertThat(err.toString()).contains("only our own bytes came back", "02 70 30 03 A5", "--echo");
    assertThat(bus("status", "--board", "0", "--echo")).isZero();
  }

  @Test
  void anAbsentLineIsExplained() {
    assertThat(run("bus", "status", "--driver", "kerong-cu16", "--line", "serial:/dev/nowhere"))
        .isEqualTo(1);
    assertThat(err.toString())
        .isEqualTo(
            "Tried serial:/dev/nowhere at 19200 baud: there is no /dev/nowhere (adapter unplugged?).%n"
                .formatted());
  }

  @Test
  void aLineThatAnotherProcessHasIsLeftToIt() throws Exception {
    var other = new ProcessBuilder("sleep", "60").redirectInput(new File(line())).start();
    try {
      assertThat(bus("status")).isEqualTo(1);
      assertThat(err.toString())
          .contains("is held by process %d (sleep)".formatted(other.pid()), "stop that one");
      assertThat(requests).isEmpty();
    } finally {
      other.destroyForcibly();
      assertThat(other.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  // -------------------------------------------------------------------------------------- pulse

  @Test
  void aPulseOpensTheDoor() {
    assertThat(bus("pulse", "--board", "0", "--channel", "3", "--json")).isZero();
    assertThat(out.toString()).isEqualTo("{\"result\":\"SENT\",\"door\":\"OPEN\"}%n".formatted());
    assertThat(err.toString()).isEmpty();
    assertThat(site.cabinet().compartment("A3").pulses()).isEqualTo(1);
    assertThat(site.cabinet().pulses()).isEqualTo(1);
  }

  @Test
  void aJammedLatchIsOneAndPulsedOnce() {
    done(site.cabinet().latch("A3", Latch.JAMMED));

    assertThat(bus("pulse", "--board", "0", "--channel", "3")).isEqualTo(1);
    assertThat(out.toString()).contains("Pulse  SENT", "Door   closed");
    assertThat(err.toString()).contains("channel 3 of board 0", "jammed", "--closed-is 0");
    assertThat(site.cabinet().pulses()).isEqualTo(1);
  }

  @Test
  void aDoorThatWasOpenBeforeProvesNothing() {
    done(site.cabinet().openByForce("A3"));

    assertThat(bus("pulse", "--board", "0", "--channel", "3")).isZero();
    assertThat(out.toString()).contains("OPEN; it was open before");
    assertThat(site.cabinet().pulses()).isEqualTo(1);
  }

  @Test
  void aSilentBoardIsPulsedOnceAllTheSame() {
    assertThat(bus("pulse", "--board", "7", "--channel", "3", "--json")).isEqualTo(1);
    assertThat(out.toString())
        .isEqualTo("{\"result\":\"SENT\",\"door\":\"UNKNOWN\"}%n".formatted());
    assertThat(err.toString())
        .startsWith("The pulse may have moved the latch, but the door could not be read: Board 7");
    assertThat(requests).containsOnlyOnce("02 72 31 03 A8").contains("02 70 30 03 A5");
    assertThat(requests)
        .allMatch(request -> request.equals("02 72 31 03 A8") || request.equals("02 70 30 03 A5"));
  }

  @Test
  void aPortThatIsRefusedIsNamedOnce() {
    assertThat(run("bus", "status", "--driver", "kerong-cu16", "--line", "tcp://127.0.0.1:1"))
        .isEqualTo(1);
    assertThat(err.toString())
        .isEqualTo(
            "Tried tcp://127.0.0.1:1 at 19200 baud: 127.0.0.1 refuses port 1: is that the port of the gateway's TCP server?%n"
                .formatted());
  }

  @Test
  void onAnAbsentLineNothingIsSent() {
    site.line("bus").cut();

    assertThat(bus("pulse", "--board", "0", "--channel", "3", "--json")).isEqualTo(1);
    assertThat(out.toString())
        .isEqualTo("{\"result\":\"LINE_LOST\",\"door\":\"UNKNOWN\"}%n".formatted());
    assertThat(err.toString()).startsWith("No pulse was sent. Tried serial:");
  }

  @Test
  void junkOpensNoDoorBesidesTheOneAskedForAndReportsNoneOpen() {
    onlyJunk();
    assertThat(bus("status", "--board", "0", "--json")).isEqualTo(1);
    assertThat(bus("scan")).isEqualTo(1);
    assertThat(site.cabinet().pulses()).isZero();

    assertThat(bus("pulse", "--board", "0", "--channel", "3", "--json")).isEqualTo(1);
    assertThat(out.toString()).endsWith("\"door\":\"UNKNOWN\"}%n".formatted());
    assertThat(site.cabinet().compartment("A3").pulses()).isEqualTo(1);
    assertThat(site.cabinet().pulses()).isEqualTo(1);
  }

  // --------------------------------------------------------------------------------------- scan

  @Test
  void aScanFindsWhoIsThereAndMovesNothing() {
    assertThat(bus("scan", "--to", "4")).isZero();
    assertThat(out.toString())
        .contains("Board 0 answers: 16 channels", "Board 2 answers: 16 channels", "2 of 5 answer")
        .doesNotContain("Board 1", "Board 3");
    assertThat(requests).isNotEmpty().allMatch(request -> request.startsWith("30", 6));
    assertThat(site.cabinet().pulses()).isZero();
  }

  @Test
  void aScanOfASilentLineSaysWhatToCheck() {
    site.site().bus("bus").faults().condition(LineCondition.MUTE);

    assertThat(bus("scan", "--to", "1", "--json")).isEqualTo(1);
    assertThat(out.toString())
        .isEqualTo("{\"from\":0,\"to\":1,\"boards\":[],\"others\":[]}%n".formatted());
    assertThat(err.toString()).contains("No board from 0 to 1", "nothing came back", "--baud");
  }

  @Test
  void aScanShowsWhereJunkCameFrom() {
    onlyJunk();

    assertThat(bus("scan", "--from", "1", "--to", "2")).isEqualTo(1);
    assertThat(out.toString())
        .containsPattern("Board 2 was asked, and what came is no frame of a kerong-cu16: [0-9A-F]")
        .doesNotContain("Board 1");
  }

  // -------------------------------------------------------------------------------------- watch

  @Test
  void aWatchTellsWhatHappensUntilItIsInterrupted() throws Exception {
    var watch =
        Thread.ofPlatform()
            .daemon()
            .start(() -> bus("watch", "--json", "--bytes", "--channel", "2"));
    awaitOut("\"event\":\"CONNECTED\"");
    done(site.cabinet().openByForce("A2"));
    awaitOut("\"event\":\"CHANGED\",\"channels\":[{\"channel\":2,\"door\":\"OPEN\"");
    site.line("bus").cut();
    awaitOut("\"event\":\"LOST\",\"cause\":\"LINE\"");
    watch.interrupt();
    watch.join();
    assertThat(out.toString())
        .contains("\"event\":\"BYTES\",\"direction\":\"OUT\",\"bytes\":\"02 00 30 03 35\"")
        .containsPattern("\"direction\":\"IN\",\"bytes\":\"02 00 35( [0-9A-F]{2}){6}\"");
    assertThat(out.toString().lines().toList().getLast())
        .startsWith("{\"event\":\"COUNTERS\",\"requests\":");
    assertThat(site.cabinet().pulses()).isZero();
  }

  // --------------------------------------------------------------------------------------- pins

  @Test
  void pinsAreReadAndPulsedOneCommandAfterTheOther() throws IOException {
    var plan = HardwareTwin.lineOf("pins", BoardFamily.MCP23017, 1, 8, LatchSettings.SOLENOID);
    try (var pins = SimulatedSite.open(plan, folder)) {
      var line = pins.line("pins").address();

      assertThat(pins("status", line)).as("%s", err).isZero();
      assertThat(out.toString())
          .contains("      8  closed   unknown", "0 of 8 doors open. It answers within");
      assertThat(pins("pulse", line, "--board", "32", "--channel", "2")).as("%s", err).isZero();
      assertThat(out.toString()).contains("Pulse  ACKNOWLEDGED", "Door   OPEN, 0.");
      assertThat(pins.cabinet().compartment("32.2").pulses()).isEqualTo(1);

      assertThat(pins("scan", line)).isEqualTo(1);
      assertThat(out.toString())
          .contains("Board 32 answers, but not with its status: board 32 has no outputs yet.");
      assertThat(err.toString())
          .contains("as 32, 33, 34, 35, 36, 37, 38, 39 did, may have to be set up first")
          .doesNotContain("noise");
    }
  }

  private int pins(String command, String line, String... more) {
    var words = new ArrayList<>(List.of("bus", command, "--driver", "mcp23017", "--line", line));
    words.addAll(List.of(more));
    return run(words.toArray(String[]::new));
  }

  // -------------------------------------------------------------------------------- wrong usage

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "status --board 16|--board is 0 to 15 on a kerong-cu16, not 16",
        "status --channel 17|Channel 17 beyond the board's 16",
        "status --channel 0|Channels count from 1, not 0",
        "status --channels 17|A kerong-cu16 has 16 channels at most, not 17",
        "status --baud 7|Baud is 1200 to 115200, not 7",
        "status --closed-is 2|ClosedIs is 0 or 1, not 2",
        "status --status-order low-first|'status-order' means nothing to a kerong-cu16",
        "status --status-order upside-down|low-last, low-first",
        "status --wiring 3:door|3:output=2,door=2,occupancy=7/5",
        "status --wiring 3:door=2@7|3:output=2,door=2,occupancy=7/5",
        "status --wiring 3:door=256/2|a board is 0 to 255, not 256",
        "status --wiring 3:door=7/256|an input is 0 to 255, not 256",
        "status --reply-timeout soon|--reply-timeout",
        "pulse --board 0|--channel",
        "scan --to 16|0 to 15",
      })
  void wrongUsageIsTwoWithASentence(String usage, String sentence) {
    var words = Stream.of(usage.split(" ")).toList();
    assertThat(bus(words.getFirst(), words.stream().skip(1).toArray(String[]::new))).isEqualTo(2);
    assertThat(err.toString()).contains(sentence).contains("' explains it.");
    assertThat(out.toString()).isEmpty();
    assertThat(requests).isEmpty();
  }

  @Test
  void anUnknownDriverOrLineIsWrongUsage() {
    assertThat(run("bus", "scan", "--driver", "cu16", "--line", "serial:" + line())).isEqualTo(2);
    assertThat(err.toString()).contains("There is no driver 'cu16'; known are ", "kerong-cu16");
    assertThat(run("bus", "scan", "--driver", "kerong-cu16", "--line", line())).isEqualTo(2);
    assertThat(err.toString())
        .contains("A line is written like serial:/dev/ttyUSB0", ", not " + line());
    assertThat(run("bus", "scan", "--driver", "kerong-cu16", "--line", "usb:1")).isEqualTo(2);
    assertThat(err.toString()).contains("There is no kind of line 'usb'");
  }

  private void onlyJunk() {
    var faults = site.site().bus("bus").faults();
    faults.add(new ReplyFault.LeadingJunk(7), new Occasion.Always());
    faults.add(new ReplyFault.Truncated(9), new Occasion.Always());
  }

  private void awaitOut(String wanted) {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!out.toString().contains(wanted)) {
      assertThat(System.nanoTime()).as("%s in %s%s", wanted, out, err).isLessThan(until);
      Thread.onSpinWait();
    }
  }

  private int bus(String command, String... more) {
    var words = new ArrayList<>(List.of("bus", command, "--driver", "kerong-cu16"));
    words.addAll(List.of("--line", "serial:" + line()));
    words.addAll(List.of(more));
    return run(words.toArray(String[]::new));
  }

  private String line() {
    return folder.resolve("bus").toString();
  }

  private int run(String... words) {
    var pins = new PinEntry(Optional.empty(), new ByteArrayInputStream(new byte[0]));
    return CommandTree.of(new NobodysOffice(), pins)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .execute(words);
  }

  /// No command of the bench asks it.
  private static final class NobodysOffice implements KioskOffice {
    @Override
    public Reply setUp(CabinetConfig config, Path data) {
      throw new AssertionError("asked to set up");
    }

    @Override
    public Reply run(CabinetConfig config, Path data) {
      throw new AssertionError("asked to run");
    }

    @Override
    public Reply demo(DemoWishes wishes) {
      throw new AssertionError("asked to play");
    }

    @Override
    public Reply simulate(SimWishes wishes) {
      throw new AssertionError("asked to simulate");
    }

    @Override
    public Reply order(Path data, Order order) {
      throw new AssertionError("given an order");
    }

    @Override
    public Reply question(Path data, Question question, Optional<CabinetConfig> config) {
      throw new AssertionError();
    }

    @Override
    public Reply tell(Path data, Secret message, Optional<CabinetConfig> config) {
      throw new AssertionError("told a message");
    }

    @Override
    public Reply backUp(Path data, OperatorKey operator, Path file) {
      throw new AssertionError("asked for a backup");
    }

    @Override
    public Reply restore(Path file, OperatorSecret key, Path data) {
      throw new AssertionError("asked to restore");
    }

    @Override
    public Reply sealKey(Path data, OperatorKey operator, Path file) {
      throw new AssertionError("asked to seal a key");
    }

    @Override
    public Reply unsealKey(Path file, OperatorSecret key, Path data) {
      throw new AssertionError("asked to put a key back");
    }

    @Override
    public Reply messageKey(Path data) {
      throw new AssertionError("asked for a key");
    }
  }

  private static void done(HandResult result) {
    assertThat(result).isInstanceOf(HandResult.Done.class);
  }

  private static CompartmentPlan compartment(String label, BankId bank, int channel) {
    return new CompartmentPlan(label, bank, new Channel(channel), true);
  }
}
