package cubby.app.diagnosis;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/// The computer, and the Java that the kiosk runs on. Names of its users and folders stay there.
public final class MachinePage {

  private static final List<String> PROPERTIES =
      List.of(
          "java.version",
          "java.vendor.version",
          "java.vm.name",
          "os.name",
          "os.version",
          "os.arch",
          "file.encoding",
          "javafx.version",
          "glass.platform");

  private MachinePage() {}

  /// @param data the folder whose disk matters
  public static String of(Path data) {
    var runtime = Runtime.getRuntime();
    return PROPERTIES.stream()
            .map(name -> line(name, System.getProperty(name, "-")))
            .collect(joining())
        + line("processors", runtime.availableProcessors())
        + line("memory, most", mebibytes(runtime.maxMemory()))
        + line("memory, used", mebibytes(runtime.totalMemory() - runtime.freeMemory()))
        + line("disk, usable", disk(data))
        + line("time zone", ZoneId.systemDefault())
        + line("locale", Locale.getDefault().toLanguageTag())
        + line("process up", Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()));
  }

  private static String disk(Path data) {
    try {
      return mebibytes(Files.getFileStore(data).getUsableSpace());
    } catch (IOException e) {
      return "not known: " + e.getClass().getSimpleName();
    }
  }

  private static String mebibytes(long bytes) {
    return (bytes >> 20) + " MiB";
  }

  private static String line(String name, Object value) {
    return "%-20s %s\n".formatted(name, value);
  }
}
