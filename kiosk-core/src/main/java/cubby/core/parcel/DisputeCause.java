package cubby.core.parcel;

/// Why support must say what became of a parcel (P6, O9).
public enum DisputeCause {
  /// Whoever came for it says that the compartment was empty.
  WAS_EMPTY,
  /// Whoever came for it says that what is inside is not theirs.
  NOT_MINE,
  /// It was seen to be taken out, and something to be put in, before the door was closed.
  PUT_IN
}
