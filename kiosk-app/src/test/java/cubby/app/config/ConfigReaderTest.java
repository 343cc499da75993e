package cubby.app.config;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.app.config.ConfigReading.Broken;
import cubby.app.config.ConfigReading.Sound;
import cubby.app.config.ConfigReading.Unreadable;
import cubby.app.yaml.Faults;
import cubby.app.yaml.Section;
import cubby.app.yaml.YamlTree;
import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.CompartmentKind;
import cubby.core.cabinet.Wiring;
import cubby.core.kiosk.CustomerRules;
import cubby.core.kiosk.Rules;
import cubby.core.parcel.ReturnLabel;
import cubby.core.person.Carrier;
import cubby.core.words.Language;
import cubby.hal.config.ChannelWiring;
import cubby.hal.config.ChannelWiring.InputPoint;
import cubby.hal.config.PinSettings;
import cubby.hal.config.StatusOrder;
import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigReaderTest {
  private static final Path FOLDER = Path.of("/etc/cubby");

  @TempDir private Path folder;

  @Test
  void deadlinesReachTheRules() {
    var rules =
        sound(
                Sample.SOUND.replaceFirst("(name: S, width-mm: \\d+)", "$1, hold-h: 24")
                    + "deadlines: {hold-h: 48, take-back-h: 96, remind-h: 12, texts-kept-days: 7}\n"
                    + "drop-off: {unannounced: false, disk-reserve-mb: 100}\n")
            .rules();

    assertThat(rules)
        .isEqualTo(
            new Rules(
                Duration.ofHours(48),
                new TreeMap<>(Map.of("S", Duration.ofHours(24))),
                Duration.ofHours(96),
                Duration.ofHours(12),
                false,
                Rules.DEFAULT.remoteOpeningsAnHour(),
                0,
                100,
                CustomerRules.ANNOUNCED_ONLY,
                Duration.ofDays(7),
                false));
  }

  @Test
  void whatCustomersMayPutInReachesTheRules() {
    var text =
        """
        customers:
          sendings-carrier: Swift
          return-labels: [{carrier: Other, barcode: "SR##*"}]
        """;

    assertThat(sound(Sample.SOUND + text).rules().customers())
        .isEqualTo(
            new CustomerRules(
                List.of(new ReturnLabel(new Carrier("Other"), "SR##*")),
                Optional.of(new Carrier("Swift"))));
  }

  @Test
  void aLabelWithTwoStarsIsAFault() {
    var text = "customers: {return-labels: [{carrier: Other, barcode: \"*SR*\"}]}\n";

    assertThat(told((Sample.SOUND + text).getBytes(UTF_8)))
        .singleElement()
        .asString()
        .contains("there is more than one *");
  }

  @Test
  void aReminderThatWouldComeAtOnceIsAFault() {
    assertThat(told((Sample.SOUND + "deadlines: {hold-h: 24}\n").getBytes(UTF_8)))
        .singleElement()
        .asString()
        .contains(
            "a reminder 24 h before the end of 24 h would come with the first letter or before it");
  }

  @Test
  void everyKeyReachesItsRecord() {
    var config =
        sound(
            Sample.SOUND
                .replace("language: en", "language: de\n  languages: [ar, de]")
                .replace("code-length: 8", "code-length: 10")
                .replace(
                    "{name: main, line: \"serial:/dev/ttyUSB0\"}",
                    "{name: main, line: \"serial:/dev/ttyUSB0\", baud: 9600, supply-latches: 2}")
                .replace(
                    "address: 1}",
                    "address: 1, channels: 8, closed-is: 0, inside-is: 0, on-time-ms: 300, rest-ms:"
                        + " 2000, reply-timeout-ms: 400, echo: true, debounce-open-ms: 60,"
                        + " debounce-closed-ms: 1600, debounce-occupancy-ms: 310}")
                .replace("reach-mm: 700}", "reach-mm: 700, occupancy-sensor: false, kind: room}"));

    var profile = config.profile();
    assertThat(profile.id()).isEqualTo("test-1");
    assertThat(profile.name()).isEqualTo("Test kiosk");
    assertThat(profile.place()).isEqualTo("In a test");
    assertThat(profile.latitude()).isEqualTo(52.5);
    assertThat(profile.longitude()).isEqualTo(13.4);
    assertThat(profile.language()).isEqualTo(Language.GERMAN);
    assertThat(profile.languages()).containsExactly(Language.ARABIC, Language.GERMAN);
    assertThat(profile.codeLength()).isEqualTo(10);
    assertThat(profile.support().email()).isEqualTo("help@example.org");
    assertThat(profile.support().telephone()).isEqualTo("+49 30 123456");
    assertThat(profile.support().hours()).isEqualTo("Mon–Fri 9–17");
    assertThat(config.screen()).isEqualTo(new ScreenSettings(10.1, 800, 1280));
    assertThat(config.notices()).isEqualTo(Path.of("/etc/cubby/notices"));

    var cabinet = config.cabinet();
    assertThat(cabinet.heightMm()).isEqualTo(2000);
    assertThat(cabinet.columnWidthsMm()).containsExactly(500, 400);
    assertThat(cabinet.console().column()).isEqualTo(2);
    assertThat(cabinet.console().bottomMm()).isEqualTo(1000);
    assertThat(cabinet.console().heightMm()).isEqualTo(500);
    var one = cabinet.get(new CompartmentId("1"));
    assertThat(one.size().name()).isEqualTo("S");
    assertThat(one.size().heightMm()).isEqualTo(100);
    assertThat(one.reachMm()).isEqualTo(700);
    assertThat(one.occupancySensor()).isFalse();
    assertThat(one.kind()).isEqualTo(CompartmentKind.ROOM);
    assertThat(cabinet.get(new CompartmentId("2")).kind()).isEqualTo(CompartmentKind.BOX);
    assertThat(cabinet.get(new CompartmentId("2")).occupancySensor()).isTrue();

    var bus = config.buses().getFirst();
    assertThat(bus.baud()).isEqualTo(9600);
    assertThat(bus.supplyLatches()).isEqualTo(2);
    var bank = config.banks().getLast();
    assertThat(bank.address()).isEqualTo(1);
    assertThat(bank.boardChannels()).isEqualTo(8);
    assertThat(bank.wired()).containsExactly(new Channel(1));
    assertThat(bank.sensors().closedIs()).isZero();
    assertThat(bank.sensors().insideIs()).isZero();
    assertThat(bank.latches().onTime()).isEqualTo(Duration.ofMillis(300));
    assertThat(bank.latches().rest()).isEqualTo(Duration.ofSeconds(2));
    assertThat(bank.replies().timeout()).isEqualTo(Duration.ofMillis(400));
    assertThat(bank.replies().echo()).isTrue();
    assertThat(bank.sensors().debounce())
        .extracting("open", "closed", "occupancy")
        .containsExactly(Duration.ofMillis(60), Duration.ofMillis(1600), Duration.ofMillis(310));
  }

  @Test
  void everyKeyThatSomeDriversKnowReachesItsRecord() {
    var config =
        sound(
            relays("[{channel: 1, output: 3, door: 7, occupancy: 5/8}, {channel: 2}]")
                .replace("baud: 9600}", "baud: 9600, poll-every-ms: 250, gap-ms: 9}"));

    assertThat(config.buses().getFirst().pollEvery()).isEqualTo(Duration.ofMillis(250));
    assertThat(config.buses().getFirst().gap()).isEqualTo(Duration.ofMillis(9));
    assertThat(config.banks().getLast().wiring())
        .containsExactly(
            new ChannelWiring(new Channel(1), 3, InputPoint.of(7), new InputPoint(5, 8)),
            new ChannelWiring(new Channel(2), null, null, null));
  }

  @Test
  void optionsOfReplyAndPins() {
    var faults = new Faults();
    var tree =
        YamlTree.parse(
            "{acknowledged: false, status-order: low-first, active-low: true, pull: down}", faults);
    var section = requireNonNull(Section.of(tree.orElseThrow(), "a bank", faults));
    var options = OptionPart.read(section);
    section.close();

    assertThat(faults.inOrder()).isEmpty();
    assertThat(options.acknowledged()).isFalse();
    assertThat(options.statusOrder()).isEqualTo(StatusOrder.LOW_FIRST);
    assertThat(options.pins()).isEqualTo(new PinSettings(true, PinSettings.Pull.DOWN));
    assertThat(options.words()).isEqualTo(", status low-first, active low");
  }

  @Test
  void aWiringSaysWhatItsChannelIsWiredTo() {
    assertThat(wiringOf3(relays("[{channel: 1, door: 5/8, occupancy: 4}]")))
        .isEqualTo(
            "serial:/dev/ttyUSB0, waveshare-relay at 2, closed is 1, inside is 1, output 1, door"
                + " 5/8, occupancy 2/4");
    assertThat(wiringOf3(relays("[{channel: 1, output: 3}]")))
        .endsWith("inside is 1, output 3, door 2/1");
  }

  @Test
  void anotherInputIsAnotherWiringOfThisChannelAlone() {
    var before = relays("[{channel: 2, door: 8}]");

    assertThat(wiringOf3(relays("[{channel: 1, door: 8}]"))).isNotEqualTo(wiringOf3(before));
    assertThat(wiringOf3(relays("[{channel: 2, door: 7}]"))).isEqualTo(wiringOf3(before));
    assertThat(wiringOf3(relays("[{channel: 1, output: 1, door: 2/1}]")))
        .as("written out")
        .isEqualTo(wiringOf3(before));
  }

  @Test
  void aWiringSaysLineBoardAddressAndPolarities() {
    assertThat(sound(Sample.SOUND).wirings())
        .containsEntry(
            new CompartmentId("3"),
            new Wiring(
                new BankId("B"),
                "serial:/dev/ttyUSB0, kerong-cu16 at 1, closed is 1, inside is 1",
                new Channel(1)));
  }

  @Test
  void aDefaultWrittenOutIsTheSameWiring() {
    var written =
        Sample.SOUND.replace(
            "driver: kerong-cu16}", "driver: kerong-cu16, address: 0, closed-is: 1, inside-is: 1}");

    assertThat(sound(written).wirings()).isEqualTo(sound(Sample.SOUND).wirings());
  }

  @Test
  void anotherPolarityIsAnotherWiring() {
    var turned = Sample.SOUND.replace("address: 1}", "address: 1, closed-is: 0}");

    assertThat(sound(turned).wirings().get(new CompartmentId("3")))
        .isNotEqualTo(sound(Sample.SOUND).wirings().get(new CompartmentId("3")));
  }

  @Test
  void aBankWithoutAnySensorSaysSo() {
    var config =
        sound(
            Sample.SOUND.replace(
                "column: 2, reach-mm: 200}", "column: 2, reach-mm: 200, occupancy-sensor: false}"));

    assertThat(config.banks()).extracting("sensors.occupancy").containsExactly(true, false);
  }

  @Test
  void theCodesOfALargerCabinetNeedMoreDigits() {
    var short6 = Sample.SOUND.replace("code-length: 8", "code-length: 6");
    assertThat(told(short6.getBytes(UTF_8))).isEmpty();

    var large = new StringBuilder(short6);
    for (int label = 4; label <= 6; label++) {
      large.append(
          "  - {label: %d, size: S, bank: A, channel: %d, column: 1, reach-mm: %d}\n"
              .formatted(label, label, label * 200));
    }
    assertThat(told(large.toString().getBytes(UTF_8)))
        .containsExactly(
            "8:16: code-length: with 6 digits, all 6 compartments full and 0 codes announced ahead,"
                + " a guesser gets a parcel on one day in 8591");
  }

  @Test
  void theCodesOfWhatIsOnlyAnnouncedCountAsWell() {
    var text = Sample.SOUND.replace("code-length: 8", "code-length: 7");
    assertThat(told(text.getBytes(UTF_8))).isEmpty();

    var messages =
        "messages:\n  keys: [{name: swift, role: carrier, carrier: Swift,"
            + " public-key: s7k9vqn7kIw3p33DrvX9l5A-pLOYrGTnoFxtJPH6u70}]\n";
    assertThat(told((text + messages).getBytes(UTF_8)))
        .containsExactly(
            "8:16: code-length: with 7 digits, all 3 compartments full and 50 codes announced"
                + " ahead, a guesser gets a parcel on one day in 9725");
    var fewer = text + messages + "  announced-codes: 10\n";
    assertThat(told(fewer.getBytes(UTF_8))).isEmpty();
    assertThat(sound(fewer).rules().announcedCodes()).isEqualTo(10);
  }

  @Test
  void lineEndsOfWindowsAndAByteOrderMarkAreFine() {
    assertThat(told(("\uFEFF" + Sample.SOUND.replace("\n", "\r\n")).getBytes(UTF_8))).isEmpty();
  }

  /// The YAML engine reads in pieces, and has failed where one ended within such a character.
  @Test
  void charactersOfTwoUnitsMayStandAnywhere() {
    for (int length = 1000; length < 1060; length++) {
      var comment = "# " + "x".repeat(length) + "🎉\n";

      assertThat(told((comment + Sample.SOUND).getBytes(UTF_8))).isEmpty();
    }
  }

  @Test
  void jsonIsYamlToo() {
    assertThat(told("{\"kiosk\": 5}".getBytes(UTF_8)))
        .contains("1:11: the kiosk section should be here, and this is '5'");
  }

  @Test
  void anEmptyFileIsTold() {
    assertThat(told(new byte[0])).containsExactly("1:1: there is nothing in this file");
    assertThat(told("# only this\n".getBytes(UTF_8)))
        .containsExactly("1:1: there is nothing in this file");
  }

  @Test
  void proseIsTold() {
    assertThat(told("Dear Cubby,\nplease open.\n".getBytes(UTF_8)))
        .containsExactly(
            "1:1: the configuration should be here, and this is 'Dear Cubby, please open.'");
  }

  @Test
  void anotherEncodingIsTold() {
    assertThat(told("name: Gr\u00fc\u00dfe\n".getBytes(ISO_8859_1)))
        .containsExactly("1:9: the byte 0xFC is not UTF-8");
  }

  @Test
  void zerosAreTold() {
    assertThat(told("a: b\nc: \0\n".getBytes(UTF_8)))
        .containsExactly("2:4: the character U+0000 is not text");
  }

  @Test
  void garbageIsTold() {
    var bytes = new byte[4096];
    new Random(7).nextBytes(bytes);

    assertThat(told(bytes)).hasSize(1);
  }

  @Test
  void aHugeFileIsToldWithoutReadingIt() throws IOException {
    var file = folder.resolve("cabinet.yaml");
    var bytes = new byte[10_000_000];
    Arrays.fill(bytes, (byte) 'a');
    Files.write(file, bytes);

    assertThat(ConfigReader.read(file))
        .isEqualTo(new Unreadable("this file is larger than 1 MB, which no configuration is"));
  }

  @Test
  void deepNestingIsTold() {
    assertThat(told("[".repeat(100_000).getBytes(UTF_8))).hasSize(1);
    assertThat(told(("- ".repeat(50_000) + "a\n").getBytes(UTF_8))).isNotEmpty();
  }

  @Test
  void anAbsentFileIsTold() {
    assertThat(ConfigReader.read(folder.resolve("none.yaml")))
        .isEqualTo(new Unreadable("there is no such file"));
  }

  @Test
  void aFolderIsTold() {
    assertThat(ConfigReader.read(folder))
        .isEqualTo(new Unreadable("this is a folder; name the file in it"));
  }

  @Test
  void relativePathsStartFromTheFile() throws IOException {
    var file = folder.resolve("cabinet.yaml");
    Files.writeString(file, Sample.SOUND);

    assertThat(ConfigReader.read(file))
        .isInstanceOfSatisfying(
            Sound.class,
            sound ->
                assertThat(sound.config().notices())
                    .isEqualTo(folder.toAbsolutePath().resolve("notices")));
  }

  /// Bank B on relays, at address 2.
  private static String relays(String wiring) {
    return Sample.SOUND
        .replace("ttyUSB0\"}", "ttyUSB0\", baud: 9600}")
        .replace(
            "bus: main, driver: kerong-cu16, address: 1}",
            "bus: main, driver: waveshare-relay, address: 2, wiring: %s}".formatted(wiring));
  }

  private static String wiringOf3(String yaml) {
    return requireNonNull(sound(yaml).wirings().get(new CompartmentId("3"))).board();
  }

  private static CabinetConfig sound(String yaml) {
    return switch (ConfigReader.read(yaml.getBytes(UTF_8), FOLDER)) {
      case Sound(var config) -> config;
      case Broken(var faults) -> throw new AssertionError(faults);
      case Unreadable(var sentence) -> throw new AssertionError(sentence);
    };
  }

  /// Place and fault, without the hints.
  private static List<String> told(byte[] bytes) {
    return switch (ConfigReader.read(bytes, FOLDER)) {
      case Sound _ -> List.of();
      case Broken(var faults) ->
          faults.stream().map(fault -> fault.spot() + ": " + fault.what()).toList();
      case Unreadable(var sentence) -> List.of(sentence);
    };
  }
}
