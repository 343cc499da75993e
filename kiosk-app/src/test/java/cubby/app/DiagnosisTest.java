package cubby.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import cubby.app.command.LogFile;
import cubby.app.config.CabinetConfig;
import cubby.app.config.ConfigReader;
import cubby.app.config.ConfigReading;
import cubby.app.config.DemoCabinet;
import cubby.app.control.Order;
import cubby.app.control.Question;
import cubby.core.cabinet.CompartmentId;
import cubby.core.effect.Reply;
import cubby.core.person.Carrier;
import cubby.core.person.CourierNumber;
import cubby.core.secret.DataFolder;
import cubby.core.text.Secret;
import cubby.link.message.MessageDraft;
import cubby.link.message.MessageKeys;
import cubby.link.message.MessageWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("M2: a diagnosis has nothing about people in it")
class DiagnosisTest {

  private static final String COURIER = "Ottilie Wildermuth";
  private static final String TECHNICIAN = "Grazia Deledda";
  private static final String RECIPIENT = "Selma Lagerlöf";
  private static final String WORKER = "Wisława Szymborska";
  private static final String REASON = "Frau Undset hat angerufen";
  private static final String COURIER_NUMBER = "7391846";
  private static final String TECHNICIAN_NUMBER = "8264017";
  private static final String COURIER_EMAIL = "ottilie@swift.example";
  private static final String RECIPIENT_EMAIL = "selma@lagerloef.example";
  private static final String BADGE = "BADGE-55-OTTILIE";
  private static final String TRACKING = "SW4711230815";
  private static final String PIN = "602214";
  private static final String LOG_PROPERTY = "cubby.log";

  /// What must not be in it, whatever it is that is said of it.
  private final List<String> planted =
      new ArrayList<>(
          List.of(
              COURIER,
              TECHNICIAN,
              RECIPIENT,
              WORKER,
              REASON,
              COURIER_NUMBER,
              TECHNICIAN_NUMBER,
              COURIER_EMAIL,
              RECIPIENT_EMAIL,
              BADGE,
              TRACKING,
              PIN,
              "Ottilie",
              "Selma",
              "$argon2",
              "otpauth",
              // Of the configuration.
              "support@example.org",
              "1234 5678",
              "Mon–Sat",
              "mail-user-anna",
              "kiosk@mail.example",
              "rtsp-password-xyz"));

  @TempDir private Path temporary;

  private final Office office =
      new Office(InputStream.nullInputStream(), new PrintWriter(Writer.nullWriter()));

  @BeforeEach
  void logsIntoAFolderOfItsOwn() {
    System.setProperty(LOG_PROPERTY, temporary.resolve("cubby.log").toString());
  }

  @AfterEach
  void logsAsBefore() {
    System.clearProperty(LOG_PROPERTY);
  }

  @Test
  void inNoMemberAndNotInTheArchiveItself() throws Exception {
    var data = temporary.resolve("kiosk");
    var config = withPeopleInIt(data);
    plantInTheLog();
    plantDigests(data);
    var out = temporary.resolve("diagnosis.zip");

    assertThat(office.question(data, new Question.Diagnosis(out.toString()), Optional.of(config)))
        .isInstanceOf(Reply.Done.class);
    var members = members(out);

    assertThat(members.keySet())
        .containsExactlyInAnyOrder(
            "README.txt",
            "status.json",
            "machine.txt",
            "configuration.txt",
            "compartments.csv",
            "buses.csv",
            "facts.csv",
            "log.txt",
            "journal.txt");
    var archive = Files.readString(out, ISO_8859_1);
    for (var secret : planted) {
      assertThat(archive).doesNotContain(secret);
      members.forEach((name, text) -> assertThat(text).as(name).doesNotContainIgnoringCase(secret));
    }
  }

  @Test
  void andYetTellsWhatIsWrong() throws Exception {
    var data = temporary.resolve("kiosk");
    var config = withPeopleInIt(data);
    plantInTheLog();
    var out = temporary.resolve("diagnosis.zip");
    office.question(data, new Question.Diagnosis(out.toString()), Optional.of(config));
    var members = members(out);

    assertThat(members.get("journal.txt")).startsWith("Sound: ");
    assertThat(members.get("facts.csv"))
        .contains(",CourierEnrolled,,", ",CompartmentTakenOut,9,ByPerson");
    assertThat(members.get("compartments.csv"))
        .contains("9,M,A,9,OutOfService,ByPerson,UNKNOWN,UNKNOWN,believed,0");
    assertThat(members.get("configuration.txt"))
        .contains("kerong-cu16", "mail.example:587 STARTTLS, with a login");
    assertThat(members.get("log.txt"))
        .contains(
            "WARN", "Kiosk: Notice {} waits: {}", "java.io.IOException", "because of", "at cubby.");
    assertThat(members.get("machine.txt")).contains("java.version", "os.arch");
    assertThat(members.get("status.json")).contains("\"fingerprint\"", "demo-1");
  }

  @Test
  void neverWritesOverAFile() throws IOException {
    var data = temporary.resolve("kiosk");
    office.setUp(DemoCabinet.config(temporary), data);
    var out = Files.writeString(temporary.resolve("diagnosis.zip"), "mine");

    assertThat(office.question(data, new Question.Diagnosis(out.toString()), Optional.empty()))
        .isEqualTo(new Reply.Refused("%s is there already: name a new file.".formatted(out)));
    assertThat(out).hasContent("mine");
  }

  /// A kiosk that people have worked with.
  private CabinetConfig withPeopleInIt(Path data) throws IOException {
    var key = MessageKeys.freshSigningKey(new SecureRandom());
    var config = config(MessageKeys.publicHalf(key));
    office.setUp(config, data);
    done(
        office.order(
            data,
            new Order.EnrolCourier(
                new CourierNumber(COURIER_NUMBER),
                new Secret(COURIER),
                new Carrier("Swift"),
                new Secret(PIN),
                Optional.of(new Secret(BADGE)),
                Optional.of(new Secret(COURIER_EMAIL)))));
    done(
        office.order(
            data,
            new Order.EnrolTechnician(
                new CourierNumber(TECHNICIAN_NUMBER), new Secret(TECHNICIAN), new Secret(PIN))));
    done(
        office.order(
            data,
            new Order.ChangePin(
                new CourierNumber(COURIER_NUMBER),
                new Secret("6022149"),
                new Secret(WORKER),
                new Secret(REASON))));
    done(
        office.order(
            data,
            new Order.TakeCompartmentOut(
                new CompartmentId("9"), new Secret(WORKER), new Secret(REASON))));
    var message =
        MessageDraft.parse(
                """
                {"aud": "demo-1", "message": "announce", "kind": "delivery", "tracking": "%s",
                 "size": "M", "recipient": {"email": "%s", "name": "%s"}}
                """
                    .formatted(TRACKING, RECIPIENT_EMAIL, RECIPIENT))
            .complete(
                UUID.randomUUID(),
                InstantSource.system().instant(),
                Optional.empty(),
                new SecureRandom());
    done(
        office.tell(
            data, new Secret(MessageWriter.sign(message, key, "swift")), Optional.of(config)));
    return config;
  }

  private static CabinetConfig config(String publicKey) throws IOException {
    try (var demo = DemoCabinet.class.getResourceAsStream("/cubby/app/demo/cabinet.yaml")) {
      var yaml =
          new String(Objects.requireNonNull(demo).readAllBytes(), UTF_8)
                  .replace("ffmpeg, -f", "ffmpeg, \"rtsp-password-xyz\", -f")
              + """
              mail:
                host: mail.example
                security: starttls
                user: mail-user-anna
                password-file: secret
                from: kiosk@mail.example
              messages:
                keys:
                  - {name: swift, role: carrier, carrier: Swift, public-key: %s}
              """
                  .formatted(publicKey);
      var reading = ConfigReader.read(yaml.getBytes(UTF_8), Path.of("/etc/cubby"));
      assertThat(reading).isInstanceOf(ConfigReading.Sound.class);
      return ((ConfigReading.Sound) reading).config();
    }
  }

  /// As the program logs, with the program's own settings of the log.
  private void plantInTheLog() throws Exception {
    var logs = new LoggerContext();
    var settings = new JoranConfigurator();
    settings.setContext(logs);
    logs.setMDCAdapter(new LogbackMDCAdapter());
    settings.doConfigure(Objects.requireNonNull(Office.class.getResource("/logback.xml")));
    var log = logs.getLogger("cubby.core.shell.Kiosk");
    log.warn("Notice {} waits: {}", TRACKING, "550 " + RECIPIENT_EMAIL + " is unknown");
    log.error(
        "A notice failed",
        new IOException(
            "to " + RECIPIENT, new IllegalStateException(COURIER + " " + COURIER_NUMBER)));
    logs.getLogger("org.example.library").warn("Somebody else's words about " + RECIPIENT);
    logs.stop();
    assertThat(Files.readString(Path.of(LogFile.path()))).contains(RECIPIENT, COURIER);
    assertThat(LogFile.sentences()).isNotEmptyFile();
  }

  private void plantDigests(Path data) {
    try (var folder = DataFolder.open(data, new SecureRandom())) {
      var texts = folder.secrets().personalTexts();
      for (var text : List.of(COURIER, TECHNICIAN, RECIPIENT, WORKER, BADGE, TRACKING)) {
        planted.add(texts.of(text).digest().hex());
      }
    }
  }

  private static void done(Reply reply) {
    assertThat(reply).isInstanceOf(Reply.Done.class);
  }

  private static SequencedMap<String, String> members(Path file) throws IOException {
    var members = new TreeMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        members.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    }
    return members;
  }
}
