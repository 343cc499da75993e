package cubby.hal.config;

import static cubby.hal.config.Settings.check;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How the latches of a bank are energised.
///
/// @param onTime for how long, 1 s at most; by default the driver's
/// @param rest the least time between two pulses of one latch, from the end of the first; 1 s by
///   default
public record LatchSettings(@Nullable Duration onTime, @Nullable Duration rest) {
  public static final Duration DEFAULT_REST = Duration.ofSeconds(1);

  /// A solenoid for 12 V burns out if it stays energised; no latch of a BOX needs longer.
  public static final Duration MAX_ON_TIME = Duration.ofSeconds(1);

  /// Shorter than this no known latch moves.
  private static final Duration MIN_ON_TIME = Duration.ofMillis(20);

  /// Longer than any command lives is as good as forbidden.
  private static final Duration MAX_REST = Duration.ofMinutes(1);

  /// All defaults.
  public static final LatchSettings DEFAULT = new LatchSettings(null, null);

  public LatchSettings {
    check("onTime", onTime, MIN_ON_TIME, MAX_ON_TIME);
    check("rest", rest, Duration.ZERO, MAX_REST);
  }
}
