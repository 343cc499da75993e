package cubby.app.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineInspectorTest {
  private static final String NAME = "cubby-demo-1-20270301-090000.zip";
  private static final byte[] ARCHIVE = {'P', 'K', 3, 4};

  @TempDir private Path temporary;

  @Test
  void aDiagnosisIsWrittenToTheStickThatIsPluggedIn() throws IOException {
    var stick = Files.createDirectory(temporary.resolve("stick"));

    assertThat(keep(stick)).contains(stick.resolve(NAME).toString());
    assertThat(stick.resolve(NAME)).hasBinaryContent(ARCHIVE);
    assertThat(data()).doesNotExist();
  }

  @Test
  void withoutAStickItIsWrittenToTheDataFolder() {
    assertThat(keep(temporary.resolve("stick"))).contains(inData().toString());
    assertThat(inData()).hasBinaryContent(ARCHIVE);
    assertThat(temporary.resolve("stick")).doesNotExist();
  }

  @Test
  void aStickThatTakesNothingLeavesItInTheDataFolder() throws IOException {
    var stick = Files.createDirectory(temporary.resolve("stick"));
    Files.writeString(stick.resolve(NAME), "another");

    assertThat(keep(stick)).contains(inData().toString());
    assertThat(inData()).hasBinaryContent(ARCHIVE);
    assertThat(stick.resolve(NAME)).hasContent("another");
  }

  @Test
  void whereNothingCanBeWrittenNoFileIsNamed() throws IOException {
    Files.writeString(data(), "not a folder");

    assertThat(keep(temporary.resolve("stick"))).isEmpty();
  }

  private Optional<String> keep(Path stick) {
    return MachineInspector.keep(ARCHIVE, NAME, Optional.of(stick), data());
  }

  private Path data() {
    return temporary.resolve("data");
  }

  private Path inData() {
    return data().resolve("diagnostics").resolve(NAME);
  }
}
