package cubby.hal.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A [LabKiosk] in a process of its own, and what it has said. Used by one thread.
final class KioskProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader out;
  private final PrintWriter in;
  private final List<String> said = new ArrayList<>();

  private KioskProcess(Process process) {
    this.process = process;
    this.out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    this.in = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
  }

  static KioskProcess start(String... lines) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                "java",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dslf4j.internal.verbosity=ERROR",
                "-cp",
                System.getProperty("java.class.path"),
                LabKiosk.class.getName()));
    command.addAll(Arrays.asList(lines));
    return new KioskProcess(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  void pulse(String bank, int channel) {
    in.println("pulse " + bank + " " + channel);
  }

  /// Waits for something to be said that holds all of these, unless it has been said already. What
  /// was once heard is not heard again.
  Optional<String> hear(Duration within, String... parts) throws IOException {
    long until = System.nanoTime() + within.toNanos();
    do {
      while (out.ready()) {
        said.add(out.readLine());
      }
      var heard = said.stream().filter(line -> holds(line, parts)).findFirst();
      if (heard.isPresent()) {
        said.remove(heard.get());
        return heard;
      }
      pause();
    } while (System.nanoTime() - until < 0);
    return Optional.empty();
  }

  private static boolean holds(String line, String... parts) {
    return Arrays.stream(parts).allMatch(line::contains);
  }

  /// SIGKILL, as a crash or the out-of-memory killer would.
  void kill() {
    process.destroyForcibly();
  }

  /// What was said and not heard.
  List<String> unheard() {
    return List.copyOf(said);
  }

  /// The process that guards the pins of a line.
  ///
  /// @param line `gpio:gpiochip0`, which is on its command line as `gpio gpiochip0`
  ProcessHandle guard(String line) {
    var arguments = line.replace(':', ' ');
    return process
        .children()
        .filter(child -> child.info().commandLine().orElse("").endsWith(arguments))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    in.close();
    process.onExit().join();
  }

  /// Leaves the machine, which is slow enough, to those who are looked at.
  static void pause() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
