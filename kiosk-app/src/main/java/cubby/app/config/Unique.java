package cubby.app.config;

import cubby.app.yaml.Faults;
import cubby.app.yaml.Spot;
import java.util.HashMap;
import java.util.Map;

/// Finds what may be there once only.
final class Unique<K> {
  private final Map<K, Spot> first = new HashMap<>();
  private final Faults faults;
  private final String hint;

  /// @param hint what to do, after the line where the first is
  Unique(Faults faults, String hint) {
    this.faults = faults;
    this.hint = hint;
  }

  /// @param what is wrong if the key was there before
  void add(K key, Spot spot, String what) {
    var earlier = first.putIfAbsent(key, spot);
    if (earlier != null) {
      faults.add(spot, what, "The first is in line %d. %s".formatted(earlier.line(), hint));
    }
  }
}
