package cubby.core.shell;

import cubby.core.effect.TimerId;
import java.time.Duration;

/// The alarm clocks of the kiosk. What expires comes back as an input. Called by the loop's thread.
public interface Timers {
  /// Starts a timer; one that runs starts afresh.
  void start(TimerId timer, Duration after);

  void stop(TimerId timer);
}
