package cubby.sim.fate;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;

/// How often each kind befalls one kiosk, a day on average. A kind that is not named does not.
public record FateRates(Map<Fate, Double> aDay) {
  public FateRates {
    var own = new EnumMap<Fate, Double>(Fate.class);
    own.putAll(aDay);
    aDay = Collections.unmodifiableMap(own);
  }

  public static FateRates draw(SplittableRandom random, FaultLevel level) {
    var rates = new EnumMap<Fate, Double>(Fate.class);
    for (var fate : Fate.values()) {
      boolean has =
          switch (level) {
            case NONE -> false;
            case SOME -> random.nextInt(4) == 0;
            case ALL -> true;
          };
      // Drawn in any case, so that other levels have the same seed's kiosk.
      double share = random.nextInt(3) == 0 ? 1.5 : 0.3;
      if (has) {
        rates.put(fate, fate.usualADay() * (level == FaultLevel.SOME ? share / 3 : share));
      }
    }
    return new FateRates(rates);
  }

  double of(Fate fate) {
    return aDay.getOrDefault(fate, 0.0);
  }
}
