package cubby.app.glass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/// The same runs on a display of X without a window manager, as on a kiosk: keys and touches come
/// by way of the X server and GTK, in a process that has no other toolkit.
@Tag("long")
class RobotUnderXvfbTest {

  private static final String SCREEN = "1080x1920x24";

  @TestFactory
  Stream<DynamicTest> everyRunComesOut() throws IOException {
    var server = onPath("Xvfb");
    assumeTrue(
        server.isPresent(),
        "Xvfb is not installed (Debian, Ubuntu: apt install xvfb), so that the robot's runs on a"
            + " display of X are left out.");
    var told = played(server.orElseThrow());
    return Runs.all(new TouchCounts()).stream()
        .map(run -> dynamicTest(run.name(), () -> cameOut(run.name(), told)));
  }

  private static void cameOut(String run, List<String> told) {
    assertThat(told).anyMatch(line -> line.startsWith("OK " + run + " ("));
  }

  private static List<String> played(Path server) throws IOException {
    var display =
        new ProcessBuilder(
                server.toString(), "-displayfd", "1", "-screen", "0", SCREEN, "-nolisten", "tcp")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var number = display.inputReader()) {
      var runs = new ProcessBuilder(command()).redirectErrorStream(true);
      runs.environment().put("DISPLAY", ":" + number.readLine());
      var process = runs.start();
      try (var told = process.inputReader()) {
        return told.readAllLines();
      } finally {
        process.destroyForcibly();
      }
    } finally {
      display.destroy();
    }
  }

  private static List<String> command() {
    return List.of(
        ProcessHandle.current().info().command().orElseThrow(),
        "--enable-native-access=ALL-UNNAMED",
        "-Dprism.order=sw",
        "-cp",
        System.getProperty("java.class.path"),
        RunsProcess.class.getName());
  }

  private static Optional<Path> onPath(String program) {
    return Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(Optional.ofNullable(System.getenv("PATH")).orElse(""))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
