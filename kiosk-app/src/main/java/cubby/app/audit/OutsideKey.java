package cubby.app.audit;

import cubby.core.secret.DataFolder;
import cubby.core.secret.KeyFailure;
import cubby.core.secret.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.Locale;

/// What somebody has kept of a kiosk's key, apart from the kiosk.
public sealed interface OutsideKey {

  /// The key with which the kiosk of this folder signs.
  ///
  /// @throws KeyFailure if the folder has another, or this is none
  PublicKey of(Path data);

  /// @param text a fingerprint, or else the name of a file
  static OutsideKey parse(String text) {
    var stripped = text.strip();
    return SigningKey.isFingerprint(stripped)
        ? new Fingerprint(stripped.toLowerCase(Locale.ROOT))
        : new InFile(Path.of(stripped));
  }

  /// @param hex as `status` shows it
  record Fingerprint(String hex) implements OutsideKey {
    @Override
    public PublicKey of(Path data) {
      var key = DataFolder.readPublicKey(data);
      var its = SigningKey.fingerprint(key);
      if (!its.equals(hex)) {
        throw new KeyFailure(
            "The key in %s has the fingerprint %s, not the one given: this is another kiosk, or somebody has replaced its key. Nothing was changed."
                .formatted(data, its));
      }
      return key;
    }
  }

  /// @param file with the first line of the kiosk's `signing.key`
  record InFile(Path file) implements OutsideKey {
    @Override
    public PublicKey of(Path data) {
      try {
        return SigningKey.publicHalf(Files.readString(file));
      } catch (IOException e) {
        throw new KeyFailure("The key %s cannot be read (%s).".formatted(file, e), e);
      } catch (IllegalArgumentException e) {
        throw new KeyFailure(
            "%s holds no public key of a kiosk, which is the first line of its signing.key."
                .formatted(file),
            e);
      }
    }
  }
}
