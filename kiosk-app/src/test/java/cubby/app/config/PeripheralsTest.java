package cubby.app.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.app.config.ConfigReading.Sound;
import cubby.core.cabinet.CompartmentId;
import cubby.hal.config.BusSettings;
import cubby.hal.config.ScannerSettings;
import cubby.hal.config.SignalSettings;
import cubby.hal.config.SpeakerSettings;
import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import cubby.hal.contract.DoorState;
import cubby.hal.contract.signal.SignalId;
import cubby.hal.contract.signal.SignalKind;
import cubby.hal.program.ProgramPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeripheralsTest {
  private static final BankId A = new BankId("A");

  @TempDir private Path folder;

  @Test
  void everyKeyReachesItsRecord() {
    var its =
        sound(
                Sample.FULL
                    .replace("ttyACM0\"}", "ttyACM0\", baud: 115200}")
                    .replace(
                        "sees: [1, 2]",
                        "sees: [1, 2]\n    width-px: 640\n    height-px: 480\n    time-limit-ms: 2500"))
            .peripherals();

    assertThat(its.scanner()).contains(new ScannerSettings("serial:/dev/ttyACM0", 115_200));
    assertThat(its.cameras())
        .singleElement()
        .satisfies(place -> {
          assertThat(place.sees()).containsExactly(new CompartmentId("1"), new CompartmentId("2"));
          assertThat(place.camera().id().value()).isEqualTo("inside");
          assertThat(place.camera().commandFor(Path.of("/x.jpg")))
              .containsExactly("rpicam-still", "-n", "-o", "/x.jpg", "--width", "640");
          assertThat(place.camera().heightPx()).isEqualTo(480);
          assertThat(place.camera().timeLimitOrDefault()).isEqualTo(Duration.ofMillis(2500));
        });
    assertThat(its.signals())
        .containsExactly(
            new SignalSettings(
                new SignalId("lid"), SignalKind.TAMPER, A, new Channel(15), DoorState.OPEN),
            new SignalSettings(
                new SignalId("mains"),
                SignalKind.POWER_LOSS,
                A,
                new Channel(16),
                DoorState.CLOSED));
    assertThat(its.speaker())
        .contains(
            new SpeakerSettings(
                List.of("say", "--voice", "{language}"),
                Optional.of(Path.of("/etc/cubby/sounds")),
                70));
    assertThat(its.quiet()).contains(new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 30)));
    assertThat(its.pad()).isTrue();
  }

  @Test
  void nothingOfItNeedsToBeThere() {
    var its = sound(Sample.SOUND).peripherals();

    assertThat(its)
        .isEqualTo(
            new Peripherals(
                Optional.empty(), List.of(), List.of(), Optional.empty(), Optional.empty(), false));
  }

  @Test
  void theChannelsOfSignalsAreReadAndNotWiringsOfDoors() {
    var config = sound(Sample.FULL);

    assertThat(config.banks().getFirst().wired())
        .containsExactly(new Channel(1), new Channel(2), new Channel(15), new Channel(16));
    assertThat(config.wirings()).isEqualTo(sound(Sample.SOUND).wirings());
  }

  @Test
  void aBankMayHaveNothingButSignals() {
    var apart =
        Sample.FULL
            .replace("buses:", "buses:\n  - {name: other, line: \"serial:/dev/ttyS1\"}")
            .replace("banks:", "banks:\n  - {id: C, bus: other, driver: kerong-cu16}")
            .replace("tamper, bank: A", "tamper, bank: C")
            .replace("power-loss, bank: A", "power-loss, bank: C");

    assertThat(sound(apart).banks().getFirst().wired())
        .containsExactly(new Channel(15), new Channel(16));
  }

  @Test
  void whatTheMachineDoesNotHaveIsSaid() {
    var its =
        sound(
                Sample.FULL
                    .replace("/dev/ttyACM0", folder + "/ttyACM0")
                    .replace("rpicam-still", "/opt/snap"))
            .peripherals();

    assertThat(MachineCheck.missing(its, new ProgramPath(List.of(folder))))
        .containsExactly(
            "scanner: there is no %s/ttyACM0 (unplugged?)".formatted(folder),
            "camera inside: there is no program /opt/snap",
            "speaker: there is no program say on the PATH",
            "speaker: there is no program aplay on the PATH");
  }

  @Test
  void aLineToBoardsThatIsNotThereIsSaid() {
    var buses =
        sound(Sample.FULL).buses().stream()
            .map(bus ->
                new BusSettings(bus.name(), "serial:" + folder + "/ttyS7", null, null, null, null))
            .toList();

    assertThat(MachineCheck.missing(buses))
        .hasSameSizeAs(buses)
        .first()
        .isEqualTo(
            "bus %s: there is no %s/ttyS7 (unplugged?)".formatted(buses.getFirst().name(), folder));
  }

  @Test
  void nothingIsSaidOfWhatIsThere() throws IOException {
    for (var name : List.of("ttyACM0", "rpicam-still", "say", "aplay")) {
      assertThat(Files.createFile(folder.resolve(name)).toFile().setExecutable(true)).isTrue();
    }
    var its = sound(Sample.FULL.replace("/dev/ttyACM0", folder + "/ttyACM0")).peripherals();

    assertThat(MachineCheck.missing(its, new ProgramPath(List.of(folder)))).isEmpty();
  }

  @Test
  void nothingIsSaidOfWhatIsNotConfigured() {
    assertThat(
            MachineCheck.missing(
                sound(Sample.SOUND).peripherals(), new ProgramPath(List.of(folder))))
        .isEmpty();
  }

  @Test
  void aSpeakerSpeaksWithEspeakUnlessToldOtherwise() {
    assertThat(sound(Sample.SOUND + "speaker: {volume-percent: 50}\n").peripherals().speaker())
        .contains(new SpeakerSettings(SpeakerSettings.ESPEAK, Optional.empty(), 50));
  }

  @Test
  void quietHoursGoOnPastMidnight() {
    var night = new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 30));
    var noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(13, 0));

    assertThat(night.at(LocalTime.of(22, 0))).isTrue();
    assertThat(night.at(LocalTime.of(3, 0))).isTrue();
    assertThat(night.at(LocalTime.of(6, 30))).isFalse();
    assertThat(noon.at(LocalTime.of(12, 59))).isTrue();
    assertThat(noon.at(LocalTime.of(13, 0))).isFalse();
    assertThat(noon.at(LocalTime.of(3, 0))).isFalse();
  }

  @Test
  void theScreenHasATheme() {
    var read =
        ConfigReader.read(
            Sample.SOUND
                .replace(
                    "height-px: 1280",
                    "height-px: 1280\n    theme: dark\n    night: \"22:00-06:00\"")
                .getBytes(UTF_8),
            Path.of("/etc"));

    assertThat(read).isInstanceOf(ConfigReading.Sound.class);
    var screen = ((ConfigReading.Sound) read).config().screen();
    assertThat(screen.dark()).isTrue();
    assertThat(screen.night()).contains(new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 0)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "theme: blue",
        "night: \"22:00\"",
        "night: \"24:00-06:00\"",
        "night: \"06:00-06:00\""
      })
  void aNightThatCannotBeIsAFault(String line) {
    var text = Sample.SOUND.replace("height-px: 1280", "height-px: 1280\n    " + line);
    assertThat(ConfigReader.read(text.getBytes(UTF_8), Path.of("/etc")))
        .isInstanceOf(ConfigReading.Broken.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "speaker: {quiet-from: \"22:00\"}",
        "speaker: {quiet-from: \"22:00\", quiet-until: \"22:00\"}",
        "speaker: {quiet-from: \"24:00\", quiet-until: \"06:00\"}",
        "speaker: {volume-percent: 0}",
        "speaker: true",
        "sms: {url: \"http://sms.example.org\", token-file: t}",
        "sms: {url: \"https://sms.example.org/a b\", token-file: t}",
        "sms: {url: \"https://sms.example.org\"}",
        "drop-off: {unannounced: false, address-book: residents.csv}"
      })
  void whatWillNotDoIsAFault(String line) {
    assertThat(ConfigReader.read((Sample.SOUND + line + "\n").getBytes(UTF_8), Path.of("/etc")))
        .isInstanceOf(ConfigReading.Broken.class);
  }

  private static CabinetConfig sound(String yaml) {
    assertThat(ConfigReader.read(yaml.getBytes(UTF_8), Path.of("/etc/cubby")))
        .isInstanceOf(Sound.class);
    return ((Sound) ConfigReader.read(yaml.getBytes(UTF_8), Path.of("/etc/cubby"))).config();
  }
}
