package cubby.app.vigil;

import cubby.hal.contract.MonotonicTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Looks whether all parts move. Time counts only as far as somebody looks: when the whole program
/// stood still, or the computer did, nobody could move, and nobody is stuck for that. Owned by one
/// thread.
final class Vigil {
  static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  /// Of the time between two looks at most this much counts.
  private static final Duration COUNTS_AT_MOST = LOOK_EVERY.multipliedBy(2);

  private final List<Watched> parts = new ArrayList<>();
  private MonotonicTime lookedAt;

  Vigil(List<Part> parts, MonotonicTime now) {
    parts.forEach(part -> this.parts.add(new Watched(part)));
    this.lookedAt = now;
  }

  /// @return the parts that have stood still for too long, in their order
  List<Part> look(MonotonicTime now) {
    var passed = now.since(lookedAt);
    var counted = passed.compareTo(COUNTS_AT_MOST) > 0 ? COUNTS_AT_MOST : passed;
    lookedAt = now;
    parts.forEach(it -> it.look(counted));
    return parts.stream().filter(Watched::isStuck).map(it -> it.part).toList();
  }

  /// Whether each has moved since [#begin], save what shows no moves.
  boolean allHaveMoved() {
    return parts.stream().allMatch(it -> it.hasMoved || it.part.ends());
  }

  /// From now on each is to move once more.
  void begin() {
    parts.forEach(it -> it.hasMoved = false);
  }

  private static final class Watched {
    private final Part part;
    private long moves;
    private Duration still = Duration.ZERO;
    private boolean hasMoved;

    Watched(Part part) {
      this.part = part;
      this.moves = part.moves().getAsLong();
    }

    void look(Duration passed) {
      var now = part.moves().getAsLong();
      if (now == moves) {
        still = still.plus(passed);
      } else {
        moves = now;
        still = Duration.ZERO;
        hasMoved = true;
      }
    }

    boolean isStuck() {
      return still.compareTo(part.stillAtMost()) > 0;
    }
  }
}
