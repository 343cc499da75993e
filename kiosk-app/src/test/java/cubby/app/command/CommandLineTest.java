package cubby.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.app.config.CabinetConfig;
import cubby.app.control.Order;
import cubby.app.control.Question;
import cubby.core.cabinet.CompartmentId;
import cubby.core.effect.Reply;
import cubby.core.journal.JournalFailure;
import cubby.core.person.Carrier;
import cubby.core.person.CourierNumber;
import cubby.core.secret.OperatorKey;
import cubby.core.secret.OperatorSecret;
import cubby.core.text.Secret;
import cubby.link.message.MessageReader;
import cubby.link.qr.QrBlocks;
import cubby.sim.BoardFamily;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandLineTest {
  private static final String DEMO = "/cubby/app/demo/cabinet.yaml";

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final List<Object> asked = new ArrayList<>();
  private Reply reply = new Reply.Done("It is done.");
  private Optional<RuntimeException> failure = Optional.empty();
  private String input = "";
  private String config = "";

  /// Writes down what it is asked.
  private final class FakeOffice implements KioskOffice {
    @Override
    public Reply setUp(CabinetConfig sound, Path data) {
      return answer("setup", sound.profile().id(), data);
    }

    @Override
    public Reply run(CabinetConfig sound, Path data) {
      return answer("run", sound.profile().id(), data);
    }

    @Override
    public Reply demo(DemoWishes wishes) {
      return answer(wishes);
    }

    @Override
    public Reply simulate(SimWishes wishes) {
      return answer(wishes);
    }

    @Override
    public Reply order(Path data, Order order) {
      return answer(data, order);
    }

    @Override
    public Reply question(Path data, Question question, Optional<CabinetConfig> configuration) {
      return answer(data, question, configuration.isPresent());
    }

    @Override
    public Reply tell(Path data, Secret message, Optional<CabinetConfig> configuration) {
      return answer(data, message, configuration.isPresent());
    }

    @Override
    public Reply backUp(Path data, OperatorKey operator, Path file) {
      return answer("backup", data, operator, file);
    }

    @Override
    public Reply restore(Path file, OperatorSecret key, Path data) {
      return answer("restore", file, key.open(), data);
    }

    @Override
    public Reply sealKey(Path data, OperatorKey operator, Path file) {
      return answer("seal", data, operator, file);
    }

    @Override
    public Reply unsealKey(Path file, OperatorSecret key, Path data) {
      return answer("unseal", file, key.open(), data);
    }

    @Override
    public Reply messageKey(Path data) {
      return answer("message key", data);
    }

    private Reply answer(Object... question) {
      failure.ifPresent(thrown -> {
        throw thrown;
      });
      asked.addAll(List.of(question));
      return reply;
    }
  }

  /// Its cameras are left out: whether their program is there depends on the machine.
  @BeforeEach
  void withTheDemosConfiguration() throws IOException {
    var file = folder.resolve("cabinet.yaml");
    try (var stream = CommandLineTest.class.getResourceAsStream(DEMO)) {
      assertThat(stream).isNotNull();
      var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      Files.writeString(file, text.substring(0, text.indexOf("\n# One camera")));
    }
    config = file.toString();
  }

  static Stream<String> commands() {
    return Stream.of(
        "",
        "demo",
        "sim",
        "check",
        "setup",
        "run",
        "person",
        "person add",
        "person add courier",
        "person add technician",
        "person list",
        "person pin",
        "person secret",
        "person confirm",
        "person disable",
        "backup",
        "restore",
        "key",
        "key make",
        "key seal",
        "key unseal",
        "compartment",
        "compartment found",
        "compartment clear",
        "compartment out",
        "compartment back",
        "diagnose",
        "service",
        "service leave",
        "tell",
        "message",
        "message key",
        "message kiosk-key",
        "message sign",
        "bus",
        "bus scan",
        "bus status",
        "bus pulse",
        "bus watch");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandExplainsItself(String command) {
    assertThat(run(words(command + " --help"))).isZero();
    assertThat(out.toString()).contains("Usage: cubby " + command).contains("-h, --help");
    assertThat(out.toString().lines()).allMatch(line -> line.length() <= 100);
    assertThat(err.toString()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandRefusesWhatItDoesNotKnow(String command) {
    assertThat(run(words(command + " --frobnicate"))).isEqualTo(2);
    assertThat(err.toString()).contains("' explains it.");
    assertThat(out.toString()).isEmpty();
    assertThat(asked).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "frobnicate",
        "check",
        "check a b",
        "setup --data x",
        "run --config x",
        "demo --out",
        "sim --driver",
        "sim --driver kerong-cu16 --config x",
        "sim --boards 2",
        "sim --channels 8",
        "sim --driver kerong-cu17",
        "sim --driver frobnicate",
        "sim --driver kerong-cu16 --boards 17",
        "sim --driver kerong-cu16 --boards 0",
        "sim --driver kerong-cu16 --channels 17",
        "sim --driver shuoming --boards 32",
        "sim --driver shuoming --channels 51",
        "sim --tcp --link lines",
        "sim --spring-ms -1",
        "sim --spring-ms x",
        "person",
        "person add",
        "person add technician",
        "person disable 17 --data x",
        "person pin --by Ada --reason x --data x",
        "person secret abc --by Ada --reason x --data x",
        "person add courier --number 17",
        "compartment",
        "backup --data x --out y",
        "restore --in x --data y",
        "key make",
        "compartment found 7 --by Ada --reason x --data x",
        "compartment clear 7 --by Ada --data x",
        "compartment clear --by Ada --reason x --data x",
        "compartment clear 1234567 --by Ada --reason x --data x",
        "person add courier --number abc --name Ada --carrier Swift --data x",
      })
  void wrongUsageIsTwo(String line) {
    assertThat(run(words(line))).isEqualTo(2);
    assertThat(err.toString()).isNotBlank().doesNotContain("\tat ");
    assertThat(asked).isEmpty();
  }

  @Test
  void anOperatorsKeyIsMadeAndNamedToBackUpAndToRestore() throws IOException {
    var key = folder.resolve("operator.key");
    var open = folder.resolve("operator.key.pub");
    var passphrase = Files.writeString(folder.resolve("passphrase"), "correct horse battery\n");

    assertThat(
            run("key", "make", "--out", key.toString(), "--passphrase-file", passphrase.toString()))
        .isZero();
    assertThat(key).content().doesNotContain("horse");
    assertThat(
            run(
                "backup",
                "--data",
                "d",
                "--operator-key",
                open.toString(),
                "--out",
                folder.resolve("b").toString()))
        .isZero();
    assertThat(
            run(
                "restore",
                "--in",
                "b",
                "--key",
                key.toString(),
                "--passphrase-file",
                passphrase.toString(),
                "--data",
                "d"))
        .isZero();

    var named = OperatorKey.fromText(Files.readString(open));
    assertThat(asked)
        .containsExactly(
            "backup",
            Path.of("d"),
            named,
            folder.resolve("b").toAbsolutePath(),
            "restore",
            Path.of("b"),
            named,
            Path.of("d"));
  }

  @Test
  void anotherPassphraseOpensNothing() throws IOException {
    var key = folder.resolve("operator.key");
    var passphrase = Files.writeString(folder.resolve("passphrase"), "correct horse battery\n");
    run("key", "make", "--out", key.toString(), "--passphrase-file", passphrase.toString());
    Files.writeString(passphrase, "correct horse batterie\n");

    assertThat(
            run(
                "restore",
                "--in",
                "b",
                "--key",
                key.toString(),
                "--passphrase-file",
                passphrase.toString(),
                "--data",
                "d"))
        .isEqualTo(1);
    assertThat(err.toString()).contains("This is not the passphrase");
    assertThat(asked).isEmpty();
  }

  @Test
  void aShortPassphraseMakesNoKey() throws IOException {
    var key = folder.resolve("operator.key");
    var passphrase = Files.writeString(folder.resolve("passphrase"), "short\n");

    assertThat(
            run("key", "make", "--out", key.toString(), "--passphrase-file", passphrase.toString()))
        .isEqualTo(1);
    assertThat(err.toString()).contains("at least 12 characters");
    assertThat(key).doesNotExist();
  }

  @Test
  void theVersionIsTold() {
    assertThat(run("--version")).isZero();
    assertThat(out.toString()).startsWith("cubby ");
  }

  @Test
  void aMistypedCommandIsGuessed() {
    assertThat(run("chek", config)).isEqualTo(2);
    assertThat(err.toString()).contains("check");
  }

  @Test
  void aSoundConfigurationIsSummedUp() {
    assertThat(run("check", config)).isZero();
    assertThat(out.toString())
        .isEqualTo(
            """
            %s is sound: 25 compartments in 4 sizes (9 S, 8 M, 7 L, 1 XL) on 2 banks, 1 bus.
            Notices, though:
                no mail is configured: letters are written to %s, for somebody to pass on
                no SMS gateway is configured: whoever is announced with a telephone number gets no notice from this kiosk
            On this machine, though:
                bus main: there is no /dev/serial/by-id/usb-FTDI_FT232R_USB_UART_A50285BI-if00-port0 (unplugged?)
            """
                .formatted(config, Path.of(config).resolveSibling("notices")));
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void whatThisMachineDoesNotHaveIsSaidAndNoFault() throws IOException {
    Files.writeString(
        Path.of(config),
        """
        scanner: {line: "serial:/dev/nowhere"}
        cameras:
          - {id: left, command: [/nowhere/snap, "{file}"], sees: [1]}
        signals:
          - {name: lid, kind: tamper, bank: A, channel: 16, active-when: open}
        mail:
          host: mail.example.org
          security: tls
          user: kiosk
          password-file: /nowhere/password
          from: kiosk@example.org
        """,
        StandardOpenOption.APPEND);

    assertThat(run("check", config)).isZero();
    assertThat(out.toString())
        .isEqualTo(
            """
            %s is sound: 25 compartments in 4 sizes (9 S, 8 M, 7 L, 1 XL) on 2 banks, 1 bus. And a scanner, 1 camera, 1 signal.
            Notices, though:
                no SMS gateway is configured: whoever is announced with a telephone number gets no notice from this kiosk
            On this machine, though:
                bus main: there is no /dev/serial/by-id/usb-FTDI_FT232R_USB_UART_A50285BI-if00-port0 (unplugged?)
                scanner: there is no /dev/nowhere (unplugged?)
                camera left: there is no program /nowhere/snap
                mail: there is no password file /nowhere/password
            """
                .formatted(config));
  }

  @Test
  void parcelsInWhatIsNotConfiguredAnyMoreAreToldWithTheDataFolder() {
    reply = new Reply.Done("Compartment 99 holds one.\nSo does 98.");

    assertThat(run("check", config, "--data", "d")).isZero();
    assertThat(asked)
        .satisfiesExactly(
            folder -> assertThat(folder).isEqualTo(Path.of("d")),
            question ->
                assertThat(question)
                    .isInstanceOfSatisfying(
                        Question.LeftOut.class,
                        it ->
                            assertThat(it.configured())
                                .hasSize(25)
                                .contains(new CompartmentId("1"))),
            withConfiguration -> assertThat(withConfiguration).isEqualTo(true));
    assertThat(out.toString())
        .endsWith(
            """
            In this kiosk, though:
                Compartment 99 holds one.
                So does 98.
            """);
  }

  @Test
  void aSoundConfigurationOfAKioskThatCannotBeAskedIsRefused() {
    reply = new Reply.Refused("It is another kiosk's.");

    assertThat(run("check", config, "--data", "d")).isEqualTo(1);
    assertThat(err.toString()).isEqualTo("It is another kiosk's.%n".formatted());
  }

  @Test
  void whereEverythingIsConfiguredNothingIsSaidOfTheKiosk() {
    reply = new Reply.Done("");

    assertThat(run("check", config, "--data", "d")).isZero();
    assertThat(out.toString()).doesNotContain("In this kiosk");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "470815", "zz", "AB:CD"})
  void evidenceIsCheckedByAWholeFingerprintOnly(String key) throws IOException {
    var file = Files.writeString(folder.resolve("evidence.zip"), "no archive");

    assertThat(run("evidence", "--verify", file.toString(), "--key", key)).isEqualTo(2);
    assertThat(err.toString()).contains("--key takes a fingerprint: 64 digits 0 to 9 and a to f");
    assertThat(run("evidence", "--verify", file.toString(), "--key", "0".repeat(63) + "g"))
        .isEqualTo(2);
    assertThat(run("evidence", "--verify", file.toString(), "--key", "0".repeat(64))).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "2027", "2027-3-1", "2027-03-01 09:00"})
  void evidenceIsOfOneDayOrTimeOnly(String announced) {
    var line =
        new String[] {"evidence", "T1", "--data", "d", "--out", "o", "--announced", announced};

    assertThat(run(line)).isEqualTo(2);
    assertThat(err.toString()).contains("--announced takes a day, 2027-03-01, or a time in UTC");

    line[line.length - 1] = "2027-03-01T09:00";
    assertThat(run(line)).isZero();
  }

  @Test
  void evidenceThatIsNotThereIsSaidNotToBe() {
    var file = folder.resolve("none.zip").toString();

    assertThat(run("evidence", "--verify", file, "--key", "0".repeat(64))).isEqualTo(1);
    assertThat(err.toString()).contains("there is no such file").doesNotContain("Exception");
  }

  @Test
  void aBrokenConfigurationIsExplained() throws IOException {
    breakConfig();

    assertThat(run("check", config)).isEqualTo(1);
    assertThat(out.toString())
        .isEqualTo(
            "%s:11:16: code-length: 5 is out of range%n    It goes from 6 to 12.%n"
                .formatted(config));
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void anAbsentConfigurationIsOneSentence() {
    assertThat(run("check", "/nowhere/cabinet.yaml")).isEqualTo(1);
    assertThat(err.toString())
        .isEqualTo("/nowhere/cabinet.yaml: there is no such file%n".formatted());
  }

  @Test
  void aFileThatIsSomethingElseIsNotToldToItsEnd() throws IOException {
    Files.writeString(Path.of(config), "x: 1\n" + "? ".repeat(3) + "\n");
    var many = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      many.append("key%d: 1%n".formatted(i));
    }
    Files.writeString(Path.of(config), many);

    assertThat(run("check", config)).isEqualTo(1);
    assertThat(out.toString()).endsWith("… and 406 more.%n".formatted());
  }

  @ParameterizedTest
  @ValueSource(strings = {"setup", "run"})
  void aBrokenConfigurationNeverStartsAKiosk(String command) throws IOException {
    breakConfig();

    assertThat(run(command, "--config", config, "--data", "d")).isEqualTo(1);
    assertThat(err.toString()).contains(":11:16: code-length: 5 is out of range");
    assertThat(asked).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"setup", "run"})
  void aSoundConfigurationIsHandedOn(String command) {
    assertThat(run(command, "--config", config, "--data", "d")).isZero();
    assertThat(asked).containsExactly(command, "demo-1", Path.of("d"));
    assertThat(out.toString()).isEqualTo("It is done.%n".formatted());
  }

  @Test
  void theDemoNeedsNothing() {
    assertThat(run("demo")).isZero();
    assertThat(asked).containsExactly(new DemoWishes(false, Optional.empty(), Optional.empty()));
  }

  @Test
  void theDemoTakesWishes() {
    assertThat(run("demo", "--headless", "--out", "pictures", "--data", "d")).isZero();
    assertThat(asked)
        .containsExactly(
            new DemoWishes(true, Optional.of(Path.of("pictures")), Optional.of(Path.of("d"))));
  }

  @Test
  void theDemosCabinetIsSimulatedWhenNothingIsNamed() {
    assertThat(run("sim")).isZero();
    assertThat(asked)
        .containsExactly(
            new SimWishes(new SimWishes.Demo(), false, Optional.empty(), Duration.ofMillis(20)));
  }

  @Test
  void boardsOfADriverAreSimulated() {
    assertThat(run("sim", "--driver", "shuoming", "--boards", "31", "--link", "lines")).isZero();
    assertThat(run("sim", "--driver", "kerong-cu16", "--channels", "4", "--tcp")).isZero();
    assertThat(asked)
        .containsExactly(
            new SimWishes(
                new SimWishes.Boards(BoardFamily.SHUOMING, 31, 24),
                false,
                Optional.of(Path.of("lines")),
                Duration.ofMillis(20)),
            new SimWishes(
                new SimWishes.Boards(BoardFamily.KERONG_CU16, 1, 4),
                true,
                Optional.empty(),
                Duration.ofMillis(20)));
  }

  @Test
  void aConfigurationsCabinetIsSimulated() {
    assertThat(run("sim", "--config", config, "--spring-ms", "300")).isZero();
    assertThat(asked)
        .hasSize(1)
        .first()
        .isInstanceOfSatisfying(
            SimWishes.class,
            wishes -> {
              assertThat(wishes.spring()).isEqualTo(Duration.ofMillis(300));
              assertThat(wishes.cabinet()).isInstanceOf(SimWishes.Configured.class);
            });
  }

  @Test
  void aBrokenConfigurationIsNotSimulated() throws IOException {
    breakConfig();

    assertThat(run("sim", "--config", config)).isEqualTo(1);
    assertThat(err.toString()).contains(":11:16: code-length: 5 is out of range");
    assertThat(asked).isEmpty();
  }

  @Test
  void aMistypedDriverIsGuessedAndTooManyBoardsAreExplained() {
    assertThat(run("sim", "--driver", "kerong-cu61")).isEqualTo(2);
    assertThat(err.toString())
        .startsWith("There is no driver 'kerong-cu61': did you mean 'kerong-cu16'?");
    assertThat(run("sim", "--driver", "kerong-cu16", "--boards", "17")).isEqualTo(2);
    assertThat(err.toString())
        .contains(
            "--boards: a line has 1 to 16 boards of kerong-cu16, whose addresses go from 0 to 15,"
                + " not 17.");
  }

  @Test
  void aCompartmentIsClearedTakenOutAndPutBack() {
    var seven = new CompartmentId("7");
    var ada = new Secret("Ada Byron");
    var why = new Secret("looked inside");

    assertThat(run(compartment("clear"))).isZero();
    assertThat(run(compartment("out"))).isZero();
    assertThat(run(compartment("back"))).isZero();
    assertThat(asked)
        .containsExactly(
            Path.of("d"), new Order.ClearCompartment(seven, ada, why),
            Path.of("d"), new Order.TakeCompartmentOut(seven, ada, why),
            Path.of("d"), new Order.PutCompartmentBack(seven, ada, why));
  }

  @Test
  void returnsAndSendingsAreReopened() {
    assertThat(run("deposits", "reopen", "--by", "Ada Byron", "--reason", "looked", "--data", "d"))
        .isZero();

    assertThat(asked)
        .containsExactly(
            Path.of("d"), new Order.ReopenDeposits(new Secret("Ada Byron"), new Secret("looked")));
  }

  @Test
  void theClockIsConfirmed() {
    assertThat(run("clock", "confirm", "--by", "Ada Byron", "--reason", "set", "--data", "d"))
        .isZero();

    assertThat(asked)
        .containsExactly(
            Path.of("d"), new Order.ConfirmClock(new Secret("Ada Byron"), new Secret("set")));
  }

  @Test
  void aRefusalIsOneWithItsSentence() {
    reply = new Reply.Refused("Compartment 7 is vacant already.");

    assertThat(run(compartment("clear"))).isEqualTo(1);
    assertThat(err.toString()).isEqualTo("Compartment 7 is vacant already.%n".formatted());
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aFailureThatIsForPeopleIsOneWithItsSentence() {
    failure = Optional.of(new JournalFailure("The journal is on a full disk: make room."));

    assertThat(run(compartment("clear"))).isEqualTo(1);
    assertThat(err.toString()).isEqualTo("The journal is on a full disk: make room.%n".formatted());
  }

  @Test
  void anErrorOfTheProgramIsSeventyWithoutAStackTrace() {
    failure = Optional.of(new IllegalStateException("planted by a test"));

    assertThat(run(compartment("clear"))).isEqualTo(70);
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString()).contains("IllegalStateException").doesNotContain("planted", "\tat ");
  }

  @Test
  void aCourierIsAddedWithThePinFromStandardInput() {
    input = "470815\nmore";

    assertThat(run(courier())).isZero();
    assertThat(asked)
        .containsExactly(
            Path.of("d"),
            new Order.EnrolCourier(
                new CourierNumber("17"),
                new Secret("Ada Byron"),
                new Carrier("Swift"),
                new Secret("470815")));
    assertThat(out + "" + err).doesNotContain("470815");
  }

  @Test
  void aCourierMayHaveABadgeAndAnAddress() {
    input = "470815\n";

    assertThat(run(courier("--badge", "BADGE-17", "--email", "ada@swift.example"))).isZero();
    assertThat(asked)
        .containsExactly(
            Path.of("d"),
            new Order.EnrolCourier(
                new CourierNumber("17"),
                new Secret("Ada Byron"),
                new Carrier("Swift"),
                new Secret("470815"),
                Optional.of(new Secret("BADGE-17")),
                Optional.of(new Secret("ada@swift.example"))));
    assertThat(run(courier("--email", "nobody"))).isEqualTo(2);
  }

  @Test
  void anEasyPinIsRefused() {
    input = "123456\n";

    assertThat(run(courier())).isEqualTo(1);
    assertThat(err.toString()).contains("among the first that anybody tries");
    assertThat(asked).isEmpty();
  }

  @Test
  void noPinIsRefused() {
    assertThat(run(courier())).isEqualTo(1);
    assertThat(err.toString()).contains("There was no PIN");
    assertThat(asked).isEmpty();
  }

  @Test
  void byItselfItSaysWhatThereIs() {
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString())
        .contains("Usage: cubby", "cubby demo", "cubby setup", "person", "Exit codes:");
    assertThat(out.toString()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"person", "person add", "compartment", "deposits", "message", "bus", "bench"})
  void aGroupByItselfSaysWhatIsInIt(String group) {
    assertThat(run(words(group))).isEqualTo(2);
    assertThat(err.toString()).contains("Usage: cubby " + group, "Commands:");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void peopleAreListedDisabledAndGivenNewPins() {
    var seventeen = new CourierNumber("17");
    var ada = new Secret("Ada Byron");
    var why = new Secret("has left");
    input = "470815\n";

    assertThat(run("person", "list", "--json", "--data", "d")).isZero();
    assertThat(run(person("disable"))).isZero();
    assertThat(run(person("disable", "--force"))).isZero();
    assertThat(run(person("pin"))).isZero();
    assertThat(run(person("secret"))).isZero();
    assertThat(asked)
        .containsExactly(
            Path.of("d"), new Question.People(true),
            Path.of("d"), new Order.DisablePerson(seventeen, ada, why, false),
            Path.of("d"), new Order.DisablePerson(seventeen, ada, why, true),
            Path.of("d"), new Order.ChangePin(seventeen, new Secret("470815"), ada, why),
            Path.of("d"), new Order.RenewSecret(seventeen, ada, why));
    assertThat(out + "" + err).doesNotContain("470815");
  }

  @Test
  void aDiagnosisIsAskedForWithTheConfigurationIfOneIsNamed() {
    var file = Path.of("kiosk.zip").toAbsolutePath().toString();
    assertThat(run("diagnose", "--data", "d", "--out", "kiosk.zip")).isZero();
    assertThat(run("diagnose", "--data", "d", "--out", "kiosk.zip", "--config", config)).isZero();
    assertThat(asked)
        .containsExactly(
            Path.of("d"),
            new Question.Diagnosis(file),
            false,
            Path.of("d"),
            new Question.Diagnosis(file),
            true);
  }

  @Test
  void aTechniciansSecretIsShownForTheCameraToo() {
    var uri = "otpauth://totp/Market:90?secret=JBSWY3DPEHPK3PXP&issuer=Market";
    reply = new Reply.Done("Technician 90 may sign in.\n  " + uri + "\n  1234567890");

    assertThat(run(person("secret"))).isZero();
    assertThat(out.toString())
        .contains(uri, QrBlocks.plain(uri))
        .endsWith("1234567890%n".formatted())
        .doesNotContain("\u001b");
  }

  private static String[] person(String what, String... more) {
    return Stream.concat(
            Stream.of(
                "person", what, "17", "--by", "Ada Byron", "--reason", "has left", "--data", "d"),
            Stream.of(more))
        .toArray(String[]::new);
  }

  @Test
  void runIsTheSameCommandWithoutTheOthers() {
    var whole = CommandTree.of(new FakeOffice(), PinEntry.ofProcess());
    var alone = CommandTree.ofRun(new FakeOffice());

    assertThat(usageOfRun(alone)).contains("--config").isEqualTo(usageOfRun(whole));
  }

  private static String usageOfRun(CommandLine line) {
    return Objects.requireNonNull(line.getSubcommands().get("run")).getUsageMessage();
  }

  private int run(String... words) {
    var pins = new PinEntry(Optional.empty(), new ByteArrayInputStream(input.getBytes(UTF_8)));
    return CommandTree.of(new FakeOffice(), pins)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .execute(words);
  }

  private void breakConfig() throws IOException {
    var file = Path.of(config);
    Files.writeString(file, Files.readString(file).replace("code-length: 8", "code-length: 5"));
  }

  private static String[] words(String line) {
    return Stream.of(line.split(" ")).filter(word -> !word.isEmpty()).toArray(String[]::new);
  }

  private static String[] compartment(String what) {
    return new String[] {
      "compartment", what, "7", "--by", "Ada Byron", "--reason", "looked inside", "--data", "d"
    };
  }

  private static String[] courier(String... more) {
    var words =
        new ArrayList<>(
            List.of(
                "person",
                "add",
                "courier",
                "--number",
                "17",
                "--name",
                "Ada Byron",
                "--carrier",
                "Swift",
                "--data",
                "d"));
    words.addAll(List.of(more));
    return words.toArray(String[]::new);
  }

  @Test
  void tellReadsNoMoreOfAFileThanShowsThatItIsTooLong() throws IOException {
    var file = Files.write(folder.resolve("huge.jws"), new byte[1 << 20]);
    run("tell", file.toString(), "--data", "DIR");

    assertThat(asked).hasSize(3);
    assertThat(((Secret) asked.get(1)).plain()).hasSize(MessageReader.LENGTH_MAX + 1);
  }

  @Test
  void tellWithoutAFileRefuses() {
    assertThat(run("tell", folder.resolve("none.jws").toString(), "--data", "DIR")).isOne();
    assertThat(err.toString()).contains("there is no such file");
    assertThat(asked).isEmpty();
  }

  @Test
  void aKeyIsMadeForItsOwnersEyesAndSigns() throws IOException {
    var key = folder.resolve("key.jwk");
    assertThat(run("message", "key", "--out", key.toString())).isZero();
    assertThat(out.toString()).matches("public-key: [A-Za-z0-9_-]{43}\\R");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
    assertThat(run("message", "key", "--out", key.toString())).isOne();

    var body = Files.writeString(folder.resolve("body.json"), "{\"aud\": \"demo-1\"}");
    assertThat(run("message", "sign", "--key", key.toString(), "--name", "k", body.toString()))
        .isZero();
    assertThat(out.toString().lines().toList().getLast())
        .matches("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]{86}");
  }

  @Test
  void aCodeIsNotSignedUnsealed() throws IOException {
    var key = folder.resolve("key.jwk");
    run("message", "key", "--out", key.toString());
    var body = Files.writeString(folder.resolve("body.json"), "{\"code\": {\"code\": \"1\"}}");

    assertThat(run("message", "sign", "--key", key.toString(), "--name", "k", body.toString()))
        .isOne();
    assertThat(err.toString()).contains("must be sealed");
  }
}
