package cubby.app.config;

import cubby.app.yaml.Faults;
import cubby.app.yaml.Section;
import cubby.app.yaml.WholeNumber;
import cubby.core.kiosk.Rules;
import cubby.link.message.TrustedKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the file says of messages from outside.
record MessagesPart(List<KeyPart> keys, @Nullable Integer remoteOpeningsAnHour) {

  /// Support opens doors while people wait; more than this is somebody trying them all.
  private static final WholeNumber REMOTE_OPENINGS = new WholeNumber(0, 20);

  static MessagesPart read(@Nullable Section at, Faults faults) {
    if (at == null) {
      return new MessagesPart(List.of(), null);
    }
    var keys = at.rows("keys", "a key").stream().map(row -> KeyPart.read(row, faults)).toList();
    KeyPart.check(keys, faults);
    var openings = at.optional("remote-openings-an-hour", REMOTE_OPENINGS);
    at.close();
    return new MessagesPart(keys, openings);
  }

  /// Once there are no faults.
  List<TrustedKey> trustedKeys() {
    return keys.stream().map(KeyPart::trusted).toList();
  }

  Rules completing(Rules rules) {
    return remoteOpeningsAnHour == null ? rules : rules.withRemoteOpenings(remoteOpeningsAnHour);
  }
}
