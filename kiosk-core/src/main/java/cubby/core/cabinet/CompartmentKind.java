package cubby.core.cabinet;

/// What is behind a compartment's door (C1).
public enum CompartmentKind {
  BOX,
  /// A walk-in parcel room behind an ordinary door with a mechanical way out: for what fits nowhere
  /// else, one parcel at a time.
  ROOM
}
