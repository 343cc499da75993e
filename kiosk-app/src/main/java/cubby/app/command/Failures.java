package cubby.app.command;

import cubby.core.journal.JournalFailure;

/// Which failures carry a sentence for the person at the command line, and what is said of others.
final class Failures {
  private Failures() {}

  static boolean isForPeople(Exception failure) {
    return failure instanceof JournalFailure;
  }

  static String sentence(Exception failure) {
    return "Cubby failed where it should not have (%s); its log, %s, says more."
        .formatted(failure.getClass().getSimpleName(), LogFile.path());
  }
}
