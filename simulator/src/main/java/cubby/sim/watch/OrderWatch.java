package cubby.sim.watch;

import cubby.core.fact.Lasting;
import cubby.core.journal.Commit;
import cubby.core.message.MessageId;
import cubby.core.time.Stamp;
import cubby.core.time.TimeTrust;
import cubby.core.time.Uptime;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/// What is asked from elsewhere is done once, in its time, and few doors are opened so.
final class OrderWatch implements Watch {
  private static final String CHECK = "orders from elsewhere";
  private static final Duration HOUR = Duration.ofHours(1);

  private final int openingsAnHour;
  private final Set<MessageId> taken = new HashSet<>();
  private final Deque<Uptime> openings = new ArrayDeque<>();

  /// @param openingsAnHour doors that may be opened from elsewhere within an hour
  OrderWatch(int openingsAnHour) {
    this.openingsAnHour = openingsAnHour;
  }

  @Override
  public void durable(Commit commit) {
    for (var stated : commit.stated()) {
      switch (stated.fact()) {
        case Lasting.MessageTaken message -> taken(message, stated.at());
        case Lasting.RemoteOpeningAuthorised _, Lasting.IdentityChecked _ ->
            opened(stated.at().uptime());
        case Lasting _ -> {}
      }
    }
  }

  /// By a clock that is not to be believed nobody can tell what has expired.
  private void taken(Lasting.MessageTaken message, Stamp at) {
    if (!taken.add(message.message())) {
      throw new Violation(CHECK, "that nothing is done twice", message + " again");
    }
    if (at.trust() == TimeTrust.TRUSTED && !message.expires().isAfter(at.wall())) {
      throw new Violation(
          CHECK, "that nothing is done that has expired", "%s at %s".formatted(message, at.wall()));
    }
  }

  private void opened(Uptime at) {
    openings.add(at);
    while (at.since(openings.getFirst()).compareTo(HOUR) >= 0) {
      openings.removeFirst();
    }
    if (openings.size() > openingsAnHour) {
      throw new Violation(
          CHECK,
          "no more than %d openings from elsewhere within an hour".formatted(openingsAnHour),
          openings.toString());
    }
  }
}
