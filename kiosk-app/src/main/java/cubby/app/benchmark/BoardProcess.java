package cubby.app.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The process that plays the boards.
final class BoardProcess implements AutoCloseable {
  private static final int ENDS_WITHIN_SECONDS = 5;

  private final Process process;
  private final List<String> lines;

  private BoardProcess(Process process, List<String> lines) {
    this.process = process;
    this.lines = lines;
  }

  static BoardProcess start(BusLoad load, Path folder) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            BoardServer.class.getName(),
            load.driver(),
            Integer.toString(load.buses()),
            Integer.toString(load.boards()),
            Integer.toString(load.channels()),
            folder.toString()));
    try {
      var process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      return new BoardProcess(process, linesOf(process.inputReader(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> linesOf(BufferedReader out) throws IOException {
    var lines = new ArrayList<String>();
    for (var line = out.readLine(); !"ready".equals(line); line = out.readLine()) {
      if (line == null) {
        throw new IOException("the process with the simulated boards did not start");
      }
      lines.add(line);
    }
    return lines;
  }

  /// The address of each bus's line.
  List<String> lines() {
    return lines;
  }

  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(ENDS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException _) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
