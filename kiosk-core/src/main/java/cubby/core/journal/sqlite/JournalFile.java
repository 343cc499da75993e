package cubby.core.journal.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Optional;

/// Looks at the journal's file before SQLite does, since opening a database can already change it.
///
/// Source of the offsets: "Database File Format", section 1.3, sqlite.org.
final class JournalFile {

  /// "Cubb", by which the file is told from other databases.
  static final int APPLICATION_ID = 0x43756262;

  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
  private static final int USER_VERSION_OFFSET = 60;
  private static final int APPLICATION_ID_OFFSET = 68;
  private static final int HEADER_BYTES = 100;

  /// The index of the write-ahead log takes 32 KiB, and the first facts of a run some pages.
  private static final long ROOM_BYTES_MIN = 128 * 1024;

  private JournalFile() {}

  /// @throws cubby.core.journal.JournalFailure if there is a journal, or something in its place
  static void requireNone(Path file) {
    requireName(file);
    if (Files.exists(file)) {
      throw Trouble.alreadyThere(file);
    }
    requireRoom(file);
  }

  /// @throws cubby.core.journal.JournalFailure if there is none that this program can open
  static void requireUsable(Path file, int schemaMax) {
    requireReadable(file, schemaMax);
    requireWritable(file);
    requireWritable(folder(file));
    requireRoom(file);
  }

  /// @throws cubby.core.journal.JournalFailure if there is none that this program can read
  static void requireReadable(Path file, int schemaMax) {
    requireName(file);
    if (!Files.exists(file)) {
      throw Trouble.missing(file);
    }
    requireJournal(file, schemaMax);
  }

  /// An empty file for its owner's eyes; SQLite gives the files beside it the same mode.
  static void makeForOwner(Path file) throws IOException {
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }

  /// Gives a finished journal its name, durably.
  static void publish(Path made, Path file) throws IOException {
    Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
    syncFolder(file);
  }

  /// Makes what a file holds durable, and its name.
  static void sync(Path file) throws IOException {
    force(file, StandardOpenOption.WRITE);
    syncFolder(file);
  }

  /// Makes durable which files there are beside this one.
  static void syncFolder(Path file) throws IOException {
    force(folder(file), StandardOpenOption.READ);
  }

  private static void force(Path path, StandardOpenOption opened) throws IOException {
    try (var channel = FileChannel.open(path, opened)) {
      channel.force(true);
    }
  }

  static Path folder(Path file) {
    return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file is in a folder");
  }

  /// The JDBC driver takes what follows a question mark for settings.
  private static void requireName(Path file) {
    if (file.toString().contains("?")) {
      throw Trouble.oddName(file);
    }
  }

  private static void requireJournal(Path file, int schemaMax) {
    var header = header(file);
    if (header.remaining() == 0) {
      throw Trouble.empty(file);
    }
    if (header.remaining() < HEADER_BYTES
        || !header.slice(0, MAGIC.length).equals(ByteBuffer.wrap(MAGIC))
        || header.getInt(APPLICATION_ID_OFFSET) != APPLICATION_ID) {
      throw Trouble.notAJournal(file);
    }
    var schema = header.getInt(USER_VERSION_OFFSET);
    if (schema > schemaMax) {
      throw Trouble.newerSchema(file, schema, schemaMax);
    }
  }

  private static ByteBuffer header(Path file) {
    try (var in = Files.newInputStream(file)) {
      return ByteBuffer.wrap(in.readNBytes(HEADER_BYTES));
    } catch (IOException e) {
      throw Trouble.unreadable(file, e);
    }
  }

  /// A file that nobody may write was made so on purpose, and that counts even for root.
  private static void requireWritable(Path path) {
    if (!Files.isWritable(path) || !hasWriteBit(path)) {
      throw Trouble.readOnly(path, Optional.empty());
    }
  }

  /// On a full disk SQLite would leave files behind before it fails.
  private static void requireRoom(Path file) {
    try {
      var disk = Files.getFileStore(folder(file));
      var known = disk.getTotalSpace() > 0; // some systems of files do not tell
      if (known && disk.getUsableSpace() < ROOM_BYTES_MIN) {
        throw Trouble.noRoom(file, Optional.empty());
      }
    } catch (IOException e) {
      throw Trouble.unreadable(file, e);
    }
  }

  private static boolean hasWriteBit(Path path) {
    var view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    if (view == null) {
      return true;
    }
    try {
      var permissions = view.readAttributes().permissions();
      return permissions.contains(PosixFilePermission.OWNER_WRITE)
          || permissions.contains(PosixFilePermission.GROUP_WRITE)
          || permissions.contains(PosixFilePermission.OTHERS_WRITE);
    } catch (IOException e) {
      throw Trouble.unreadable(path, e);
    }
  }
}
