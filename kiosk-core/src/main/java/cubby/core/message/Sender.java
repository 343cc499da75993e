package cubby.core.message;

import cubby.core.person.Carrier;

/// Who has signed a message, by the configuration.
public sealed interface Sender {
  /// The name of the key, as configured.
  String key();

  /// A carrier, who speaks for the parcels of its own.
  record OfCarrier(String key, Carrier carrier) implements Sender {}

  /// Support, who speaks for all of them and for the doors.
  record Support(String key) implements Sender {}

  /// Whether the parcels of this carrier are any of their business.
  default boolean speaksFor(Carrier carrier) {
    return switch (this) {
      case OfCarrier(_, var own) -> own.equals(carrier);
      case Support _ -> true;
    };
  }
}
