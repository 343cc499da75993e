package cubby.app.demo;

import cubby.core.person.Carrier;
import cubby.core.person.CourierNumber;
import cubby.core.text.Secret;

/// The courier whom a person at the demo may be. Made anew at each start, since no PIN ships with
/// the program.
///
/// @param badge what the scanner reads on it
record DemoCourier(CourierNumber number, Secret pin, Secret badge) {

  static final Carrier CARRIER = new Carrier("Swallow Parcels");
  static final String NAME = "Demo courier";
}
