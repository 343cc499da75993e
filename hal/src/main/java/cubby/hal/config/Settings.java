package cubby.hal.config;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The checks that the records of this package share. What is null is missing, and passes.
final class Settings {
  private Settings() {}

  /// Despite their types, strings and ids may arrive as null: whoever reads the file passes on what
  /// is not there.
  static boolean present(@Nullable Object value) {
    return value != null && !(value instanceof String text && text.isBlank());
  }

  static boolean within(@Nullable Integer value, int min, int max) {
    return value == null || (value >= min && value <= max);
  }

  static boolean within(@Nullable Duration value, Duration min, Duration max) {
    return value == null || (value.compareTo(min) >= 0 && value.compareTo(max) <= 0);
  }

  static void check(String name, @Nullable Duration value, Duration min, Duration max) {
    require(
        within(value, min, max),
        "%s is %d ms to %d ms, not %s",
        name,
        min.toMillis(),
        max.toMillis(),
        value == null ? "" : value.toMillis() + " ms");
  }

  @SuppressWarnings("AnnotateFormatMethod") // the annotation would be a dependency more
  static void require(boolean holds, String sentence, @Nullable Object... parts) {
    if (!holds) {
      throw new IllegalArgumentException(sentence.formatted(parts));
    }
  }
}
