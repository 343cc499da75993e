package cubby.core.kiosk;

import cubby.core.opening.OpeningId;
import cubby.core.time.Uptime;
import java.time.Duration;
import java.util.Optional;

/// How deposits of people whom the kiosk does not know have ended (R3).
///
/// @param lastUnclear the last that left its compartment quarantined, since they were last reopened
/// @param closed whether no more are taken until somebody reopens them
public record CustomerDeposits(Optional<Unclear> lastUnclear, boolean closed) {

  public record Unclear(OpeningId opening, Uptime at) {}

  public static final CustomerDeposits OPEN = new CustomerDeposits(Optional.empty(), false);

  CustomerDeposits unclear(OpeningId opening, Uptime at) {
    return new CustomerDeposits(Optional.of(new Unclear(opening, at)), closed);
  }

  CustomerDeposits close() {
    return new CustomerDeposits(lastUnclear, true);
  }

  /// Whether this opening is the one that was counted last: a door may have to be settled twice.
  boolean counted(OpeningId opening) {
    return lastUnclear.filter(last -> last.opening().equals(opening)).isPresent();
  }

  boolean unclearWithin(Duration time, Uptime now) {
    return lastUnclear.filter(last -> now.since(last.at()).compareTo(time) <= 0).isPresent();
  }
}
