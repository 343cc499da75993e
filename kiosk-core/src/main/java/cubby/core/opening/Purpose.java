package cubby.core.opening;

import cubby.core.parcel.Collector;
import cubby.core.parcel.ParcelId;
import cubby.core.person.CourierNumber;
import java.util.Optional;

/// What a door is opened for.
public sealed interface Purpose {

  /// The parcel that it is about, if any.
  default Optional<ParcelId> about() {
    return switch (this) {
      case Deposit deposit -> Optional.of(deposit.parcel());
      case Pickup pickup -> Optional.of(pickup.parcel());
      case LookAgain again -> Optional.of(again.parcel());
      case ByTechnician work -> work.inside();
    };
  }

  /// A parcel is put in.
  record Deposit(ParcelId parcel, Depositor by) implements Purpose {}

  /// A parcel is taken out by whom it waited for.
  record Pickup(ParcelId parcel, Collector by) implements Purpose {}

  /// Whoever has just taken a parcel out looks once more into the compartment (P7).
  record LookAgain(ParcelId parcel) implements Purpose {}

  /// A technician looks into it (M2–M4).
  ///
  /// @param inside the stored parcel that is, or may be, inside
  record ByTechnician(CourierNumber by, Aim aim, Optional<ParcelId> inside) implements Purpose {}

  /// What a technician has a door opened for.
  enum Aim {
    LOOK,
    TEST_SENSOR,
    CHECK_WIRING
  }
}
