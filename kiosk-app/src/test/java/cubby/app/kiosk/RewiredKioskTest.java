package cubby.app.kiosk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cubby.app.config.CabinetConfig;
import cubby.app.config.ConfigReader;
import cubby.app.config.ConfigReading;
import cubby.app.control.ControlClient;
import cubby.app.control.Order;
import cubby.app.sim.SimulatedCabinet;
import cubby.core.cabinet.CompartmentId;
import cubby.core.effect.Reply;
import cubby.core.fact.Lasting;
import cubby.core.journal.Commit;
import cubby.core.journal.sqlite.SqliteJournal;
import cubby.core.kiosk.LedgerEvolution;
import cubby.core.opening.Depositor;
import cubby.core.parcel.Deadline;
import cubby.core.parcel.Errand;
import cubby.core.parcel.Evidence;
import cubby.core.parcel.Handling;
import cubby.core.parcel.ParcelId;
import cubby.core.parcel.Waiting;
import cubby.core.person.Carrier;
import cubby.core.person.CourierNumber;
import cubby.core.screen.Choice;
import cubby.core.screen.Screen;
import cubby.core.screen.ScreenModel;
import cubby.core.screen.Touch;
import cubby.core.secret.DataFolder;
import cubby.core.shell.Delivery;
import cubby.core.text.Digest;
import cubby.core.text.Secret;
import cubby.core.text.TextId;
import cubby.core.text.TextRef;
import cubby.sim.SimulatedSite;
import cubby.sim.cabinet.CompartmentView;
import cubby.sim.cabinet.LatchSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A kiosk with a parcel in compartment 1 is stopped, its `cabinet.yaml` changed, and the boards
/// with it, and it is started again: the way of `./cubby run`, with its journal on disk and its
/// boards at the other end of pseudo-terminals. Real time, with deadlines.
@EnabledOnOs(OS.LINUX)
@Timeout(120)
class RewiredKioskTest {
  private static final String CODE = "13572468";
  private static final CompartmentId ONE = new CompartmentId("1");

  private static final String CABINET =
      """
      kiosk:
        id: rewired-1
        name: Rewired
        place: Workshop
        latitude: 52.5
        longitude: 13.4
        language: en
        code-length: 8
        notices: notices
        support: {email: support@example.org, telephone: +49 30 1, hours: always}
        screen: {diagonal-in: 21.5, width-px: 1080, height-px: 1920}
      cabinet:
        height-mm: 2060
        column-widths-mm: [480, 640]
        console: {column: 2, bottom-mm: 900, height-mm: 1120}
      sizes:
        - {name: S, width-mm: 440, height-mm: 140, depth-mm: 560}
      buses:
        - {name: main, line: "serial:@LINES@/main"}
        - {name: side, line: "serial:@LINES@/side"}
      banks:
        - {id: A, bus: main, closed-is: 1, address: 0, driver: kerong-cu16}
        - {id: B, bus: side, closed-is: 1, address: 0, driver: kerong-cu16}
      compartments:
        - {label: 1, size: S, bank: A, channel: 1, column: 1, reach-mm: 1860}
        - {label: 2, size: S, bank: A, channel: 2, column: 1, reach-mm: 1700}
        - {label: 3, size: S, bank: B, channel: 1, column: 1, reach-mm: 1540}
      """;

  @TempDir private Path folder;

  private final BlockingQueue<Screen> screens = new LinkedBlockingQueue<>();
  private final BlockingQueue<Throwable> stopped = new LinkedBlockingQueue<>();

  /// What is replaced in the configuration, by what, in turns.
  static Stream<Arguments> changes() {
    return Stream.of(
        arguments(
            "two channels swapped",
            List.of(
                "1, size: S, bank: A, channel: 1",
                "1, size: S, bank: A, channel: 2",
                "2, size: S, bank: A, channel: 2",
                "2, size: S, bank: A, channel: 1")),
        arguments(
            "closed is the other level",
            List.of("A, bus: main, closed-is: 1", "A, bus: main, closed-is: 0")),
        arguments(
            "another address",
            List.of("main, closed-is: 1, address: 0", "main, closed-is: 1, address: 3")),
        arguments(
            "another bus", List.of("A, bus: main", "A, bus: side", "B, bus: side", "B, bus: main")),
        arguments("the same bus on another line", List.of("main", "other")),
        arguments(
            "another driver",
            List.of(
                "main, closed-is: 1, address: 0, driver: kerong-cu16",
                "main, closed-is: 1, address: 0, driver: kerong-cu48")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("changes")
  void noCodeOpensWhatIsWiredOtherwiseUntilSomebodyHasConfirmedIt(String name, List<String> change)
      throws Exception {
    setUp(config(CABINET));
    var rewired = config(changed(change));
    try (var site =
        SimulatedSite.open(
            SimulatedCabinet.planOf(rewired, LatchSettings.SOLENOID), folder.resolve("lines"))) {
      site.cabinet().openByForce("1");
      site.cabinet().put("1");
      site.cabinet().close("1");
      try (var kiosk =
          PoweredKiosk.start(
              rewired,
              folder.resolve("kiosk"),
              List.of(),
              _ -> new Delivery.Taken(),
              screens::add,
              stopped::add)) {
        enterCode(kiosk);
        var told = await(ScreenModel.Unreachable.class);
        assertThat(((ScreenModel.Unreachable) told.model()).compartment()).isEqualTo(ONE);
        assertThat(pulses(site)).isEqualTo(Map.of("1", 0L, "2", 0L, "3", 0L));
        kiosk.touch(new Touch.Pressed(told.revision(), Choice.CONTINUE));

        confirm();
        enterCode(kiosk);
        await(ScreenModel.TakeParcel.class);
        assertThat(pulses(site)).isEqualTo(Map.of("1", 1L, "2", 0L, "3", 0L));
      }
      assertThat(stopped).as(name).isEmpty();
    }
  }

  private void enterCode(PoweredKiosk kiosk) throws InterruptedException {
    var welcome = await(ScreenModel.Welcome.class);
    kiosk.touch(new Touch.Pressed(welcome.revision(), Choice.COLLECT));
    var keypad = await(ScreenModel.EnterCode.class);
    kiosk.touch(new Touch.DigitsEntered(keypad.revision(), CODE));
  }

  private void confirm() {
    assertThat(
            ControlClient.ask(
                folder.resolve("kiosk"),
                new Order.PutCompartmentBack(ONE, new Secret("Ada"), new Secret("looked")),
                ControlClient.RECORDS_WITHIN))
        .isInstanceOfSatisfying(
            ControlClient.Answer.Given.class,
            given -> assertThat(given.reply()).isInstanceOf(Reply.Done.class));
  }

  private static Map<String, Long> pulses(SimulatedSite site) {
    return site.cabinet().compartments().stream()
        .collect(Collectors.toMap(CompartmentView::label, CompartmentView::pulses));
  }

  /// A kiosk as its first run left it: all seen, and a parcel in 1.
  private void setUp(CabinetConfig config) throws IOException {
    var data = folder.resolve("kiosk");
    SetUp.make(config, data);
    try (var kept = DataFolder.open(data, new SecureRandom());
        var journal = SqliteJournal.open(kept.journalFile(), kept.secrets(), kept.signingKey())) {
      var ledger = journal.recover().ledger();
      var now = journal.lastSeen().orElseThrow();
      var parcel = new ParcelId("p1");
      var code = kept.secrets().codeSmith(config.profile()).of(CODE, "1234", Optional.empty());
      var deadline = new Deadline(now.uptime().plus(Duration.ofDays(7)), false);
      var facts =
          List.<Lasting>of(
              new Lasting.SensorSawEmpty(ONE),
              new Lasting.SensorSawEmpty(new CompartmentId("2")),
              new Lasting.SensorSawEmpty(new CompartmentId("3")),
              new Lasting.ParcelAnnounced(
                  parcel,
                  Errand.DELIVERY,
                  new TextRef(new TextId("t1"), new Digest("00")),
                  Optional.empty(),
                  Optional.empty(),
                  new Carrier("Swift"),
                  "S",
                  Handling.ORDINARY,
                  Optional.empty(),
                  Optional.of(code),
                  true),
              new Lasting.CompartmentReserved(ONE, parcel),
              new Lasting.ParcelStored(
                  parcel,
                  ONE,
                  new Depositor.ByCourier(new CourierNumber("42")),
                  new Waiting.ForRecipient(code, deadline, Optional.empty()),
                  Evidence.SENSOR));
      for (var fact : facts) {
        ledger = LedgerEvolution.evolve(ledger, fact, now);
      }
      journal.commit(new Commit(now, facts, List.of(), List.of(), ledger));
    }
    Files.createDirectory(folder.resolve("lines"));
  }

  private static String changed(List<String> words) {
    var text = CABINET;
    for (int i = 0; i < words.size(); i += 2) {
      assertThat(text).contains(words.get(i));
      text = text.replace(words.get(i), words.get(i + 1));
    }
    return text;
  }

  private CabinetConfig config(String text) {
    var yaml = text.replace("@LINES@", folder.resolve("lines").toString());
    var reading = ConfigReader.read(yaml.getBytes(UTF_8), folder);
    assertThat(reading).isInstanceOf(ConfigReading.Sound.class);
    return ((ConfigReading.Sound) reading).config();
  }

  private Screen await(Class<? extends ScreenModel> kind) throws InterruptedException {
    Screen next;
    do {
      next = screens.poll(60, TimeUnit.SECONDS);
      assertThat(next).as("%s within a minute", kind.getSimpleName()).isNotNull();
    } while (!kind.isInstance(Objects.requireNonNull(next).model()));
    return next;
  }
}
