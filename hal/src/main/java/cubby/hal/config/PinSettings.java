package cubby.hal.config;

import org.jspecify.annotations.Nullable;

/// How pins are driven and read, where a bank is wired to pins.
///
/// @param activeLow whether an output energises its latch when it is low; false by default
/// @param pull what an input rests at; up by default
public record PinSettings(@Nullable Boolean activeLow, @Nullable Pull pull) {
  public static final PinSettings DEFAULT = new PinSettings(null, null);

  public enum Pull {
    UP,
    DOWN,
    NONE
  }
}
