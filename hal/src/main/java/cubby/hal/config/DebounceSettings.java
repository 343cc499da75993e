package cubby.hal.config;

import static cubby.hal.config.Settings.require;

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

  public DebounceSettings {
    check("open", open);
    check("closed", closed);
    check("occupancy", occupancy);
  }

  private static void check(String name, @Nullable Duration value) {
    require(
        Settings.within(value, Duration.ofMillis(1), LONGEST),
        "debounce %s is 1 ms to %d ms, not %s",
        name,
        LONGEST.toMillis(),
        value == null ? "" : value.toMillis() + " ms");
  }
}
