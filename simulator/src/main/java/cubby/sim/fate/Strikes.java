package cubby.sim.fate;

import cubby.hal.contract.MonotonicTime;
import cubby.sim.kiosk.VirtualKiosk;
import cubby.sim.people.Agenda;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// What has struck a kiosk, how often, and what of it is still to end; and the dice that say where,
/// how and for how long.
final class Strikes {
  private final VirtualKiosk kiosk;
  private final Agenda agenda;
  private final SplittableRandom random;
  private final Map<Fate, Long> fired = new EnumMap<>(Fate.class);
  private final List<Runnable> endings = new ArrayList<>();

  Strikes(VirtualKiosk kiosk, Agenda agenda, SplittableRandom random) {
    this.kiosk = kiosk;
    this.agenda = agenda;
    this.random = random;
  }

  /// How often each kind has struck.
  Map<Fate, Long> fired() {
    return Collections.unmodifiableMap(fired);
  }

  void happens(Fate fate) {
    happens(fate, 1);
  }

  void happens(Fate fate, long times) {
    fired.merge(fate, times, Long::sum);
  }

  /// It ends after a time, mostly a short one.
  void lasts(int leastSeconds, int mostSeconds, Runnable ending) {
    endings.add(ending);
    var end = at(leastSeconds, Math.max(leastSeconds + 1, random.nextInt(mostSeconds)));
    agenda.note(
        end,
        () -> {
          if (endings.remove(ending)) {
            ending.run();
          }
        });
  }

  /// Whatever lasts is over.
  void endAll() {
    List.copyOf(endings).forEach(Runnable::run);
    endings.clear();
  }

  void after(Duration time, Runnable what) {
    agenda.note(kiosk.now().plus(time), what);
  }

  void between(int leastSeconds, int mostSeconds, Runnable what) {
    agenda.note(at(leastSeconds, mostSeconds), what);
  }

  Duration milliseconds(int atLeast, int lessThan) {
    return Duration.ofMillis(random.nextInt(atLeast, lessThan));
  }

  <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  SplittableRandom random() {
    return random;
  }

  private MonotonicTime at(int leastSeconds, int mostSeconds) {
    return kiosk
        .now()
        .plus(
            milliseconds(
                leastSeconds * 1000, Math.max(leastSeconds * 1000 + 1, mostSeconds * 1000)));
  }
}
