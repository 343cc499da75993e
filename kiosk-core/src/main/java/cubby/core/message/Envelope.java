package cubby.core.message;

import java.time.Duration;
import java.time.Instant;

/// What every message says of itself, under its signature.
///
/// @param kiosk the id of the kiosk that it is for
/// @param issued from when it is good
/// @param expires from when it is not, after `issued`
public record Envelope(MessageId id, Sender sender, String kiosk, Instant issued, Instant expires) {

  public Duration life() {
    return Duration.between(issued, expires);
  }
}
