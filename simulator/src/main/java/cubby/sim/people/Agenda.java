package cubby.sim.people;

import cubby.hal.contract.MonotonicTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/// What is to happen when. Of equals, what was noted first comes first.
public final class Agenda {
  private final PriorityQueue<Entry> entries = new PriorityQueue<>(Entry.ORDER);
  private long noted;

  private record Entry(MonotonicTime at, long sequence, Runnable what) {
    static final Comparator<Entry> ORDER =
        Comparator.comparing(Entry::at).thenComparingLong(Entry::sequence);
  }

  public void note(MonotonicTime at, Runnable what) {
    entries.add(new Entry(at, noted++, what));
  }

  public Optional<MonotonicTime> nextAt() {
    return Optional.ofNullable(entries.peek()).map(Entry::at);
  }

  /// Does what is next.
  public void doNext() {
    entries.remove().what().run();
  }
}
