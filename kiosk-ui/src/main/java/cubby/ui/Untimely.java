package cubby.ui;

import cubby.core.screen.PadChoice;
import cubby.core.screen.ScreenModel;
import java.time.Duration;
import java.util.Optional;

/// Tells which keys and touches cannot be meant for what is on the glass just now, though they
/// reach it. FX thread only.
final class Untimely {

  /// Nobody answers what is asked beneath sooner than that after a key at "Are you still there?": a
  /// key is held back for a moment, for it may be a scanner's, and keys bounce.
  private static final Duration STAYING = Duration.ofMillis(500);

  /// A hand that taps twice does so within that; one that has looked takes longer.
  private static final Duration TWICE = Duration.ofMillis(300);

  private Optional<Duration> stayedAt = Optional.empty();

  /// Whether the keys under way were pressed before what is on the glass now was there.
  private boolean overtaken;

  /// A key or a finger came while the screen asked whether somebody is there.
  ///
  /// @param now since any fixed moment
  void stayed(Duration now) {
    stayedAt = Optional.of(now);
  }

  /// Whether a touch comes so soon after that that it was meant for the same.
  boolean isSecondTap(Duration now) {
    return isWithin(TWICE, now);
  }

  private boolean isWithin(Duration time, Duration now) {
    return stayedAt.filter(at -> now.minus(at).compareTo(time) < 0).isPresent();
  }

  /// Keys come, and none is held back.
  void keysBegin() {
    overtaken = false;
  }

  /// Another screen has come over keys that are held back.
  void overtake() {
    overtaken = true;
  }

  /// Whether this key would answer what is asked now, and was pressed for something else.
  boolean refuses(ScreenModel model, int codePoint, Duration now) {
    return (overtaken || isWithin(STAYING, now)) && answers(model, codePoint);
  }

  /// Whether it presses a button. What is typed into a field can be seen and taken back.
  static boolean answers(ScreenModel model, int codePoint) {
    return switch (codePoint) {
      case WedgeReader.ENTER, WedgeReader.ESCAPE, '#', '*' -> true;
      default -> PadChoice.at(model, Character.digit(codePoint, 10)).isPresent();
    };
  }
}
