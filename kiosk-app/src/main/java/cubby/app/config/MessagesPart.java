package cubby.app.config;

import cubby.app.yaml.Faults;
import cubby.app.yaml.Section;
import cubby.app.yaml.WholeNumber;
import cubby.core.kiosk.Rules;
import cubby.link.message.TrustedKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the file says of messages from outside.
record MessagesPart(
    List<KeyPart> keys, @Nullable Integer remoteOpeningsAnHour, @Nullable Integer announced) {

  /// Support opens doors while people wait; more than this is somebody trying them all.
  private static final WholeNumber REMOTE_OPENINGS = new WholeNumber(0, 20);

  /// More parcels than that are on their way to no kiosk.
  private static final WholeNumber ANNOUNCED_CODES = new WholeNumber(0, 1000);

  static MessagesPart read(@Nullable Section at, Faults faults) {
    if (at == null) {
      return new MessagesPart(List.of(), null, 0);
    }
    var keys = at.rows("keys", "a key").stream().map(row -> KeyPart.read(row, faults)).toList();
    KeyPart.check(keys, faults);
    var openings = at.optional("remote-openings-an-hour", REMOTE_OPENINGS);
    var announced = at.optional("announced-codes", ANNOUNCED_CODES);
    at.close();
    return new MessagesPart(keys, openings, announced);
  }

  /// Once there are no faults.
  List<TrustedKey> trustedKeys() {
    return keys.stream().map(KeyPart::trusted).toList();
  }

  /// How many codes may be good for what is not inside yet: they come by messages alone.
  int announcedCodes() {
    return announced == null ? Rules.DEFAULT.announcedCodes() : announced;
  }

  Rules completing(Rules rules) {
    var completed = rules.withAnnouncedCodes(announcedCodes());
    return remoteOpeningsAnHour == null
        ? completed
        : completed.withRemoteOpenings(remoteOpeningsAnHour);
  }
}
