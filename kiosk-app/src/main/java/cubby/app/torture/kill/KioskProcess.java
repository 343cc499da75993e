package cubby.app.torture.kill;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One run of [KilledKiosk], from its start to its end.
final class KioskProcess {
  private final Process process;
  private final Writer in;
  private final Thread listener;
  private final BlockingQueue<Shown> screens = new LinkedBlockingQueue<>();

  private KioskProcess(Process process, Consumer<String> said) {
    this.process = process;
    this.in = process.outputWriter(UTF_8);
    this.listener = Thread.ofPlatform().name("torture-listener").daemon().start(() -> listen(said));
  }

  /// @param errors where its standard error goes
  /// @param said told every line, on a thread of its own
  static KioskProcess start(List<String> command, Path errors, Consumer<String> said)
      throws IOException {
    var process =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()))
            .start();
    return new KioskProcess(process, said);
  }

  /// The next screen; null if there is none within so many milliseconds, or it is dead.
  @Nullable Shown screen(long withinMillis) throws InterruptedException {
    return screens.poll(withinMillis, TimeUnit.MILLISECONDS);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /// In vain, if it is dead.
  void touch(String line) {
    try {
      in.write(line + "\n");
      in.flush();
    } catch (IOException _) {
      // It was killed.
    }
  }

  /// SIGKILL. Any thread.
  void kill() {
    process.toHandle().destroyForcibly(); // unlike the process's own, this leaves its output open
  }

  /// Once it is dead and all that it had said was heard.
  void awaitEnd() throws InterruptedException {
    process.waitFor();
    listener.join();
    try {
      in.close();
    } catch (IOException _) {
      // Nobody is there to read it.
    }
  }

  int exitCode() {
    return process.exitValue();
  }

  private void listen(Consumer<String> said) {
    try (var out = process.inputReader(UTF_8)) {
      for (var line = out.readLine(); line != null; line = out.readLine()) {
        said.accept(line);
        Shown.parse(line).ifPresent(screens::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
