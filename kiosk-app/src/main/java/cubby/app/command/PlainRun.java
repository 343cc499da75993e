package cubby.app.command;

import cubby.app.config.ConfigReader;
import cubby.app.config.ConfigReading;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// `run` as a service writes it: each option once, its value after it, and nothing else. It is
/// understood at once, so that the screen is there sooner; any other line, and a configuration that
/// is not sound, is left to the [CommandTree], which takes a tenth of a second to be put together
/// and has an answer to everything.
public record PlainRun(Path config, Path data) {
  public static final String COMMAND = "run";
  private static final String CONFIG = "--config";
  private static final String DATA = "--data";
  private static final int WORDS = 5;

  /// A value that begins so is an option, or a file with more arguments.
  private static final String NO_VALUE = "-@";

  /// @return empty if the line is not as plain as that
  public static Optional<PlainRun> of(String... arguments) {
    if (arguments.length != WORDS || !arguments[0].equals(COMMAND)) {
      return Optional.empty();
    }
    try {
      return ordered(arguments[1], arguments[2], arguments[3], arguments[4])
          .or(() -> ordered(arguments[3], arguments[4], arguments[1], arguments[2]));
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }

  private static Optional<PlainRun> ordered(
      String config, String file, String data, String folder) {
    return config.equals(CONFIG) && data.equals(DATA) && isValue(file) && isValue(folder)
        ? Optional.of(new PlainRun(Path.of(file), Path.of(folder)))
        : Optional.empty();
  }

  private static boolean isValue(String word) {
    return !word.isBlank() && NO_VALUE.indexOf(word.charAt(0)) < 0;
  }

  /// Runs the kiosk until it is told to stop.
  ///
  /// @return the exit code; empty if the configuration is not sound, and nothing was done
  public Optional<Integer> execute(KioskOffice office, PrintWriter out, PrintWriter err) {
    if (!(ConfigReader.read(config) instanceof ConfigReading.Sound(var sound))) {
      return Optional.empty();
    }
    try {
      return Optional.of(Answers.say(office.run(sound, data), out, err));
    } catch (RuntimeException e) {
      return Optional.of(Failures.tell(e, err));
    }
  }
}
