package cubby.core.opening;

import cubby.core.parcel.Collector;
import cubby.core.parcel.ParcelId;

/// What a door is opened for.
public sealed interface Purpose {
  ParcelId parcel();

  /// A parcel is put in.
  record Deposit(ParcelId parcel, Depositor by) implements Purpose {}

  /// A parcel is taken out by whom it waited for.
  record Pickup(ParcelId parcel, Collector by) implements Purpose {}

  /// Whoever has just taken a parcel out looks once more into the compartment (P7).
  record LookAgain(ParcelId parcel) implements Purpose {}
}
