package cubby.core.journal.chain;

import cubby.core.fact.Lasting;
import cubby.core.journal.Commit;
import cubby.core.time.Stamp;
import cubby.core.time.TimeTrust;
import java.util.Optional;

/// How far the clocks have come: the highest uptime, and the latest wall time that was trusted. A
/// wall clock that was set back, or far ahead, leaves the latter where it was.
public final class HighWater {
  private HighWater() {}

  public static Stamp raise(Optional<Stamp> mark, Stamp now) {
    return mark.map(seen -> raise(seen, now)).orElse(now);
  }

  /// After a commit: a clock that somebody has confirmed takes the wall time back to its own.
  public static Stamp after(Optional<Stamp> mark, Commit commit) {
    var now = commit.stamp();
    var raised = raise(mark, now);
    return commit.facts().stream().anyMatch(Lasting.ClockConfirmed.class::isInstance)
        ? new Stamp(now.wall(), TimeTrust.TRUSTED, raised.uptime())
        : raised;
  }

  /// Whether the uptime stands before one that was written down.
  public static boolean isBehind(Optional<Stamp> mark, Stamp now) {
    return mark.isPresent() && now.uptime().isBefore(mark.get().uptime());
  }

  private static Stamp raise(Stamp seen, Stamp now) {
    var uptime = now.uptime().isBefore(seen.uptime()) ? seen.uptime() : now.uptime();
    var keepsWall =
        seen.trust() == TimeTrust.TRUSTED
            && (now.trust() == TimeTrust.UNTRUSTED || now.wall().isBefore(seen.wall()));
    var by = keepsWall ? seen : now;
    return new Stamp(by.wall(), by.trust(), uptime);
  }
}
