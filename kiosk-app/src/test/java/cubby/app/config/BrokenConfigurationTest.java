package cubby.app.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.app.yaml.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BrokenConfigurationTest {

  record Case(String name, String before, String after, List<String> told) {
    static Case of(String text) {
      var lines = text.lines().toList();
      return new Case(
          lines.get(0),
          unescaped(lines.get(1).substring(2)),
          unescaped(lines.get(2).substring(1).replaceFirst(" ", "")),
          lines.subList(3, lines.size()));
    }

    String yaml() {
      var sample = Sample.SOUND.contains(before) ? Sample.SOUND : Sample.FULL;
      assertThat(sample).contains(before);
      int at = sample.indexOf(before);
      return sample.substring(0, at) + after + sample.substring(at + before.length());
    }

    private static String unescaped(String text) {
      return text.replace("\\n", "\n");
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> cases() throws IOException {
    try (var table =
        BrokenConfigurationTest.class.getResourceAsStream("broken-configurations.txt")) {
      assertThat(table).isNotNull();
      var text = new String(table.readAllBytes(), UTF_8).replaceAll("(?m)^# .*\n", "");
      return Arrays.stream(text.split("(?m)^## "))
          .map(String::strip)
          .filter(c -> !c.isEmpty())
          .map(Case::of);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isToldAtItsPlaceWithWhatToDo(Case broken) {
    assertThat(told(broken.yaml())).isEqualTo(broken.told());
  }

  @Test
  void theSampleItselfIsSound() {
    assertThat(told(Sample.SOUND)).isEmpty();
    assertThat(told(Sample.FULL)).isEmpty();
  }

  @Test
  void allFaultsAreToldInOneGoFromTopToBottom() {
    var yaml =
        Sample.SOUND
            .replace("latitude: 52.5", "latitude: 152.5")
            .replace("code-length", "code-lenght")
            .replace("address: 1", "address: 0")
            .replace("channel: 2", "channel: 17")
            .replace("reach-mm: 700", "reach-mm: 650");

    assertThat(told(yaml))
        .containsExactly(
            "cabinet.yaml:5:13: latitude: 152.5 is out of range",
            "    It goes from -90 to 90.",
            "cabinet.yaml:8:3: the kiosk section has no key 'code-lenght'",
            "    Did you mean 'code-length'?",
            "cabinet.yaml:29:54: a board on bus main has the address 0 already",
            "    The first is in line 28. Set the board's address, and write it here.",
            "cabinet.yaml:31:67: reach-mm: compartment 1 overlaps compartment 2 below it",
            "    That one takes 200 to 700 mm, so begin at 700 mm or above.",
            "cabinet.yaml:32:43: channel: bank A has no channel 17",
            "    Its board has 16, counted from 1.");
  }

  private static List<String> told(String yaml) {
    return switch (ConfigReader.read(yaml.getBytes(UTF_8), Path.of("/etc/cubby"))) {
      case ConfigReading.Sound _ -> List.of();
      case ConfigReading.Unreadable(var sentence) -> List.of(sentence);
      case ConfigReading.Broken(var faults) ->
          faults.stream()
              .map((Fault fault) -> fault.in("cabinet.yaml"))
              .collect(Collectors.joining("\n"))
              .lines()
              .toList();
    };
  }
}
