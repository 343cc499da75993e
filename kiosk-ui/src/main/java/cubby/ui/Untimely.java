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

  /// Nobody has seen what is there no longer than that, and moved a finger to it.
  private static final Duration UNSEEN = Duration.ofMillis(250);

  private Optional<Duration> stayedAt = Optional.empty();
  private Optional<Duration> changedAt = Optional.empty();

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
    return isWithin(TWICE, stayedAt, now);
  }

  /// Something else to touch is on the glass, or elsewhere on it.
  void changed(Duration now) {
    changedAt = Optional.of(now);
  }

  /// Whether a touch comes so soon after that that it was meant for what was there before.
  boolean isUnseen(Duration now) {
    return isWithin(UNSEEN, changedAt, now);
  }

  private static boolean isWithin(Duration time, Optional<Duration> since, Duration now) {
    return since.filter(at -> now.minus(at).compareTo(time) < 0).isPresent();
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
    return (overtaken || isWithin(STAYING, stayedAt, now)) && answers(model, codePoint);
  }

  /// Whether it presses a button. What is typed into a field can be seen and taken back.
  static boolean answers(ScreenModel model, int codePoint) {
    return switch (codePoint) {
      case WedgeReader.ENTER, WedgeReader.ESCAPE, '#', '*' -> true;
      default -> PadChoice.at(model, Character.digit(codePoint, 10)).isPresent();
    };
  }
}
