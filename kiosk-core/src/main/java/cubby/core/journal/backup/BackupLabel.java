package cubby.core.journal.backup;

import cubby.core.journal.ChainHead;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;

/// What a backup says of itself without its key.
///
/// @param operator fingerprint of the operator's key that it is sealed to
/// @param made by the kiosk's wall clock
/// @param until after which it cannot be restored
/// @param schema of its journal
/// @param head of its journal
/// @param fingerprint of the kiosk's signing key, which is published
public record BackupLabel(
    String kioskId,
    String operator,
    Instant made,
    Instant until,
    int schema,
    ChainHead head,
    String fingerprint) {

  static final String KIND = "cubby backup 1";

  SealedLabel sealed() {
    var fields = new LinkedHashMap<String, String>();
    fields.put("kiosk", kioskId);
    fields.put("operator", operator);
    fields.put("made", made.toString());
    fields.put("until", until.toString());
    fields.put("schema", Integer.toString(schema));
    fields.put("rows", Long.toString(head.sequence()));
    fields.put("head", head.hash());
    fields.put("fingerprint", fingerprint);
    return SealedLabel.of(KIND, fields);
  }

  static SealedLabel readSealed(InputStream in, Path file) throws IOException {
    return SealedLabel.read(in, file, KIND, "backup of a Cubby kiosk");
  }

  /// @throws BackupRefused if something is missing in it
  static BackupLabel of(SealedLabel label, Path file) {
    try {
      return new BackupLabel(
          label.get("kiosk", file),
          label.get("operator", file),
          Instant.parse(label.get("made", file)),
          Instant.parse(label.get("until", file)),
          Integer.parseInt(label.get("schema", file)),
          new ChainHead(Long.parseLong(label.get("rows", file)), label.get("head", file)),
          label.get("fingerprint", file));
    } catch (DateTimeException | NumberFormatException e) {
      throw new BackupRefused(
          "%s was altered: what it says of itself cannot be read. Take another.".formatted(file),
          e);
    }
  }
}
