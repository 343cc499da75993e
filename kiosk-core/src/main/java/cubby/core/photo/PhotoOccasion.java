package cubby.core.photo;

/// What a photo is taken for.
public enum PhotoOccasion {
  /// A parcel was put in (F1).
  DEPOSIT,
  /// Something happened that nobody had asked for (A1).
  ALARM
}
