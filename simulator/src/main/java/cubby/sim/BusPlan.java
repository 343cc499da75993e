package cubby.sim;

import cubby.sim.bus.LineSettings;
import java.util.List;

/// One line of a site with the boards on it.
///
/// @param name of the line; also that of its link in the file system
public record BusPlan(String name, LineSettings line, List<BankPlan> banks) {
  public BusPlan {
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
      throw new IllegalArgumentException("a bus cannot be called '" + name + "'");
    }
    banks = List.copyOf(banks);
  }
}
