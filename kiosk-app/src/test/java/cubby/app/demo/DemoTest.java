package cubby.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.app.command.DemoWishes;
import cubby.core.effect.Reply;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The whole kiosk, played by the robot, as `./cubby demo --headless` does.
class DemoTest {

  @Test
  @Timeout(value = 4, unit = TimeUnit.MINUTES)
  void everyStepOfTheTourComesOutAsExpected(@TempDir Path folder) throws IOException {
    var told = new StringWriter();
    var pictures = folder.resolve("pictures");
    var reply =
        Demo.play(
            new DemoWishes(true, Optional.of(pictures), Optional.of(folder.resolve("data"))),
            new PrintWriter(told));
    assertThat(reply).as("%s", told).isInstanceOf(Reply.Done.class);
    var steps = told.toString().lines().filter(line -> line.contains(" … ok ")).count();
    assertThat(steps).isGreaterThan(10);
    assertThat(files(pictures)).hasSize((int) steps);
    assertThat(files(folder.resolve("data"))).contains("journal.db");
  }

  private static List<String> files(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
