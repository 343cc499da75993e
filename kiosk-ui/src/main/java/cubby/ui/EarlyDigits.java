package cubby.ui;

import java.time.Duration;

/// Digits that are typed on the first screen, for the keypad that they ask for. FX thread only.
final class EarlyDigits {

  private static final int LENGTH_MAX = 24;

  /// The kiosk answers in no time; it may have been too far behind to hear, or not yet there.
  private static final Duration ASKED_AGAIN_AFTER = Duration.ofSeconds(1);

  /// Whoever typed them has gone.
  private static final Duration FORGOTTEN_AFTER = Duration.ofSeconds(10);

  private final Typed typed = Typed.digits(LENGTH_MAX);
  private Duration typedAt = Duration.ZERO;
  private Duration askedAt = Duration.ZERO;

  /// @param now since any fixed moment
  /// @return whether the keypad is to be asked for
  boolean add(int codePoint, Duration now) {
    if (now.minus(typedAt).compareTo(FORGOTTEN_AFTER) > 0) {
      typed.clear();
    }
    var asks = typed.isEmpty() || now.minus(askedAt).compareTo(ASKED_AGAIN_AFTER) > 0;
    typed.add(codePoint);
    typedAt = now;
    if (asks) {
      askedAt = now;
    }
    return asks;
  }

  String text() {
    return typed.text();
  }

  void clear() {
    typed.clear();
  }
}
