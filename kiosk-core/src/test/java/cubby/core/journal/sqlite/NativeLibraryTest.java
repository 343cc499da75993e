package cubby.core.journal.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A process of its own loads SQLite and is ended without being asked, which the driver is not
/// ready for.
@Timeout(60)
class NativeLibraryTest {
  @TempDir private Path folder;

  @Test
  void everyStartUsesTheSameFileAndLeavesNoOther() throws Exception {
    start();
    var first = files(folder.resolve("native"));
    start();

    assertThat(first).hasSize(1);
    assertThat(files(folder.resolve("native"))).isEqualTo(first);
    assertThat(files(folder.resolve("temporary"))).isEmpty();
  }

  @Test
  void aFileThatAPowerCutHasSpoiltIsMadeAnew() throws Exception {
    start();
    var file = files(folder.resolve("native")).getFirst();
    Files.writeString(file, "half");
    start();

    assertThat(Files.size(file)).isGreaterThan(100_000);
    assertThat(files(folder.resolve("temporary"))).isEmpty();
  }

  @Test
  void withoutItTheDriverLeavesAFileBehind() throws Exception {
    run(false);

    assertThat(files(folder.resolve("temporary"))).isNotEmpty();
  }

  @Test
  void whereItCannotBeKeptTheDriverDoesAsItDoesByItself() throws Exception {
    Files.writeString(folder.resolve("native"), "in the way");

    run(true);

    assertThat(files(folder.resolve("temporary"))).isNotEmpty();
  }

  private void start() throws Exception {
    run(true);
  }

  private void run(boolean kept) throws Exception {
    var temporary = Files.createDirectories(folder.resolve("temporary"));
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                Loading.class.getName(),
                kept ? folder.resolve("native").toString() : "")
            .redirectErrorStream(true)
            .start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isEqualTo(Loading.HALTED);
  }

  private static List<Path> files(Path folder) throws Exception {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /// Opens a database and is gone.
  static final class Loading {
    static final int HALTED = 9;

    private Loading() {}

    public static void main(String[] arguments) throws Exception {
      if (!arguments[0].isEmpty()) {
        NativeLibrary.in(Path.of(arguments[0]));
      }
      try (var connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
        connection.createStatement().execute("SELECT 1");
        Runtime.getRuntime().halt(HALTED);
      }
    }
  }
}
