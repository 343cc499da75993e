package cubby.core.kiosk;

import cubby.core.cabinet.Compartment;
import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.CompartmentKind;
import cubby.core.cabinet.SizeClass;
import java.util.Comparator;
import java.util.Optional;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/// The compartments that may be offered, best first: by kind and size, and within these by wear.
public record FreeCompartments(TreePMap<Rank, TreePSet<Worn>> byRank) {

  static final FreeCompartments NONE = new FreeCompartments(TreePMap.empty());

  /// A room only where no box fits (C1), then the smallest.
  public record Rank(CompartmentKind kind, SizeClass size) implements Comparable<Rank> {
    private static final Comparator<Rank> ORDER =
        Comparator.comparing(Rank::kind).thenComparing(Rank::size);

    @Override
    public int compareTo(Rank other) {
      return ORDER.compare(this, other);
    }
  }

  /// Whose latch has worked least (C7).
  public record Worn(int pulses, CompartmentId id) implements Comparable<Worn> {
    private static final Comparator<Worn> ORDER =
        Comparator.comparingInt(Worn::pulses).thenComparing(Worn::id);

    @Override
    public int compareTo(Worn other) {
      return ORDER.compare(this, other);
    }
  }

  /// The best that is at least of the one size, and larger than the other, if that is given.
  Optional<CompartmentId> best(SizeClass least, Optional<SizeClass> above) {
    for (var of : byRank.entrySet()) {
      var size = of.getKey().size();
      if (size.compareTo(least) >= 0 && (above.isEmpty() || size.compareTo(above.get()) > 0)) {
        return Optional.of(of.getValue().first().id());
      }
    }
    return Optional.empty();
  }

  int count(SizeClass size) {
    int count = 0;
    for (var of : byRank.entrySet()) {
      count += of.getKey().size().equals(size) ? of.getValue().size() : 0;
    }
    return count;
  }

  /// After a change of one compartment.
  ///
  /// @param was its wear, if it could be offered
  /// @param is the same now
  FreeCompartments changed(Compartment built, Optional<Worn> was, Optional<Worn> is) {
    var rank = new Rank(built.kind(), built.size());
    var there = byRank.getOrDefault(rank, TreePSet.empty());
    var left = was.map(there::minus).orElse(there);
    var next = is.map(left::plus).orElse(left);
    return new FreeCompartments(next.isEmpty() ? byRank.minus(rank) : byRank.plus(rank, next));
  }
}
