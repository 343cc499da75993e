package cubby.app.config;

import cubby.app.yaml.Faults;
import cubby.app.yaml.Section;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the file says of messages from outside.
record MessagesPart(List<KeyPart> keys) {

  static MessagesPart read(@Nullable Section at, Faults faults) {
    if (at == null) {
      return new MessagesPart(List.of());
    }
    var keys = at.rows("keys", "a key").stream().map(row -> KeyPart.read(row, faults)).toList();
    KeyPart.check(keys, faults);
    var openings = at.optional("remote-openings-an-hour", new WholeNumber(0, REMOTE_OPENINGS_MAX));
    at.close();
    return new MessagesPart(keys);
  }
}
