package cubby.app.torture.power;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What came of all states so far. Any thread.
final class Tally {
  private final Map<Damage, Counts> byDamage = new EnumMap<>(Damage.class);
  private final Map<String, Counts> byEvent = new TreeMap<>();
  private Optional<Found> first = Optional.empty();

  /// @param state its number
  record Found(long state, int event, String during, Damage damage, Finding finding) {}

  /// How many states there were, and how many of them had lost something or were broken.
  record Counts(long states, long lost, long broken) {
    private static final Counts NONE = new Counts(0, 0, 0);

    private Counts plus(Finding finding) {
      return new Counts(
          states + 1,
          lost + (finding instanceof Finding.Lost ? 1 : 0),
          broken + (finding instanceof Finding.Broken ? 1 : 0));
    }

    private Counts plus(Counts other) {
      return new Counts(states + other.states, lost + other.lost, broken + other.broken);
    }
  }

  synchronized void add(Found found) {
    byDamage.merge(found.damage(), Counts.NONE.plus(found.finding()), Counts::plus);
    byEvent.merge(found.during(), Counts.NONE.plus(found.finding()), Counts::plus);
    var isWhole = found.finding() instanceof Finding.Whole;
    if (!isWhole && first.filter(it -> it.state() < found.state()).isEmpty()) {
      first = Optional.of(found);
    }
  }

  synchronized Counts all() {
    return byDamage.values().stream().reduce(Counts.NONE, Counts::plus);
  }

  synchronized Map<Damage, Counts> byDamage() {
    return new EnumMap<>(byDamage);
  }

  /// By what was done last before the power cut.
  synchronized Map<String, Counts> byEvent() {
    return new TreeMap<>(byEvent);
  }

  /// The finding of the state with the lowest number.
  synchronized Optional<Found> first() {
    return first;
  }
}
