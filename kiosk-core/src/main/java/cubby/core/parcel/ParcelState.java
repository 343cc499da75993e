package cubby.core.parcel;

import cubby.core.cabinet.CompartmentId;
import cubby.core.code.IssuedCode;

/// Where a parcel stands (C6).
public sealed interface ParcelState {
  /// Known, not here yet.
  record Announced() implements ParcelState {}

  /// It will not come, or was taken back before it was stored.
  record Withdrawn() implements ParcelState {}

  /// In a compartment, waiting.
  ///
  /// @param seenInside whether a trusted sensor has read OCCUPIED for this very parcel (C5)
  record Stored(CompartmentId compartment, IssuedCode code, boolean seenInside)
      implements ParcelState {}

  /// Its compartment was opened without a pulse, or cleared by a person, and is empty.
  record Missing() implements ParcelState {}

  record Collected(Evidence evidence) implements ParcelState {}

  /// Whether nothing more can happen to it, so that its barcode may come again.
  default boolean ended() {
    return switch (this) {
      case Announced _, Stored _ -> false;
      case Withdrawn _, Missing _, Collected _ -> true;
    };
  }
}
