package cubby.core.parcel;

/// Why a courier is to take a parcel away that is not overdue (L1).
public enum CollectionCause {
  /// A customer's return (R1).
  RETURNED,
  /// Its recipient does not want it (P8).
  REFUSED,
  /// Support has decided so about a disputed one (P6).
  DISPUTED,
  /// A sending that neither recipient nor sender has taken (R2).
  NOT_TAKEN_BACK
}
