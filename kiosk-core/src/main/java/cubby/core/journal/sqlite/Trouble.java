package cubby.core.journal.sqlite;

import cubby.core.journal.JournalFailure;
import cubby.core.secret.FileTrouble;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Says in a sentence what is wrong with the journal's file, and what to do about it.
final class Trouble {

  private static final String RESTORE = " Restore the kiosk from its backup.";
  private static final String UNTOUCHED = " Nothing was changed.";

  private Trouble() {}

  static JournalFailure oddName(Path file) {
    return new JournalFailure(
        "%s cannot name a journal. Choose a folder without a question mark in its name."
                .formatted(file)
            + UNTOUCHED);
  }

  static JournalFailure missing(Path file) {
    return new JournalFailure(
        "There is no journal at %s.".formatted(file)
            + " If its disk is not mounted, mount it; if this is a new kiosk, set it up first."
            + UNTOUCHED);
  }

  static JournalFailure alreadyThere(Path file) {
    return new JournalFailure(
        "There is a journal at %s already. Choose another folder for the new kiosk.".formatted(file)
            + UNTOUCHED);
  }

  static JournalFailure empty(Path file) {
    return new JournalFailure("The journal %s is empty.".formatted(file) + RESTORE + UNTOUCHED);
  }

  static JournalFailure notAJournal(Path file) {
    return new JournalFailure(
        "%s is not the journal of a Cubby kiosk.".formatted(file)
            + " Name the right folder, or restore the kiosk from its backup."
            + UNTOUCHED);
  }

  static JournalFailure newerSchema(Path file, int found, int known) {
    return new JournalFailure(
        "The journal %s was written by a later version of Cubby (schema %d; this one knows up to %d)."
                .formatted(file, found, known)
            + " Start that version, or a later one."
            + UNTOUCHED);
  }

  static JournalFailure otherTables(Path file, int version) {
    return new JournalFailure(
        "The journal %s says that it has schema %d, but its tables are others."
                .formatted(file, version)
            + " It is from before the first release of Cubby, which no version can read, or was"
            + " changed by hand. Restore the kiosk from its backup, or set it up anew in another"
            + " folder."
            + UNTOUCHED);
  }

  static JournalFailure noRoom(Path file, Optional<Exception> cause) {
    return new JournalFailure(
        "There is no room left on the disk of the journal %s.".formatted(file)
            + " Make room on it."
            + UNTOUCHED,
        cause.orElse(null));
  }

  /// @param needed in bytes, with the reserve
  static JournalFailure noRoomForCopy(Path file, long needed, long reserve) {
    return new JournalFailure(
        "A backup takes a copy of the journal beside %s, and its disk has less than %d MB left: the copy, and the %d MB that the kiosk keeps for its work."
                .formatted(file, (needed >> 20) + 1, reserve >> 20)
            + " Make room on it."
            + UNTOUCHED);
  }

  static JournalFailure copyLeft(Path file, IOException cause) {
    return new JournalFailure(
        "A backup that was cut short has left a copy of the journal beside %s, which cannot be deleted (%s)."
                .formatted(file, FileTrouble.why(cause))
            + " Delete it: it is not sealed, and holds what may have to be erased.",
        cause);
  }

  static JournalFailure readOnly(Path path, Optional<Exception> cause) {
    return new JournalFailure(
        "%s cannot be written.".formatted(path)
            + " Give it to the user that Cubby runs as, or mount its disk for writing."
            + UNTOUCHED,
        cause.orElse(null));
  }

  static JournalFailure unreadable(Path file, Exception cause) {
    return new JournalFailure(
        "The journal %s cannot be read (%s).".formatted(file, cause.getMessage())
            + " Give it to the user that Cubby runs as, or see to its disk."
            + UNTOUCHED,
        cause);
  }

  static JournalFailure cut(Path file, long sequence) {
    return new JournalFailure(
        "The journal %s lacks rows that it had: it once went up to row %d."
                .formatted(file, sequence)
            + RESTORE
            + UNTOUCHED);
  }

  static JournalFailure damaged(Path file, Exception cause) {
    return new JournalFailure(
        "The journal %s is damaged (%s).".formatted(file, cause.getMessage()) + RESTORE, cause);
  }

  static JournalFailure beingCopied(Path file) {
    return new JournalFailure(
        "Nothing can be erased from %s while it is copied for a backup. Erase again once that is made."
            .formatted(file));
  }

  static JournalFailure beingRead(Path file) {
    return new JournalFailure(
        "Nothing can be erased from %s while it is read. Erase again in a moment.".formatted(file)
            + UNTOUCHED);
  }

  static JournalFailure heldOpen(Path file) {
    return new JournalFailure(
        "The write-ahead log of %s cannot be emptied of what is erased, since another program reads it."
                .formatted(file)
            + " Close that program and erase again.");
  }

  static JournalFailure of(Path file, SQLException e) {
    if (!(e instanceof SQLiteException sqlite)) {
      return new JournalFailure("The journal %s fails: %s.".formatted(file, e.getMessage()), e);
    }
    // The index of the write-ahead log could not grow, which is what a full disk does to it.
    if (sqlite.getResultCode() == SQLiteErrorCode.SQLITE_IOERR_SHMSIZE) {
      return noRoom(file, Optional.of(e));
    }
    // The low byte is the primary code; the rest tells kinds of it apart.
    return switch (sqlite.getResultCode().code & 0xff) {
      case 13 -> // SQLITE_FULL
          noRoom(file, Optional.of(e));
      case 8, 3 -> // SQLITE_READONLY, SQLITE_PERM
          readOnly(file, Optional.of(e));
      case 11, 26 -> damaged(file, e); // SQLITE_CORRUPT, SQLITE_NOTADB
      case 5, 6 -> // SQLITE_BUSY, SQLITE_LOCKED
          new JournalFailure(
              "Another program holds the journal %s. Close it.".formatted(file) + UNTOUCHED, e);
      case 10 -> // SQLITE_IOERR
          new JournalFailure(
              "The disk of the journal %s fails (%s). See to the disk."
                  .formatted(file, sqlite.getResultCode()),
              e);
      case 14 -> unreadable(file, e); // SQLITE_CANTOPEN
      default -> new JournalFailure("The journal %s fails: %s.".formatted(file, e.getMessage()), e);
    };
  }
}
