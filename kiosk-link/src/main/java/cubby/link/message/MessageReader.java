package cubby.link.message;

import cubby.core.cabinet.KioskProfile;
import cubby.core.input.Command;
import cubby.core.message.Envelope;
import cubby.core.message.MessageId;
import cubby.core.message.Refusal;
import cubby.core.message.Sender;
import cubby.core.secret.KioskSecrets;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Finds out who has signed a message and what it asks. Whether it may be asked, and of this kiosk,
/// and now, is for the core to say. Any text has an answer. Any thread.
public final class MessageReader {

  /// A message takes a tenth of it; more is none.
  public static final int LENGTH_MAX = 16 * 1024;

  private static final int KIOSK_ID_LENGTH_MAX = 32;

  /// NumericDates of this century and the next.
  private static final long SECONDS_MAX = 7_258_118_400L;

  private final Map<String, TrustedKey> keys = new TreeMap<>();
  private final RequestReader requests;

  /// @param keys whose messages are followed, each with a name of its own
  public MessageReader(Collection<TrustedKey> keys, KioskProfile kiosk, KioskSecrets secrets) {
    keys.forEach(key -> this.keys.put(key.sender().key(), key));
    this.requests = new RequestReader(kiosk, secrets);
  }

  /// What a message asks, or why it asks nothing.
  public Command read(String text) {
    if (text.length() > LENGTH_MAX) {
      return refuse(
          new Misread(
              Refusal.TOO_LONG, "A message has at most %d characters.".formatted(LENGTH_MAX)),
          Optional.empty(),
          Optional.empty());
    }
    try {
      var signed = SignedText.parse(text.strip());
      var key = keys.get(signed.key());
      if (key == null) {
        throw new Misread(
            Refusal.UNKNOWN_KEY, "The configuration names no key '%s'.".formatted(signed.key()));
      }
      return genuine(signed, key);
    } catch (Misread e) {
      return refuse(e, Optional.empty(), Optional.empty());
    }
  }

  private Command genuine(SignedText signed, TrustedKey key) {
    var name = Optional.of(key.sender().key());
    Optional<MessageId> id = Optional.empty();
    try {
      var fields = Fields.parse(signed.payload(key.key()), "the message");
      id = Optional.of(id(fields));
      var envelope = envelope(fields, id.get(), key.sender());
      var request = requests.read(fields, envelope);
      fields.close();
      return new Command.FollowMessage(envelope, request);
    } catch (Misread e) {
      return refuse(e, id, name);
    }
  }

  private static MessageId id(Fields fields) throws Misread {
    return new MessageId(fields.matching("jti", MessageId::isValid, "a UUID"));
  }

  private static Envelope envelope(Fields fields, MessageId id, Sender sender) throws Misread {
    var kiosk = fields.text("aud", KIOSK_ID_LENGTH_MAX);
    var issued = instant(fields, "iat");
    var expires = instant(fields, "exp");
    if (!expires.isAfter(issued)) {
      throw Misread.malformed("The message expires before it is issued.");
    }
    return new Envelope(id, sender, kiosk, issued, expires);
  }

  private static Instant instant(Fields fields, String name) throws Misread {
    return Instant.ofEpochSecond(fields.number(name, 0, SECONDS_MAX));
  }

  private static Command refuse(Misread why, Optional<MessageId> id, Optional<String> key) {
    return new Command.RefuseMessage(why.why(), why.sentence(), id, key);
  }
}
