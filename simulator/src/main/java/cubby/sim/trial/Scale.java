package cubby.sim.trial;

import java.util.Optional;
import java.util.OptionalInt;

/// How large and how busy a kiosk is, where that is not left to its seed; everything else still is.
///
/// @param compartments [#FEWEST] to [#MOST]
/// @param parcelsADay that couriers bring on an average day, to people of whom most come within
///   hours; 1 to [#MOST_PARCELS]
public record Scale(OptionalInt compartments, OptionalInt parcelsADay) {
  public static final int FEWEST = 10;
  public static final int MOST = 80;
  public static final int MOST_PARCELS = 1000;

  /// As the seed says.
  public static final Scale DRAWN = new Scale(OptionalInt.empty(), OptionalInt.empty());

  public Scale {
    require("compartments", compartments, FEWEST, MOST);
    require("parcels", parcelsADay, 1, MOST_PARCELS);
  }

  /// @throws IllegalArgumentException if a number is out of its range; the message is for people
  public static Scale of(Optional<Integer> compartments, Optional<Integer> parcelsADay) {
    return new Scale(orEmpty(compartments), orEmpty(parcelsADay));
  }

  /// As it is typed, each with a space before it; empty, if all is left to the seed.
  String options() {
    return option("compartments", compartments) + option("parcels", parcelsADay);
  }

  private static OptionalInt orEmpty(Optional<Integer> number) {
    return number.map(OptionalInt::of).orElseGet(OptionalInt::empty);
  }

  private static String option(String name, OptionalInt number) {
    return number.isPresent() ? " --%s %d".formatted(name, number.getAsInt()) : "";
  }

  private static void require(String what, OptionalInt number, int least, int most) {
    if (number.isPresent() && (number.getAsInt() < least || number.getAsInt() > most)) {
      throw new IllegalArgumentException(
          "A kiosk is tried with %d to %d %s, not %d."
              .formatted(least, most, what, number.getAsInt()));
    }
  }
}
