package cubby.app.command;

import java.nio.file.Path;
import java.util.Set;

/// Where the program logs to. Read by `logback.xml` at the first word logged.
public final class LogFile {
  private static final String PROPERTY = "cubby.log";

  private static final String OF_KIOSK = "cubby.log";

  private static final Set<String> TRIALS =
      Set.of("bench", "demo", "gallery", "play", "sim", "simulate", "torture");

  private LogFile() {}

  /// To be called before anything is logged.
  public static void in(Path folder) {
    in(folder, OF_KIOSK);
  }

  /// Where programs keep what they remember of themselves: the XDG state folder. What is only tried
  /// goes into a file of its own, or a diagnosis would tell of faults that no kiosk ever had.
  ///
  /// @param arguments of the command line
  public static void inStateFolder(String... arguments) {
    var state = System.getenv("XDG_STATE_HOME");
    in(
        state == null || state.isBlank()
            ? Path.of(System.getProperty("user.home"), ".local", "state", "cubby")
            : Path.of(state, "cubby"),
        arguments.length > 0 && TRIALS.contains(arguments[0]) ? arguments[0] + ".log" : OF_KIOSK);
  }

  private static void in(Path folder, String name) {
    System.setProperty(PROPERTY, folder.resolve(name).toAbsolutePath().toString());
  }

  /// The file beside it with the same sentences as they stand in the program, one JSON object each:
  /// without what they were said of.
  public static Path sentences() {
    return Path.of(path() + ".sentences");
  }

  /// The file that is logged to.
  public static String path() {
    return System.getProperty(
        PROPERTY, Path.of(System.getProperty("java.io.tmpdir"), "cubby.log").toString());
  }
}
