package cubby.core.journal.backup;

import cubby.core.secret.FileTrouble;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

/// A file that is there whole or not at all: written beside its place, for its owner's eyes, and
/// given its name once it is durable. Owned by the thread that writes it.
public final class NewFile {

  private NewFile() {}

  /// Writes what goes into a file.
  @FunctionalInterface
  public interface Writer {
    void write(OutputStream out) throws IOException;
  }

  /// @throws BackupRefused if there is one of this name, or it cannot be written; then nothing of
  ///   it is left
  public static void write(Path file, Writer writer) {
    requireNone(file);
    var part = beside(file, ".part");
    try {
      Files.deleteIfExists(part);
      try (var channel = create(part);
          var out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
        writer.write(out);
        out.flush();
        channel.force(true);
      }
      requireNone(file);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      try (var names = FileChannel.open(folder(file), StandardOpenOption.READ)) {
        names.force(true);
      }
    } catch (IOException e) {
      throw cannotWrite(file, e);
    } finally {
      delete(part);
    }
  }

  /// @throws BackupRefused if there is one
  static void requireNone(Path file) {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new BackupRefused("%s is there already: name a new file.".formatted(file));
    }
  }

  /// A file for its owner's eyes.
  static FileChannel create(Path file) throws IOException {
    return FileChannel.open(
        file,
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }

  private static Path beside(Path file, String suffix) {
    return file.resolveSibling(file.getFileName() + suffix);
  }

  static BackupRefused cannotWrite(Path file, IOException e) {
    var why = e instanceof FileAlreadyExistsException ? "it is being written" : FileTrouble.why(e);
    return new BackupRefused(
        "%s cannot be written (%s). Make room there, or name another place.".formatted(file, why),
        e);
  }

  /// What stays behind is sealed, and in nobody's way: the next one of this name takes its place.
  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException _) {
      return;
    }
  }

  private static Path folder(Path file) {
    return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file is in a folder");
  }
}
