package cubby.app.config;

import cubby.app.yaml.Faults;
import cubby.core.kiosk.Limits;

/// Whether pickup codes are long enough that nobody guesses one, even with every compartment full
/// (G2, G3).
final class GuessCheck {
  private GuessCheck() {}

  /// @param codesEach how many codes a parcel may have
  /// @param announced how many codes may be good for what is not inside yet
  static void check(
      KioskPart kiosk, int compartments, int codesEach, int announced, Faults faults) {
    int digits = kiosk.codeLengthOrDefault();
    int codes = compartments * codesEach + announced;
    double chance = chance(codes, digits);
    if (chance > Limits.GUESS_CHANCE_MAX) {
      faults.add(
          kiosk.at().spot("code-length"),
          "code-length: with %d digits, all %d compartments full and %d codes announced ahead, a guesser gets a parcel on one day in %d"
              .formatted(digits, compartments, announced, (long) Math.max(1, 1 / chance)),
          "Take %d digits, or fewer announced-codes: one day in %d is the most there may be."
              .formatted(digitsFor(codes), Math.round(1 / Limits.GUESS_CHANCE_MAX)));
    }
  }

  /// That a day of failed tries hits a live code.
  private static double chance(int codes, int digits) {
    return codes * Limits.CODE_TRIES_A_DAY / Math.pow(10, digits);
  }

  private static int digitsFor(int codes) {
    int digits = KioskPart.CODE_LENGTH_MIN;
    while (chance(codes, digits) > Limits.GUESS_CHANCE_MAX) {
      digits++;
    }
    return digits;
  }
}
