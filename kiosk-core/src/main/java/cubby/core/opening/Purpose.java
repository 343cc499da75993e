package cubby.core.opening;

import cubby.core.parcel.ParcelId;
import cubby.core.person.CourierNumber;

/// What a door is opened for.
public sealed interface Purpose {
  ParcelId parcel();

  /// A courier puts a parcel in.
  record Deposit(ParcelId parcel, CourierNumber courier) implements Purpose {}

  /// A recipient takes a parcel out.
  record Pickup(ParcelId parcel) implements Purpose {}

  /// A recipient looks once more into the compartment just emptied (P7).
  record LookAgain(ParcelId parcel) implements Purpose {}
}
