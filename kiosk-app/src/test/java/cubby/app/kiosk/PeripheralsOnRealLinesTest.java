package cubby.app.kiosk;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import cubby.app.config.CabinetConfig;
import cubby.app.config.ConfigReader;
import cubby.app.config.ConfigReading;
import cubby.app.config.DemoCabinet;
import cubby.app.control.ControlClient;
import cubby.app.control.Question;
import cubby.core.effect.Reply;
import cubby.core.screen.Screen;
import cubby.core.screen.ScreenModel;
import cubby.core.shell.Delivery;
import cubby.hal.wire.WireBytes;
import cubby.sim.BankPlan;
import cubby.sim.BoardMaker;
import cubby.sim.BusPlan;
import cubby.sim.SimulatedSite;
import cubby.sim.SitePlan;
import cubby.sim.board.Cu16Settings;
import cubby.sim.bus.LineSettings;
import cubby.sim.cabinet.CompartmentPlan;
import cubby.sim.line.Pty;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// A kiosk whose scanner and boards are at the other end of pseudo-terminals. Real time, with
/// deadlines.
@EnabledOnOs(OS.LINUX)
@Timeout(120)
class PeripheralsOnRealLinesTest {
  private static final String HATCH = "hatch";

  private static final int ROWS_MAX = 10_000;

  private static final Logger LOG = (Logger) LoggerFactory.getLogger("cubby.app.kiosk");

  @TempDir private Path folder;

  private final BlockingQueue<Screen> screens = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> logged = new LinkedBlockingQueue<>();
  private final BlockingQueue<Throwable> stopped = new LinkedBlockingQueue<>();

  private final AppenderBase<ILoggingEvent> appender =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          logged.add(event.getLevel() + " " + event.getFormattedMessage());
        }
      };

  @BeforeEach
  void listenToTheLog() {
    appender.start();
    LOG.addAppender(appender);
    LOG.setLevel(Level.INFO);
  }

  @AfterEach
  void leaveTheLog() {
    LOG.detachAppender(appender);
    LOG.setLevel(null);
  }

  @Test
  void aScanReachesTheKioskAndASignalItsJournalAndSupport() throws Exception {
    try (var scanner = Pty.open()) {
      var config = config(scanner.slavePath());
      try (var site = SimulatedSite.open(planOf(config), folder)) {
        var line = site.lines().values().iterator().next();
        var reached = config.withLine(line.name(), line.address());
        SetUp.make(reached, folder.resolve("kiosk"));
        try (var kiosk =
            PoweredKiosk.start(
                reached,
                folder.resolve("kiosk"),
                List.of(),
                _ -> new Delivery.Taken(),
                screens::add,
                stopped::add)) {
          awaitLog("INFO The scanner is there.");
          awaitScreen(ScreenModel.Welcome.class);
          awaitLog("INFO Signal hatch: nobody is at the cabinet's inside.");

          scanner.write(WireBytes.copyOf("1Z999AA10123456784\r\n".getBytes(US_ASCII)));
          awaitScreen(ScreenModel.WhatIsIt.class);

          site.cabinet().openByForce(HATCH);
          awaitLog("WARN Signal hatch: somebody is at the cabinet's inside.");
          awaitRow(kiosk, "SignalChanged", "\"hatch\"", "\"ACTIVE\"");
          awaitRow(kiosk, "SupportTold", "\"TAMPER\"");

          var file = folder.resolve("diagnosis.zip");
          assertThat(
                  ControlClient.ask(
                      folder.resolve("kiosk"),
                      new Question.Diagnosis(file.toString()),
                      ControlClient.RECORDS_WITHIN))
              .isInstanceOfSatisfying(
                  ControlClient.Answer.Given.class,
                  given -> assertThat(given.reply()).isInstanceOf(Reply.Done.class));
          try (var zip = new ZipFile(file.toFile())) {
            assertThat(zip.getInputStream(zip.getEntry("buses.csv")))
                .asString(UTF_8)
                .containsPattern("main,[1-9][0-9]*,[1-9][0-9]*,");
          }

          unplug(scanner);
          awaitLog("WARN The scanner is out of touch: ");
        }
      }
      assertThat(stopped).isEmpty();
    }
  }

  private static void unplug(Pty scanner) {
    scanner.close();
  }

  private static CabinetConfig config(Path scanner) throws IOException {
    try (var demo = DemoCabinet.class.getResourceAsStream("/cubby/app/demo/cabinet.yaml")) {
      var yaml =
          new String(Objects.requireNonNull(demo).readAllBytes(), UTF_8)
              + """
              scanner: {line: "serial:%s"}
              """
                  .formatted(scanner);
      var reading = ConfigReader.read(yaml.getBytes(UTF_8), Path.of("/etc/cubby"));
      assertThat(reading).isInstanceOf(ConfigReading.Sound.class);
      return ((ConfigReading.Sound) reading).config();
    }
  }

  /// The contact of the hatch is wired like a door's.
  private static SitePlan planOf(CabinetConfig config) {
    var hatch = config.peripherals().signals().getFirst();
    var compartments =
        Stream.concat(
            config.cabinet().compartments().stream()
                .map(built ->
                    new CompartmentPlan(
                        built.id().label(),
                        built.bank(),
                        built.channel(),
                        built.occupancySensor())),
            Stream.of(new CompartmentPlan(HATCH, hatch.bank(), hatch.channel(), false)));
    var banks =
        config.banks().stream()
            .map(bank ->
                new BankPlan(
                    bank.id(),
                    BoardMaker.cu16(
                        Objects.requireNonNullElse(bank.address(), 0), Cu16Settings.USUAL)))
            .toList();
    var bus = new BusPlan(config.buses().getFirst().name(), LineSettings.atBaud(19_200), banks);
    return new SitePlan(compartments.toList(), List.of(bus), 1);
  }

  private static void awaitRow(PoweredKiosk kiosk, String kind, String... words)
      throws InterruptedException {
    var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (kiosk.journal().rowsAfter(0, ROWS_MAX).stream()
        .noneMatch(row ->
            row.toString().contains(kind) && Stream.of(words).allMatch(row.toString()::contains))) {
      assertThat(System.nanoTime()).as("%s within a minute", kind).isLessThan(until);
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  private void awaitScreen(Class<? extends ScreenModel> kind) throws InterruptedException {
    await(screens, screen -> kind.isInstance(screen.model()), kind.getSimpleName());
  }

  private void awaitLog(String sentence) throws InterruptedException {
    await(logged, line -> line.startsWith(sentence), sentence);
  }

  private static <T> void await(BlockingQueue<T> queue, Predicate<T> wanted, String what)
      throws InterruptedException {
    T next;
    do {
      next = queue.poll(60, TimeUnit.SECONDS);
      assertThat(next).as("%s within a minute", what).isNotNull();
    } while (!wanted.test(Objects.requireNonNull(next)));
  }
}
