package cubby.hal.config;

import static cubby.hal.config.Settings.check;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How long a sensor must say the same before it counts.
///
/// @param open 50 ms by default: longer than a microswitch bounces, shorter than a hand
/// @param closed 1.5 s by default: a door that is slammed springs back within that
/// @param occupancy 300 ms by default: a hand passes through the beam
public record DebounceSettings(
    @Nullable Duration open, @Nullable Duration closed, @Nullable Duration occupancy) {
  public static final Duration DEFAULT_OPEN = Duration.ofMillis(50);
  public static final Duration DEFAULT_CLOSED = Duration.ofMillis(1500);
  public static final Duration DEFAULT_OCCUPANCY = Duration.ofMillis(300);

  /// Longer than this a read would not wait for a change to settle.
  private static final Duration LONGEST = Duration.ofSeconds(2);

  private static final Duration SHORTEST = Duration.ofMillis(1);

  /// All defaults.
  public static final DebounceSettings DEFAULT = new DebounceSettings(null, null, null);

  public DebounceSettings {
    check("debounce open", open, SHORTEST, LONGEST);
    check("debounce closed", closed, SHORTEST, LONGEST);
    check("debounce occupancy", occupancy, SHORTEST, LONGEST);
  }
}
