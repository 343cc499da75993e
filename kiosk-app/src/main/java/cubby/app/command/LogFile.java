package cubby.app.command;

import java.nio.file.Path;

/// Where the program logs to. Read by `logback.xml` at the first word logged.
public final class LogFile {
  private static final String PROPERTY = "cubby.log";

  private LogFile() {}

  /// To be called before anything is logged.
  public static void in(Path folder) {
    System.setProperty(PROPERTY, folder.resolve("cubby.log").toAbsolutePath().toString());
  }

  /// Where programs keep what they remember of themselves: the XDG state folder.
  public static void inStateFolder() {
    var state = System.getenv("XDG_STATE_HOME");
    in(
        state == null || state.isBlank()
            ? Path.of(System.getProperty("user.home"), ".local", "state", "cubby")
            : Path.of(state, "cubby"));
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
