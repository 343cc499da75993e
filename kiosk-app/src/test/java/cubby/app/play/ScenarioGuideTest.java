package cubby.app.play;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.sim.story.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Whoever writes stories has nothing but docs/scenarios.md. Its lists are made from the program;
/// where they differ, the page as it should be is in target/scenarios.md.
class ScenarioGuideTest {
  private static final Path GUIDE = Path.of("..", "docs", "scenarios.md");
  private static final Path AS_IT_SHOULD_BE = Path.of("target", "scenarios.md");

  @Test
  void thePageHasAllThatAStoryCanSay() throws IOException {
    var guide = Files.readString(GUIDE);
    var right = guide;
    for (var list : Vocabulary.lists().entrySet()) {
      right = with(right, list);
    }

    Files.writeString(AS_IT_SHOULD_BE, right);
    assertThat(guide).as("docs/scenarios.md; see target/scenarios.md").isEqualTo(right);
  }

  @Test
  void thePageSaysOfEveryScreenWhatItIsAndWhichButtonsItHas() throws IOException {
    var guide = Files.readString(GUIDE);
    assertThat(Vocabulary.screens())
        .allSatisfy(screen -> assertThat(guide).contains("\n| `" + screen + "` | "));
  }

  private static String with(String guide, Map.Entry<String, List<String>> list) {
    var block =
        Pattern.compile("(<!-- %s -->\n\n```\n).*?(```\n)".formatted(list.getKey()), Pattern.DOTALL)
            .matcher(guide);
    assertThat(block.find()).as("a list called " + list.getKey()).isTrue();
    var lines = String.join("\n", list.getValue()) + "\n";
    return block.replaceFirst("$1" + Matcher.quoteReplacement(lines) + "$2");
  }
}
