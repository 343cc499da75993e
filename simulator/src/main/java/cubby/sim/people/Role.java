package cubby.sim.people;

/// What somebody is there for.
public enum Role {
  RECIPIENT,
  COURIER,
  CUSTOMER,
  TECHNICIAN,
  /// Tries codes that are not theirs.
  GUESSER,
  /// Walks by: closes a door that stands open, or helps themselves.
  PASSER_BY
}
