package cubby.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstMinuteTest {
  @Test
  void itsCamerasAreNotThoseOfAKioskThatRuns(@TempDir Path folder) throws IOException {
    assertThat(FirstMinute.configuration(folder).peripherals().cameras())
        .isNotEmpty()
        .allSatisfy(camera -> assertThat(camera.camera().command().getFirst()).isEqualTo("false"));
  }
}
