package cubby.app.benchmark;

import cubby.core.screen.Screen;
import cubby.core.screen.ScreenModel;
import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What a kiosk shows, for one who waits for it. Any thread tells.
final class LastScreen {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private @Nullable Screen screen;

  synchronized void shows(Screen now) {
    screen = now;
    notifyAll();
  }

  /// Waits until this kind of screen is shown.
  ///
  /// @throws IllegalStateException if it does not come
  Screen await(Class<? extends ScreenModel> kind) throws InterruptedException {
    return await(kind.getSimpleName(), now -> kind.isInstance(now.model()));
  }

  synchronized Screen await(String what, Predicate<Screen> wanted) throws InterruptedException {
    var until = System.nanoTime() + PATIENCE.toNanos();
    while (screen == null || !wanted.test(screen)) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException("waited in vain for %s: %s".formatted(what, screen));
      }
      wait(PATIENCE.toMillis());
    }
    return screen;
  }
}
