package cubby.app.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.app.yaml.Fault;
import cubby.hal.lockbus.HardwareCheck;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// Whatever is done to a configuration, it is read or its faults are told; nothing is thrown.
class MutatedConfigurationTest {
  private static final long SEED = 20_250_314;
  private static final int TIMES = 5000;

  private static final List<String> VALUES =
      List.of(
          "",
          "~",
          "null",
          "0",
          "-1",
          "1",
          "16",
          "17",
          "64",
          "65",
          "010",
          "0x10",
          "1e9",
          "yes",
          "true",
          "1.5",
          "52,5",
          "99999999999",
          "[]",
          "{}",
          "[1, [2]]",
          "{a: {b: c}}",
          "&a b",
          "*a",
          "!!int 5",
          "!!binary x",
          "|",
          ">",
          "'",
          "\"",
          "@",
          "%",
          "- - -",
          "? x",
          ": :",
          "<<: *a",
          "A",
          "S",
          "main",
          "kerong-cu16",
          "serial:",
          "\u0000",
          "\t",
          "🎉🎉🎉🎉",
          "𝔸𝔸𝔸𝔸𝔸𝔸",
          "\u2028",
          "\uFFFF",
          "---",
          "...",
          "# x",
          "x".repeat(300));

  private final Random random = new Random(SEED);

  @Test
  void isReadOrTold() throws IOException {
    var demo = demo();
    int sound = 0;
    int broken = 0;
    for (int time = 0; time < TIMES; time++) {
      var text = time % 2 == 0 ? demo : Sample.FULL;
      for (int i = random.nextInt(3); i >= 0; i--) {
        text = mutated(text);
      }
      switch (ConfigReader.read(text.getBytes(UTF_8), Path.of("/etc/cubby"))) {
        case ConfigReading.Sound(var config) -> {
          sound++;
          assertThat(HardwareCheck.problems(config.buses(), config.banks())).isEmpty();
          assertThat(config.wirings()).hasSameSizeAs(config.cabinet().compartments());
        }
        case ConfigReading.Broken(var faults) -> {
          broken++;
          assertTold(faults, text);
        }
        case ConfigReading.Unreadable(var sentence) -> throw new AssertionError(sentence);
      }
    }
    assertThat(sound).isGreaterThan(TIMES / 50);
    assertThat(broken).isGreaterThan(TIMES / 2);
  }

  private static void assertTold(List<Fault> faults, String text) {
    assertThat(faults).isNotEmpty();
    int lines = text.split("\r\n|[\n\r\u2028\u2029]", -1).length;
    for (var fault : faults) {
      assertThat(fault.in("f")).as(text).matches("f:\\d+:\\d+: .+\\R    \\S.+");
      assertThat(fault.spot().line()).as(fault.what()).isBetween(1, lines);
      assertThat(fault.hint()).as("left to the last resort").isNotIn(ConfigFile.LAST_RESORTS);
    }
  }

  private String mutated(String text) {
    if (text.isEmpty()) {
      return "a";
    }
    int at = random.nextInt(text.length());
    return switch (random.nextInt(9)) {
      case 0 -> text.substring(0, at) + text.substring(at + 1);
      case 1 -> text.substring(0, at) + any(VALUES) + text.substring(at);
      case 2 -> text.substring(0, at) + (char) (random.nextInt(96) + 31) + text.substring(at + 1);
      case 3 -> text.substring(0, at);
      case 4 -> onLines(text, lines -> lines.remove(random.nextInt(lines.size())));
      case 5 -> onLines(text, lines -> lines.add(random.nextInt(lines.size()), any(lines)));
      case 6 ->
          onLines(
              text,
              lines ->
                  Collections.swap(
                      lines, random.nextInt(lines.size()), random.nextInt(lines.size())));
      case 7 -> withAnotherValue(text);
      default -> text.replaceFirst(" \\d+", " " + random.nextInt(3000));
    };
  }

  /// Replaces what stands behind one of the colons.
  private String withAnotherValue(String text) {
    var parts = text.split("(?<=: )", -1);
    int which = random.nextInt(parts.length);
    parts[which] = parts[which].replaceFirst("^[^,}\n]*", any(VALUES).replace("$", ""));
    return String.join("", parts);
  }

  private static String onLines(String text, Consumer<List<String>> change) {
    var lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    change.accept(lines);
    return String.join("\n", lines);
  }

  private String any(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  private static String demo() throws IOException {
    try (var stream = DemoCabinet.class.getResourceAsStream("/cubby/app/demo/cabinet.yaml")) {
      assertThat(stream).isNotNull();
      return new String(stream.readAllBytes(), UTF_8);
    }
  }
}
