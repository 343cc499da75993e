package cubby.app.demo;

import cubby.core.person.Carrier;
import cubby.core.person.CourierNumber;
import cubby.core.text.Secret;
import java.security.SecureRandom;

/// The courier whom a person at the demo may be. Made anew at each start, since no PIN ships with
/// the program.
record DemoCourier(CourierNumber number, Secret pin) {

  static final Carrier CARRIER = new Carrier("Swallow Parcels");
  static final String NAME = "Demo courier";

  static DemoCourier random(SecureRandom random) {
    return new DemoCourier(
        new CourierNumber(Integer.toString(random.nextInt(1000, 10_000))),
        new Secret("%06d".formatted(random.nextInt(1_000_000))));
  }
}
