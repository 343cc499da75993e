package cubby.app.sim;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.app.command.SimWishes;
import cubby.core.effect.Reply;
import cubby.hal.config.BankSettings;
import cubby.hal.config.BusSettings;
import cubby.hal.contract.BankEvent;
import cubby.hal.contract.Channel;
import cubby.hal.contract.DoorState;
import cubby.hal.contract.MonotonicClock;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.contract.PulseId;
import cubby.hal.line.Lines;
import cubby.hal.lockbus.LockBuses;
import cubby.hal.wire.WireTap;
import cubby.sim.BoardFamily;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The command as another program meets it: its input, its output and its lines.
@EnabledOnOs(OS.LINUX)
@Timeout(60)
class ServedCabinetTest {
  private static final MonotonicClock REAL_TIME = () -> new MonotonicTime(System.nanoTime());
  private static final Duration SPRING = Duration.ofMillis(20);
  private static final SimWishes.Boards ONE_BOARD =
      new SimWishes.Boards(BoardFamily.KERONG_CU16, 1, 16);

  @TempDir private Path folder;

  /// The command at work, and its two pipes.
  private static final class Running implements AutoCloseable {
    final PrintWriter in;
    final BufferedReader out;
    final CompletableFuture<Reply> end = new CompletableFuture<>();

    Running(SimWishes wishes) throws Exception {
      var commands = new PipedOutputStream();
      var answers = new PipedInputStream();
      in = new PrintWriter(commands, true, UTF_8);
      out = new BufferedReader(new InputStreamReader(answers, UTF_8));
      var input = new PipedInputStream(commands);
      var output = new PrintWriter(new PipedOutputStream(answers), true, UTF_8);
      Thread.ofPlatform()
          .daemon()
          .start(() -> {
            end.complete(ServedCabinet.serve(wishes, input, output));
            output.close();
          });
    }

    /// What it says until it is ready.
    List<String> buses() throws Exception {
      var buses = new ArrayList<String>();
      for (var line = out.readLine(); !"ready".equals(line); line = out.readLine()) {
        buses.add(String.valueOf(line));
      }
      return buses;
    }

    String say(String command) throws Exception {
      in.println(command);
      return String.valueOf(out.readLine());
    }

    /// The end of its input.
    @Override
    public void close() {
      in.close();
      assertThat(end()).isEqualTo(new Reply.Done(""));
    }

    Reply end() {
      return end.orTimeout(10, TimeUnit.SECONDS).join();
    }
  }

  @ParameterizedTest
  @CsvSource({"KERONG_CU16, false", "KERONG_CU16, true", "MCP23017, false", "MCP23017, true"})
  void aKiosksBusOpensADoor(BoardFamily family, boolean tcp) throws Exception {
    var board = new SimWishes.Boards(family, 1, family.usualChannels());
    try (var sim = new Running(new SimWishes(board, tcp, Optional.empty(), SPRING))) {
      var line = line(sim, "main", family.driver());
      assertThat(line).startsWith(tcp ? "tcp://127.0.0.1:" : "serial:/");
      var events = new LinkedBlockingQueue<BankEvent>();
      try (var buses =
          LockBuses.open(
              List.of(BusSettings.of("main", line)),
              List.of(BankSettings.of("A", "main", family.driver())),
              new Lines(),
              REAL_TIME,
              Thread.ofPlatform().daemon().factory(),
              events::add,
              WireTap.NONE)) {
        await(events, BankEvent.Connected.class::isInstance);
        var bank = buses.banks().getFirst();
        bank.attend(true);
        var soon = REAL_TIME.now().plus(Duration.ofSeconds(2));
        bank.pulse(new PulseId("one"), new Channel(3), soon);
        await(events, event -> isOpen(event, new Channel(3)));
      }
      var door = family.firstAddress() + ".3";
      assertThat(sim.say("show " + door))
          .startsWith("ok " + door + " door=open ")
          .contains(" pulses=1");
      assertThat(sim.say("show")).contains(" open=" + door + " ");
    }
  }

  @Test
  void linksLeadToThePtysAndAreTakenAway() throws Exception {
    var links = folder.resolve("lines");
    var sim = new Running(new SimWishes(ONE_BOARD, false, Optional.of(links), SPRING));
    try (sim) {
      assertThat(line(sim, "main", "kerong-cu16")).isEqualTo("serial:" + links.resolve("main"));
      assertThat(links.resolve("main")).isSymbolicLink();
      assertThat(links.resolve("main").toRealPath().toString()).startsWith("/dev/pts/");
      assertThat(sim.say("bus main cut")).isEqualTo("ok main cut");
      assertThat(links).isEmptyDirectory();
      assertThat(sim.say("bus main restore")).isEqualTo("ok main serial:" + links.resolve("main"));
      assertThat(links.resolve("main")).isSymbolicLink();
    }
    assertThat(links).doesNotExist();
  }

  @Test
  void somebodysFolderStays() throws Exception {
    Files.writeString(folder.resolve("note"), "mine");
    try (var sim = new Running(new SimWishes(ONE_BOARD, false, Optional.of(folder), SPRING))) {
      assertThat(sim.buses()).hasSize(1);
    }
    assertThat(folder).isDirectoryContaining(file -> file.endsWith("note"));
    assertThat(folder.resolve("main")).doesNotExist();
  }

  @Test
  void whatIsInTheWayIsNeverOverwritten() throws Exception {
    var theirs = folder.resolve("main");
    Files.writeString(theirs, "mine");
    assertThat(serve(Optional.of(folder)))
        .isEqualTo(
            new Reply.Refused(
                "The boards cannot be served: %s is there already and is not overwritten: move it,"
                        .formatted(theirs)
                    + " or name another folder."));
    assertThat(theirs).hasContent("mine");
    Files.delete(theirs);
    Files.createSymbolicLink(theirs, Path.of("note"));
    assertThat(serve(Optional.of(folder))).isInstanceOf(Reply.Refused.class);
    assertThat(Files.readSymbolicLink(theirs)).isEqualTo(Path.of("note"));
  }

  @Test
  void aFolderThatCannotBeMadeIsSaid() {
    var nowhere = folder.resolve("no/where");
    assertThat(serve(Optional.of(nowhere)))
        .isEqualTo(
            new Reply.Refused(
                "The links cannot be made: %s (NoSuchFileException).".formatted(nowhere)));
  }

  @Test
  void aLinkThatWasLeftBehindIsTaken() throws Exception {
    Files.createSymbolicLink(folder.resolve("main"), Path.of("/dev/pts/999999"));
    assertThat(serve(Optional.of(folder))).isEqualTo(new Reply.Done(""));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void theDemosCabinetIsServedByItsLabels() throws Exception {
    try (var sim =
        new Running(new SimWishes(new SimWishes.Demo(), true, Optional.empty(), SPRING))) {
      assertThat(line(sim, "main", "kerong-cu16")).startsWith("tcp://");
      assertThat(sim.say("show")).startsWith("ok compartments=25 open=none ");
      assertThat(sim.say("door 7 open")).startsWith("ok 7 door=open ");
    }
  }

  @Test
  void quitEndsItAfterItsAnswer() throws Exception {
    var sim = new Running(new SimWishes(ONE_BOARD, true, Optional.empty(), SPRING));
    assertThat(sim.buses()).hasSize(1);
    assertThat(sim.say("frobnicate")).startsWith("error ");
    assertThat(sim.say("quit")).startsWith("ok ");
    assertThat(sim.end()).isEqualTo(new Reply.Done(""));
    assertThat(sim.out.readLine()).isNull();
  }

  private static Reply serve(Optional<Path> links) {
    return ServedCabinet.serve(
        new SimWishes(ONE_BOARD, false, links, SPRING),
        InputStream.nullInputStream(),
        new PrintWriter(Writer.nullWriter()));
  }

  /// Where the only bus is.
  private static String line(Running sim, String name, String driver) throws Exception {
    var buses = sim.buses();
    assertThat(buses).hasSize(1);
    var words = buses.getFirst().split(" ", -1);
    assertThat(words).hasSize(4).startsWith("bus", name, driver);
    return words[3];
  }

  private static boolean isOpen(BankEvent event, Channel channel) {
    return event instanceof BankEvent.Changed changed
        && changed.channels().stream()
            .anyMatch(it -> it.channel().equals(channel) && it.door() == DoorState.OPEN);
  }

  private static void await(LinkedBlockingQueue<BankEvent> events, Predicate<BankEvent> wanted)
      throws InterruptedException {
    for (var event = events.poll(20, TimeUnit.SECONDS);
        event == null || !wanted.test(event);
        event = events.poll(20, TimeUnit.SECONDS)) {
      assertThat(event).isNotNull();
    }
  }
}
