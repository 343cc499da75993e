package cubby.app.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Collects what is wrong in one file. For one thread.
public final class Faults {
  private final List<Fault> found = new ArrayList<>();

  public void add(Fault fault) {
    found.add(fault);
  }

  public void add(Spot spot, String what, String hint) {
    add(new Fault(spot, what, hint));
  }

  public boolean none() {
    return found.isEmpty();
  }

  /// As they stand in the file, from top to bottom.
  public List<Fault> inOrder() {
    return found.stream().distinct().sorted(Comparator.comparing(Fault::spot)).toList();
  }
}
