package cubby.app.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ConfigurationGuideTest {
  private static final Path GUIDE = Path.of("..", "docs", "configuration.md");

  /// With a key in each section that is like no other, so that `check` lists those that it knows.
  private static final String CURIOUS =
      Sample.FULL
          .replace(
              "kerong-cu16}", "waveshare-relay, address: 2, channels: 16, wiring: [{channel: 1}]}")
          .replace("kiosk:\n", "zzzzzzzz: 1\nkiosk:\n  zzzzzzzz: 1\n")
          .replace("support:\n", "support:\n    zzzzzzzz: 1\n")
          .replace("screen:\n", "screen:\n    zzzzzzzz: 1\n")
          .replace("cabinet:\n", "cabinet:\n  zzzzzzzz: 1\n")
          .replace("mail:\n", "mail:\n  zzzzzzzz: 1\n")
          .replace("  - id: inside\n", "  - id: inside\n    zzzzzzzz: 1\n")
          .replaceAll("(?<!\")\\{", "{zzzzzzzz: 1, ");

  @Test
  void everyKeyIsInTheGuide() throws IOException {
    var guide = Files.readString(GUIDE);
    var keys = new TreeSet<String>();
    if (ConfigReader.read(CURIOUS.getBytes(UTF_8), Path.of("/x"))
        instanceof ConfigReading.Broken(var faults)) {
      for (var fault : faults) {
        assertThat(fault.hint()).startsWith("It knows ").endsWith(".");
        var list = fault.hint().substring("It knows ".length(), fault.hint().length() - 1);
        keys.addAll(Arrays.asList(list.split(", ")));
      }
    }

    assertThat(keys).hasSizeGreaterThan(40);
    assertThat(keys).allSatisfy(key -> assertThat(guide).contains("`" + key + "`"));
  }
}
