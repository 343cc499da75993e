package cubby.core.cabinet;

import cubby.core.parcel.ParcelId;
import java.util.Optional;

/// What a compartment is used for (C2).
public sealed interface CompartmentState {
  record Vacant() implements CompartmentState {}

  record Reserved(ParcelId parcel) implements CompartmentState {}

  record Holding(ParcelId parcel) implements CompartmentState {}

  /// @param parcel a stored parcel that may still be inside, and whose code still opens this door
  record Quarantined(QuarantineReason reason, Optional<ParcelId> parcel)
      implements CompartmentState {}

  /// @param parcel a stored parcel that is inside
  record OutOfService(OutCause cause, Optional<ParcelId> parcel) implements CompartmentState {}

  /// The stored parcel that is, or may be, inside.
  default Optional<ParcelId> stored() {
    return switch (this) {
      case Vacant _, Reserved _ -> Optional.empty();
      case Holding(var parcel) -> Optional.of(parcel);
      case Quarantined(_, var parcel) -> parcel;
      case OutOfService(_, var parcel) -> parcel;
    };
  }
}
