package cubby.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartCacheTest {
  @TempDir Path folder;

  @Test
  void whatAProgramHasLoadedIsKeptOnceItSaysThatItIsAll() throws Exception {
    assertThat(madeBy("exit 10")).hasContent("classes");
    assertThat(files()).containsExactlyInAnyOrder("start.aot", "start.aot.log");
  }

  @ParameterizedTest
  @ValueSource(strings = {"exit 0", "exit 1", "kill -TERM $$", "kill -KILL $$"})
  void whateverElseEndsItLeavesNone(String end) throws Exception {
    assertThat(madeBy(end)).doesNotExist();
    assertThat(files()).containsExactly("start.aot.log");
  }

  private Path madeBy(String end) throws IOException, InterruptedException {
    var cache = folder.resolve("start.aot");
    StartCache.make(
        cache,
        options ->
            List.of("sh", "-c", "printf classes >\"${1#*=}\"; " + end, "sh", options.getFirst()));
    return cache;
  }

  private List<String> files() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
