package cubby.app.benchmark;

import cubby.app.glass.FullScreen;
import cubby.app.start.JavaProcess;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Measures the touchscreen: its answers, its start, and its memory.
public final class UiBench {
  private final PrintWriter out;

  public UiBench(PrintWriter out) {
    this.out = out;
  }

  /// @param pictures a folder for pictures of what was touched
  public void touch(int pickups, Optional<Path> pictures) throws InterruptedException {
    TemporaryFolder.with(folder -> touch(pickups, folder, pictures));
  }

  private static void touch(int pickups, Path folder, Optional<Path> pictures)
      throws InterruptedException {
    var options = new ArrayList<String>();
    for (var opened : LargeDisplay.OPENED) {
      options.add("--add-opens=" + opened);
    }
    if (FullScreen.withoutDisplay()) {
      // It copies each pixel by itself, which takes 100 ms a frame unless it is compiled well.
      options.add("-XX:TieredStopAtLevel=4");
    }
    var arguments = new ArrayList<>(List.of(Integer.toString(pickups), folder.toString()));
    pictures.map(Path::toString).ifPresent(arguments::add);
    try {
      var process =
          new ProcessBuilder(JavaProcess.alike(TouchProgram.class, options, arguments))
              .inheritIO()
              .start();
      if (process.waitFor() != 0) {
        throw new IllegalStateException("the kiosk that was to be touched failed");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void start(int rounds) throws InterruptedException {
    var bench = new FirstScreenBench(rounds, out);
    TemporaryFolder.with(folder -> bench.run(folder));
  }

  /// @return whether memory stays as it is
  public boolean sessions(int count) {
    return new SessionsBench(count, out).run();
  }
}
