package cubby.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// The files that the commands about messages read and write.
final class MessageFiles {
  private MessageFiles() {}

  static String unreadable(Path file, IOException e) {
    return switch (e) {
      case NoSuchFileException _ -> file + ": there is no such file";
      case AccessDeniedException _ -> file + ": you may not use this file";
      case FileAlreadyExistsException _ ->
          file + ": this file is there already; nothing was changed";
      default -> "%s: this file cannot be used: %s".formatted(file, e.getMessage());
    };
  }

  /// Writes a new file for its owner's eyes alone.
  static void writeSecret(Path file, String text) throws IOException {
    var forOwner =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (var channel = FileChannel.open(file, options, forOwner)) {
      var bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }
  }
}
