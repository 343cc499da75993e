package cubby.core.journal.sqlite;

import cubby.core.journal.ChainHead;
import cubby.core.journal.JournalFailure;
import cubby.core.journal.chain.Chain;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

/// The whole journal as it was at one moment, for a backup, without anything that was erased until
/// then. Owned by the thread that reads it.
///
/// It is not sealed. So it is made beside the journal, for its owner's eyes, under one name, which
/// is taken away before the first byte is read: from then on the system deletes it, whatever ends
/// the program. What an end before that leaves goes with [#deleteRemains].
public final class JournalCopy implements AutoCloseable {

  private static final String ENDING = ".copy";

  private final ChainHead head;
  private final InputStream bytes;

  private JournalCopy(ChainHead head, InputStream bytes) {
    this.head = head;
    this.bytes = bytes;
  }

  /// @param reserve room in bytes that must be left on the disk
  /// @throws JournalFailure if there is not so much room, or it cannot be made; then nothing of it
  ///   is left
  static JournalCopy make(Path file, String kioskId, long reserve) {
    deleteRemains(file);
    var copy = file.resolveSibling(file.getFileName() + ENDING);
    try {
      var made = make(file, copy, kioskId, reserve);
      try {
        deleteRemains(file);
        return made;
      } catch (RuntimeException e) {
        made.close();
        throw e;
      }
    } catch (SQLException e) {
      throw withoutRemains(file, Trouble.of(copy, e));
    } catch (IOException e) {
      throw withoutRemains(file, Trouble.readOnly(copy, Optional.of(e)));
    }
  }

  private static JournalCopy make(Path file, Path copy, String kioskId, long reserve)
      throws SQLException, IOException {
    try (var journal = Connections.reader(file)) {
      requireRoom(journal, file, reserve);
      JournalFile.makeForOwner(copy);
      journal.update("VACUUM INTO ?", copy.toString());
    }
    try (var made = Connections.reader(copy)) {
      var head = JournalTable.last(made).orElse(Chain.start(kioskId));
      return new JournalCopy(head, Files.newInputStream(copy));
    }
  }

  /// The kiosk works on meanwhile, and must not run out of room for it.
  private static void requireRoom(SqlConnection journal, Path file, long reserve)
      throws SQLException, IOException {
    var pages = journal.first("PRAGMA page_count", row -> row.getLong(1)).orElse(0L);
    var pageBytes = journal.first("PRAGMA page_size", row -> row.getLong(1)).orElse(0L);
    var needed = pages * pageBytes + reserve;
    var disk = Files.getFileStore(JournalFile.folder(file));
    var known = disk.getTotalSpace() > 0; // some systems of files do not tell
    if (known && disk.getUsableSpace() < needed) {
      throw Trouble.noRoomForCopy(file, needed, reserve);
    }
  }

  /// Deletes what a copy has left that was never finished.
  ///
  /// @throws JournalFailure if it cannot be deleted
  static void deleteRemains(Path file) {
    try (var remains =
        Files.newDirectoryStream(JournalFile.folder(file), file.getFileName() + ENDING + "*")) {
      for (var each : remains) {
        Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      throw Trouble.copyLeft(file, e);
    }
  }

  private static JournalFailure withoutRemains(Path file, JournalFailure why) {
    try {
      deleteRemains(file);
    } catch (JournalFailure left) {
      left.addSuppressed(why);
      return left;
    }
    return why;
  }

  /// How far it goes.
  public ChainHead head() {
    return head;
  }

  /// All of it, to be read once.
  public InputStream bytes() {
    return bytes;
  }

  @Override
  public void close() {
    try {
      bytes.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
