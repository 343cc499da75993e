package cubby.sim.story;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Lengths of time as stories write them: `500ms`, `30s`, `5min`, `1h30min`, `3d`.
final class Spans {
  private static final Pattern FORM = Pattern.compile("-?((\\d{1,6})(ms|s|min|h|d))+");
  private static final Pattern PART = Pattern.compile("(\\d{1,6})(ms|s|min|h|d)");
  private static final Map<String, Duration> UNITS =
      Map.of(
          "ms", Duration.ofMillis(1),
          "s", Duration.ofSeconds(1),
          "min", Duration.ofMinutes(1),
          "h", Duration.ofHours(1),
          "d", Duration.ofDays(1));

  private Spans() {}

  static Optional<Duration> read(String text) {
    if (!FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    var sum = Duration.ZERO;
    var parts = PART.matcher(text);
    while (parts.find()) {
      var unit = UNITS.getOrDefault(parts.group(2), Duration.ZERO);
      sum = sum.plus(unit.multipliedBy(Long.parseLong(parts.group(1))));
    }
    return Optional.of(text.startsWith("-") ? sum.negated() : sum);
  }

  static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }

  /// As one reads it: `2d 03:15:20`, or `0:02:31.5`.
  static String shown(Duration span) {
    var days = span.toDaysPart() > 0 ? span.toDaysPart() + "d " : "";
    return "%s%d:%02d:%02d"
        .formatted(days, span.toHoursPart(), span.toMinutesPart(), span.toSecondsPart());
  }
}
