package cubby.ui;

import cubby.core.screen.Touch;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/// Says that somebody is there, at most once a second. FX thread only.
final class Presence {

  private static final Duration INTERVAL = Duration.ofSeconds(1);

  private final Consumer<Touch> touches;
  private Optional<Duration> lastAt = Optional.empty();

  Presence(Consumer<Touch> touches) {
    this.touches = touches;
  }

  /// @param now since any fixed moment
  void noticed(Duration now) {
    if (lastAt.isEmpty() || now.minus(lastAt.get()).compareTo(INTERVAL) >= 0) {
      lastAt = Optional.of(now);
      touches.accept(new Touch.Present());
    }
  }
}
