package cubby.core.opening;

import cubby.core.parcel.Collector;
import cubby.core.parcel.ParcelId;
import cubby.core.person.CourierNumber;
import cubby.core.text.TextRef;
import java.util.Optional;

/// What a door is opened for.
public sealed interface Purpose {
  /// A parcel is put in.
  record Deposit(ParcelId parcel, Depositor by) implements Purpose {}

  /// A parcel is taken out by whom it waited for, or by somebody of support.
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

  /// A courier looks into a compartment that is kept from use (C4).
  record CourierLook(CourierNumber by) implements Purpose {}

  /// Somebody who may looks into a compartment in which there is no parcel on record.
  record Inspection(TextRef by) implements Purpose {}

  /// A technician at the screen looks into it (M2–M4).
  ///
  /// @param inside the stored parcel that is, or may be, inside
  record ByTechnician(CourierNumber by, Aim aim, Optional<ParcelId> inside) implements Purpose {}

  /// What a technician has a door opened for.
  enum Aim {
    LOOK,
    TEST_SENSOR,
    CHECK_WIRING
  }

  /// The parcel that it is about, if there is one.
  default Optional<ParcelId> about() {
    return switch (this) {
      case Deposit(var parcel, _) -> Optional.of(parcel);
      case Pickup(var parcel, _) -> Optional.of(parcel);
      case PutBack(var parcel, _, _) -> Optional.of(parcel);
      case LookAgain(var parcel) -> Optional.of(parcel);
      case Collection(var parcel, _, _) -> Optional.of(parcel);
      case ByTechnician(_, _, var inside) -> inside;
      case CourierLook _, Inspection _ -> Optional.empty();
    };
  }

  /// Whether it was asked for from elsewhere, and nobody at the screen has anything to do with it.
  default boolean fromElsewhere() {
    return switch (this) {
      case Inspection _, Pickup(_, Collector.Support _) -> true;
      case Deposit _,
          Pickup _,
          PutBack _,
          LookAgain _,
          Collection _,
          CourierLook _,
          ByTechnician _ ->
          false;
    };
  }
}
