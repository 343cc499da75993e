package cubby.app.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cubby.sim.story.Outcome;
import cubby.sim.story.Player;
import cubby.sim.story.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/// Every story of the folder, as `./cubby play` plays it.
class StoriesTest {
  private static final Path FOLDER = Path.of("scenarios");

  @TestFactory
  Stream<DynamicNode> everyStoryComesOut() throws IOException {
    var files = files();
    assertThat(files).isNotEmpty();
    return files.stream().map(StoriesTest::container);
  }

  private static DynamicNode container(Path path) {
    var file = StoryFile.read(path);
    var readable =
        dynamicTest("can be read", path.toUri(), () -> assertThat(file.faults()).isEmpty());
    return dynamicContainer(
        path.getFileName().toString(),
        Stream.concat(
            Stream.of(readable),
            file.stories().stream()
                .map(story -> dynamicTest(story.title(), path.toUri(), () -> play(path, story)))));
  }

  private static void play(Path path, Story story) {
    var outcome = Player.play(story, StoryDesk::new);
    if (!(outcome instanceof Outcome.Held)) {
      fail(StoryReport.of(path, story, outcome, Duration.ZERO));
    }
  }

  private static List<Path> files() throws IOException {
    try (var all = Files.list(FOLDER)) {
      return all.filter(path -> path.toString().endsWith(".story")).sorted().toList();
    }
  }
}
