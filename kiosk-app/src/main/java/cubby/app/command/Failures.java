package cubby.app.command;

import cubby.core.journal.JournalFailure;
import cubby.core.journal.backup.BackupRefused;
import cubby.core.secret.FolderRefused;
import cubby.core.secret.KeyFailure;

/// Which failures carry a sentence for the person at the command line, and what is said of others.
final class Failures {
  private Failures() {}

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
