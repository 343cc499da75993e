package cubby.core.code;

import cubby.core.time.Uptime;
import java.time.Duration;

/// A supply of tries that refills slowly, in the kiosk's running time (G3). A power cut refills
/// nothing.
///
/// @param left tries left as of `since`, which is when the next one began to grow
public record Allowance(Limit limit, int left, Uptime since) {

  /// @param most tries at once
  /// @param refill how long one takes to come back
  public record Limit(int most, Duration refill) {}

  public static Allowance full(Limit limit) {
    return new Allowance(limit, limit.most(), Uptime.ZERO);
  }

  public int leftAt(Uptime now) {
    return at(now).left;
  }

  /// One failed try, drawn at `now`. With none left, nothing is drawn.
  public Allowance draw(Uptime now) {
    var current = at(now);
    if (current.left == 0) {
      return current;
    }
    var growingSince = current.left == limit.most ? now : current.since;
    return new Allowance(limit, current.left - 1, growingSince);
  }

  /// How long until there is a try again; zero if there is one.
  public Duration waitAt(Uptime now) {
    var current = at(now);
    return current.left > 0 ? Duration.ZERO : limit.refill.minus(now.since(current.since));
  }

  private Allowance at(Uptime now) {
    var grown = now.since(since).dividedBy(limit.refill);
    if (grown <= 0 || left == limit.most) {
      return this;
    }
    var next = (int) Math.min(limit.most, left + grown);
    return new Allowance(limit, next, since.plus(limit.refill.multipliedBy(grown)));
  }
}
