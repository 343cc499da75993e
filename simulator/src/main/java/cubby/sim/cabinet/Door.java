package cubby.sim.cabinet;

/// Where a door really is, whatever its sensor says.
public enum Door {
  OPEN,
  CLOSED
}
