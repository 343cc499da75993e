package cubby.core.opening;

import cubby.core.parcel.Collector;
import cubby.core.parcel.ParcelId;
import cubby.core.person.CourierNumber;

/// What a door is opened for.
public sealed interface Purpose {
  ParcelId parcel();

  /// A parcel is put in.
  record Deposit(ParcelId parcel, Depositor by) implements Purpose {}

  /// A parcel is taken out by whom it waited for.
  record Pickup(ParcelId parcel, Collector by) implements Purpose {}

  /// Whoever has just taken a parcel out looks once more into the compartment (P7).
  record LookAgain(ParcelId parcel) implements Purpose {}

  /// A courier takes a parcel away (L1).
  record Collection(ParcelId parcel, CourierNumber by, Scanned scanned) implements Purpose {

    /// What the courier scanned last at this door.
    public enum Scanned {
      NOTHING,
      /// The parcel that is to come out.
      RIGHT,
      /// Another one, which is to be put back.
      WRONG
    }

    public Collection with(Scanned next) {
      return new Collection(parcel, by, next);
    }
  }
}
