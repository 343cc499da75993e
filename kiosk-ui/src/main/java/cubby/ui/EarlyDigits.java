package cubby.ui;

import java.time.Duration;
import java.util.Optional;

/// Digits that are typed on the first screen, for the keypad that they ask for. FX thread only.
final class EarlyDigits {

  private static final int LENGTH_MAX = 24;

  /// The kiosk answers in no time; it may have been too far behind to hear, or not yet there.
  private static final Duration ASKED_AGAIN_AFTER = Duration.ofSeconds(1);

  /// Whoever typed them has gone.
  private static final Duration FORGOTTEN_AFTER = Duration.ofSeconds(10);

  private final Typed typed = Typed.digits(LENGTH_MAX);
  private Duration typedAt = Duration.ZERO;
  private Optional<Duration> askedAt = Optional.empty();

  /// @param now since any fixed moment
  /// @return whether it is taken
  boolean add(int codePoint, Duration now) {
    if (now.minus(typedAt).compareTo(FORGOTTEN_AFTER) > 0) {
      clear();
    }
    typedAt = now;
    return typed.add(codePoint);
  }

  /// Whether the keypad is to be asked for; it is from then on.
  boolean asksForKeypad(Duration now) {
    if (askedAt.filter(at -> now.minus(at).compareTo(ASKED_AGAIN_AFTER) <= 0).isPresent()) {
      return false;
    }
    askedAt = Optional.of(now);
    return true;
  }

  String text() {
    return typed.text();
  }

  void clear() {
    typed.clear();
    askedAt = Optional.empty();
  }
}
