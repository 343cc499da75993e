package cubby.core.journal.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import cubby.core.journal.sqlite.SqliteJournal;
import cubby.core.secret.BrokenSeal;
import cubby.core.secret.DataFolder;
import cubby.core.secret.FileTrouble;
import cubby.core.secret.OperatorKey;
import cubby.core.secret.OperatorSecret;
import cubby.core.secret.SealedInput;
import cubby.core.secret.SealedOutput;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;

/// A kiosk's root key alone, sealed to the operator's key: it never changes, so that one copy
/// serves as long as the kiosk. For when the key is lost and the journal is not.
public final class SealedRootKey {

  private static final String KIND = "cubby sealed root key 1";

  private SealedRootKey() {}

  /// Writes it to a new file.
  ///
  /// @return the id of the root key
  /// @throws BackupRefused if the file is there, or cannot be written
  /// @throws cubby.core.secret.KeyFailure if the root key cannot be read
  public static String seal(Path data, OperatorKey operator, Path file) {
    var text = DataFolder.rootKeyText(data);
    var id = DataFolder.idOfRootKey(text);
    var fields = new LinkedHashMap<String, String>();
    fields.put("operator", operator.fingerprint());
    fields.put("key", id);
    NewFile.write(
        file,
        out -> {
          var sealed = new SealedOutput(out, SealedLabel.of(KIND, fields).text(), operator);
          sealed.write(text.getBytes(UTF_8));
          sealed.finish();
        });
    return id;
  }

  /// Puts it back into the folder of the kiosk whose journal was written with it.
  ///
  /// @return the id of the root key
  /// @throws BackupRefused if it is that of another kiosk, is sealed to another key, or was altered
  /// @throws cubby.core.secret.FolderRefused if there is a root key, or no kiosk
  public static String unseal(Path file, OperatorSecret key, Path data) {
    var text = open(file, key);
    var id = DataFolder.idOfRootKey(text);
    var written = SqliteJournal.keyIdOf(data.resolve(DataFolder.JOURNAL));
    if (!written.equals(id)) {
      throw new BackupRefused(
          "%s holds the root key %s, but the journal in %s was written with %s. Name the file of this kiosk."
              .formatted(file, id, data, written));
    }
    DataFolder.putBackRootKey(data, text);
    return id;
  }

  private static String open(Path file, OperatorSecret key) {
    try (var in = new BufferedInputStream(Files.newInputStream(file))) {
      var label = SealedLabel.read(in, file, KIND, "sealed root key");
      if (!label.get("operator", file).equals(key.open().fingerprint())) {
        throw new BackupRefused(
            "%s is sealed to the operator's key %s, and this one is %s. Name the right key."
                .formatted(file, label.get("operator", file), key.open().fingerprint()));
      }
      return new String(new SealedInput(in, label.text(), key).readAllBytes(), UTF_8);
    } catch (BrokenSeal e) {
      throw new BackupRefused(
          "%s was altered or cut short after it was made. Take another.".formatted(file), e);
    } catch (IOException e) {
      throw new BackupRefused("%s cannot be read (%s).".formatted(file, FileTrouble.why(e)), e);
    }
  }
}
