package cubby.link.mail;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Optional;

/// A file with a password and nothing else, for its owner's eyes.
public final class PasswordFile {
  /// No password is longer.
  private static final int BYTES_MAX = 1024;

  private static final EnumSet<PosixFilePermission> OTHERS =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private PasswordFile() {}

  /// The password, without the line's end.
  ///
  /// @throws IOException if there is none to be had; its message says why
  static String read(Path file) throws IOException {
    var objection = objectionTo(file);
    if (objection.isPresent()) {
      throw new IOException("mail: " + objection.get());
    }
    return Files.readString(file).stripTrailing();
  }

  /// What is wrong with the file, in a sentence without a full stop.
  public static Optional<String> objectionTo(Path file) {
    try {
      var permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
      permissions.retainAll(OTHERS);
      if (!permissions.isEmpty()) {
        return Optional.of(
            "others than its owner may read or change the password file %s: say 'chmod 600 %s'"
                .formatted(file, file));
      }
      if (Files.size(file) > BYTES_MAX) {
        return Optional.of("the password file %s is larger than any password".formatted(file));
      }
      var password = Files.readString(file).stripTrailing();
      return password.isEmpty() || password.lines().count() > 1
          ? Optional.of("the password file %s must have one line with the password".formatted(file))
          : Optional.empty();
    } catch (NoSuchFileException _) {
      return Optional.of("there is no password file %s".formatted(file));
    } catch (AccessDeniedException _) {
      return Optional.of("you may not read the password file %s".formatted(file));
    } catch (MalformedInputException _) {
      return Optional.of("the password file %s is no UTF-8 text".formatted(file));
    } catch (IOException e) {
      return Optional.of("the password file %s cannot be read: %s".formatted(file, e.getMessage()));
    }
  }
}
