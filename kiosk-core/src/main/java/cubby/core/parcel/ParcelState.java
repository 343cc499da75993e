package cubby.core.parcel;

import cubby.core.cabinet.CompartmentId;
import cubby.core.code.IssuedCode;
import java.util.Optional;

/// Where a parcel stands (C6).
public sealed interface ParcelState {
  /// Known, not here yet.
  ///
  /// @param code brought along by its announcement: what will open its door (N3), or what lets a
  ///   return be put in (R1)
  record Announced(Optional<IssuedCode> code) implements ParcelState {}

  /// It will not come, or was taken back before it was stored.
  record Withdrawn() implements ParcelState {}

  /// In a compartment, waiting.
  ///
  /// @param seenInside whether a trusted sensor has read OCCUPIED for this very parcel (C5)
  record Stored(CompartmentId compartment, Waiting waiting, boolean seenInside)
      implements ParcelState {}

  /// Not collected in time: a courier is to take it away. Its code says so and opens nothing (G5).
  record Overdue(CompartmentId compartment, IssuedCode code, boolean seenInside)
      implements ParcelState {}

  /// Somebody who came for it says that something is wrong, and support must find out what (P6).
  /// Its code opens nothing; what its compartment holds is not certain.
  record Disputed(CompartmentId compartment, Contention contention, boolean seenInside)
      implements ParcelState {}

  /// Its compartment was opened without a pulse, or cleared by a person, and is empty.
  record Missing() implements ParcelState {}

  record Collected(Collector by, Evidence evidence) implements ParcelState {}

  /// Whether nothing more can happen to it, so that its barcode may come again.
  default boolean ended() {
    return switch (this) {
      case Announced _, Stored _, Overdue _, Disputed _ -> false;
      case Withdrawn _, Missing _, Collected _ -> true;
    };
  }

  /// The compartment that it is in.
  default Optional<CompartmentId> place() {
    return switch (this) {
      case Stored(var id, _, _) -> Optional.of(id);
      case Overdue(var id, _, _) -> Optional.of(id);
      case Disputed(var id, _, _) -> Optional.of(id);
      case Announced _, Withdrawn _, Missing _, Collected _ -> Optional.empty();
    };
  }

  /// Whether a trusted sensor has read OCCUPIED for this very parcel (C5).
  default boolean wasSeenInside() {
    return switch (this) {
      case Stored(_, _, var seen) -> seen;
      case Overdue(_, _, var seen) -> seen;
      case Disputed(_, _, var seen) -> seen;
      case Announced _, Withdrawn _, Missing _, Collected _ -> false;
    };
  }
}
