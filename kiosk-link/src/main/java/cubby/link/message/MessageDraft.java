package cubby.link.message;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A message as somebody writes it by hand, to be completed and signed.
public final class MessageDraft {
  /// What opens a door may not be good for longer.
  private static final Duration LIFE = Duration.ofMinutes(10);

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ObjectNode fields;

  private MessageDraft(ObjectNode fields) {
    this.fields = fields;
  }

  /// @throws IllegalArgumentException if it is no JSON object
  public static MessageDraft parse(String json) {
    try {
      if (JSON.readTree(json) instanceof ObjectNode fields) {
        return new MessageDraft(fields);
      }
    } catch (JacksonException e) {
      throw new IllegalArgumentException("this is not JSON: " + e.getOriginalMessage(), e);
    }
    throw new IllegalArgumentException("this is not a JSON object");
  }

  /// The message with an id and its times, where it has none, and with its code sealed.
  ///
  /// @param kioskKey the kiosk's key, a JWK
  /// @throws IllegalArgumentException if there is a code to be sealed and no key to seal it to
  public String complete(UUID id, Instant now, Optional<String> kioskKey, SecureRandom random) {
    var complete = fields.deepCopy();
    if (!complete.has("jti")) {
      complete.put("jti", id.toString());
    }
    if (!complete.has("iat")) {
      complete.put("iat", now.getEpochSecond());
    }
    if (!complete.has("exp")) {
      complete.put("exp", now.plus(LIFE).getEpochSecond());
    }
    if (complete.get("code") instanceof ObjectNode code) {
      var key =
          kioskKey.orElseThrow(() ->
              new IllegalArgumentException(
                  "its code must be sealed, and the kiosk's key is not given"));
      code.put("jti", complete.path("jti").asString());
      complete.put("code", MessageWriter.seal(code.toString(), key, random));
    }
    return complete.toString();
  }
}
