package cubby.app.glass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;

/// How often the robot had to touch, scan and close, beside how often it may.
final class TouchCounts {

  private record Count(int atMost, int counted) {}

  private final Map<String, Count> counts = new TreeMap<>();

  /// @throws AssertionError if it is more than it may be
  void count(String what, int atMost, int counted) {
    counts.put(what, new Count(atMost, counted));
    assertThat(counted).as(what).isLessThanOrEqualTo(atMost);
  }

  /// As rows of a page.
  String rows() {
    var rows = new StringBuilder();
    counts.forEach((what, count) ->
        rows.append("| %s | %d | %d |\n".formatted(what, count.atMost(), count.counted())));
    return rows.toString();
  }
}
