package cubby.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A Cubby of its own, started from the test's class path, with no display. What it prints and what
/// it logs are one stream of lines.
final class CubbyProcess implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 60;

  private static final String LOG_TO_OUTPUT =
      """
      <configuration>
        <appender name="OUT" class="ch.qos.logback.core.ConsoleAppender">
          <encoder><pattern>%-5level %msg%n%nopex</pattern></encoder>
        </appender>
        <root level="INFO"><appender-ref ref="OUT"/></root>
      </configuration>
      """;

  private final Process process;
  private final PrintWriter in;
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

  private CubbyProcess(Process process) {
    this.process = process;
    in = new PrintWriter(process.outputWriter(UTF_8), true);
    Thread.ofPlatform().daemon().start(() -> listen(process.inputReader(UTF_8)));
  }

  /// @param folder for what it needs besides
  static CubbyProcess start(Path folder, String... words) throws IOException {
    var logging = Files.writeString(folder.resolve("logback.xml"), LOG_TO_OUTPUT);
    var command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-Dlogback.configurationFile=" + logging,
                "-cp",
                System.getProperty("java.class.path"),
                Cubby.class.getName()));
    command.addAll(List.of(words));
    return new CubbyProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  /// The next line that has this in it.
  String await(String part) throws InterruptedException {
    var passed = new ArrayList<String>();
    while (true) {
      var line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertThat(line).as("'%s' after %s", part, passed).isNotNull();
      if (Objects.requireNonNull(line).contains(part)) {
        return line;
      }
      passed.add(line);
    }
  }

  /// Lines that have these in them, in whichever order they come.
  void awaitAll(String... parts) throws InterruptedException {
    var missing = new ArrayList<>(List.of(parts));
    while (!missing.isEmpty()) {
      var line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertThat(line).as("all of %s", missing).isNotNull();
      missing.removeIf(Objects.requireNonNull(line)::contains);
    }
  }

  void say(String line) {
    in.println(line);
  }

  /// As a power cut would, or the system when memory runs out.
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /// SIGTERM, and the exit code.
  int stop() throws InterruptedException {
    process.toHandle().destroy(); // which, unlike the process's own, leaves its output open
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("it ends").isTrue();
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private void listen(BufferedReader out) {
    try (out) {
      out.lines().forEach(lines::add);
    } catch (IOException | UncheckedIOException _) {
      // It was killed; whoever waits for a line says which.
    }
  }
}
