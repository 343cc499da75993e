package cubby.app.command;

import cubby.core.journal.backup.BackupRefused;
import cubby.core.secret.BrokenSeal;
import cubby.core.secret.OperatorKey;
import cubby.core.secret.OperatorSecret;
import cubby.core.text.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The files of an operator's key, as they are named at the command line.
final class OperatorKeys {
  private OperatorKeys() {}

  /// @throws BackupRefused if it is none
  static OperatorKey read(Path file) {
    try {
      return OperatorKey.fromText(Files.readString(file));
    } catch (IOException e) {
      throw new BackupRefused(MessageFiles.unreadable(file, e) + ".", e);
    } catch (IllegalArgumentException e) {
      throw new BackupRefused(
          "%s is no operator's public key: name the file that ends in .pub, as 'cubby key make' made it."
              .formatted(file),
          e);
    }
  }

  /// @param passphraseFile asked for at the terminal, or read from standard input, if there is none
  /// @throws BackupRefused if it is none, or the passphrase is another one
  static OperatorSecret read(Path file, @Nullable Path passphraseFile, PinEntry entry) {
    try {
      var text = Files.readString(file);
      return OperatorSecret.fromText(text, passphrase(passphraseFile, entry));
    } catch (IOException e) {
      throw new BackupRefused(MessageFiles.unreadable(file, e) + ".", e);
    } catch (BrokenSeal e) {
      throw new BackupRefused(
          "This is not the passphrase of the operator's key %s, or the file was altered."
              .formatted(file),
          e);
    } catch (IllegalArgumentException e) {
      throw new BackupRefused(
          "%s is no operator's secret key: name the file that 'cubby key make' made."
              .formatted(file),
          e);
    }
  }

  private static Secret passphrase(@Nullable Path file, PinEntry entry) {
    return file == null ? entry.passphrase("Passphrase of the operator's key: ") : fromFile(file);
  }

  /// The first line.
  static Secret fromFile(Path file) {
    try {
      return new Secret(Files.readString(file).lines().findFirst().orElse("").strip());
    } catch (IOException e) {
      throw new BackupRefused(MessageFiles.unreadable(file, e) + ".", e);
    }
  }
}
