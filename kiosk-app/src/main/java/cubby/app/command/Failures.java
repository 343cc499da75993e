package cubby.app.command;

import cubby.core.journal.JournalFailure;
import cubby.core.journal.backup.BackupRefused;
import cubby.core.secret.FolderRefused;
import cubby.core.secret.KeyFailure;
import java.io.PrintWriter;
import org.slf4j.LoggerFactory;

/// Which failures carry a sentence for the person at the command line, and what is said of others.
final class Failures {
  private Failures() {}

  /// Prints what a command failed with, and logs what is a fault of the program.
  ///
  /// @return the exit code
  static int tell(Exception failure, PrintWriter err) {
    if (isForPeople(failure)) {
      err.println(failure.getMessage());
      return ExitCode.REFUSED;
    }
    LoggerFactory.getLogger(Failures.class).error("The command failed", failure);
    err.println(sentence(failure));
    return ExitCode.BROKEN;
  }

  static boolean isForPeople(Exception failure) {
    return failure instanceof JournalFailure
        || failure instanceof BackupRefused
        || failure instanceof FolderRefused
        || failure instanceof KeyFailure;
  }

  static String sentence(Exception failure) {
    return "Cubby failed where it should not have (%s); its log, %s, says more."
        .formatted(failure.getClass().getSimpleName(), LogFile.path());
  }
}
