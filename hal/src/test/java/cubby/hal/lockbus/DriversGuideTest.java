package cubby.hal.lockbus;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.hal.board.BoardDriver;
import cubby.hal.config.BankOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What `docs/drivers.md` says is so.
class DriversGuideTest {
  private static final Path GUIDE = Path.of("..", "docs", "drivers.md");
  private static final Path EXAMPLE =
      Path.of("src", "test", "java", "cubby", "hal", "lockbus", "ExampleBoard.java");

  @Test
  void theExampleIsTheOneThatIsTested() throws IOException {
    var source = Files.readString(EXAMPLE);
    var example = source.substring(source.indexOf("/// Driver of"));
    assertThat(Files.readString(GUIDE)).contains("```java\n" + example + "```\n");
  }

  @Test
  void theTableHasEveryDriverWithItsDefaults() throws IOException {
    assertThat(Files.readString(GUIDE)).contains("\n\n" + table() + "\n\n");
  }

  @Test
  void eachDriverHasASectionOnWhatItLeavesOpen() throws IOException {
    var guide = Files.readString(GUIDE);
    for (var driver : Drivers.all()) {
      var heading = "\n### `" + driver.name() + "`\n\n";
      assertThat(guide).contains(heading);
      var section =
          guide.substring(guide.indexOf(heading) + heading.length()).split("\n### ", 2)[0];
      for (var option : driver.options()) {
        assertThat(section).contains("`" + option.key() + "`");
      }
    }
  }

  private static String table() {
    return Drivers.all().stream()
        .sorted(Comparator.comparing(BoardDriver::name))
        .map(DriversGuideTest::row)
        .collect(
            Collectors.joining(
                "\n",
                """
                | Driver | Channels | Baud | Addresses | Closed is | On-time | Options |
                |---|---|---|---|---|---|---|
                """,
                ""));
  }

  private static String row(BoardDriver driver) {
    var traits = driver.traits();
    return "| `%s` | %s | %d | %d to %d | %d | %d ms | %s |"
        .formatted(
            driver.name(),
            traits.channels() == traits.mostChannels()
                ? Integer.toString(traits.channels())
                : "%d, up to %d".formatted(traits.channels(), traits.mostChannels()),
            traits.baud(),
            traits.firstAddress(),
            traits.lastAddress(),
            traits.closedIs(),
            traits.onTime().toMillis(),
            options(driver));
  }

  private static String options(BoardDriver driver) {
    return driver.options().isEmpty()
        ? "none"
        : driver.options().stream()
            .sorted()
            .map(BankOption::key)
            .map(key -> "`" + key + "`")
            .collect(Collectors.joining(", "));
  }
}
