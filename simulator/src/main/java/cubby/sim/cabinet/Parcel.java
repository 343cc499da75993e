package cubby.sim.cabinet;

/// What somebody puts into a compartment, as its occupancy sensor meets it.
public enum Parcel {
  ORDINARY,
  /// Too flat, or too far aside: the sensor misses it.
  FLAT
}
