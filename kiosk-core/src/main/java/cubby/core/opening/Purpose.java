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

  /// What was to be taken out is put back: it is another's, or not wanted (P6, P8).
  ///
  /// @param by who had it opened
  record PutBack(ParcelId parcel, Collector by, Reason why) implements Purpose {
    /// Why it is not taken.
    public enum Reason {
      NOT_MINE,
      NOT_WANTED
    }
  }

  /// Whoever has just taken a parcel out looks once more into the compartment (P7).
  record LookAgain(ParcelId parcel) implements Purpose {}
}
