package cubby.app.glass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The real touchscreen against the real core and a simulated cabinet, without a display.
class RobotAtTheGlassTest {
  private static final Path PAGE = Path.of("..", "docs", "ui.md");
  private static final Path AS_IT_SHOULD_BE = Path.of("target", "ui.md");
  private static final Pattern TABLE =
      Pattern.compile(
          "(\\| What \\| At most \\| Counted \\|\n\\|---\\|---\\|---\\|\n)(?:\\|.*\n)*");

  private final TouchCounts counts = new TouchCounts();

  @TestFactory
  Stream<DynamicTest> everyRunComesOut() {
    return Stream.concat(
        Runs.all(counts).stream().map(run -> dynamicTest(run.name(), () -> play(run))),
        Stream.of(dynamicTest("the page has the same counts", this::thePageHasTheCounts)));
  }

  private static void play(Runs.Run run) {
    try (var kiosk = GlassKiosk.open()) {
      run.play().accept(kiosk);
    }
  }

  /// Where it differs, the page as it should be is in target/ui.md.
  private void thePageHasTheCounts() throws IOException {
    var page = Files.readString(PAGE);
    var table = TABLE.matcher(page);
    assertThat(table.find()).as("a table of touches").isTrue();
    var right = table.replaceFirst("$1" + Matcher.quoteReplacement(counts.rows()));
    Files.writeString(AS_IT_SHOULD_BE, right);
    assertThat(page).as("docs/ui.md; see target/ui.md").isEqualTo(right);
  }
}
