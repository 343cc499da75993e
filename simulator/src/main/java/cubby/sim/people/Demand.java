package cubby.sim.people;

import java.util.OptionalInt;
import java.util.SplittableRandom;

/// How busy a kiosk is.
///
/// @param parcelsADay that couriers bring on an average day
/// @param rounds of couriers a day
/// @param carriers that deliver here
/// @param grouped parcels in a thousand that come with another for the same person
/// @param unannounced in a thousand
/// @param ownCodes in a thousand whose code the announcement brings along
/// @param returnsADay and `sendingsADay`: what customers bring
/// @param orders of support on a day, beside what somebody's trouble gives it to do
/// @param guessers a month
/// @param promptMinutes within which most people come for what waits
public record Demand(
    int parcelsADay,
    int rounds,
    int carriers,
    int grouped,
    int unannounced,
    int ownCodes,
    int returnsADay,
    int sendingsADay,
    int orders,
    int guessers,
    int promptMinutes) {
  private static final int AT_LEISURE_MINUTES = 700;

  /// Three of four kiosks turn over more parcels a day than they have compartments, since people
  /// come within hours; to the others they come when they find the time.
  ///
  /// @param compartments that there are
  /// @param parcelsADay if not drawn: then people come within hours
  public static Demand draw(SplittableRandom random, int compartments, OptionalInt parcelsADay) {
    int most = Math.max(4, compartments * 4 / 3);
    boolean busy = random.nextInt(4) != 0 || parcelsADay.isPresent();
    int drawn = busy ? random.nextInt(most, most * 5 / 4 + 1) : random.nextInt(most / 2, most + 1);
    return new Demand(
        parcelsADay.orElse(drawn),
        busy ? random.nextInt(3, 7) : random.nextInt(1, 4),
        random.nextInt(1, 3),
        random.nextInt(150),
        random.nextInt(200),
        random.nextInt(100),
        random.nextInt(5),
        random.nextInt(5),
        random.nextInt(4),
        random.nextInt(10),
        busy ? random.nextInt(60, 240) : AT_LEISURE_MINUTES);
  }
}
