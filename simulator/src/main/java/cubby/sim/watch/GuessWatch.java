package cubby.sim.watch;

import cubby.core.fact.Lasting;
import cubby.core.journal.Commit;
import cubby.core.time.Uptime;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Guessing leads nowhere: five codes that are not known may be tried at once, and one more for
/// every 100 minutes in which the kiosk runs (G3); with a check number, one a minute (G4).
final class GuessWatch implements Watch {
  private static final String CHECK = "codes";
  private static final int AT_ONCE = 5;
  private static final Duration ONE_MORE_AFTER = Duration.ofMinutes(100);
  private static final Duration WITH_CHECK_NUMBER_AFTER = Duration.ofMinutes(1);

  /// When all that were used up have come back.
  private Uptime allBack = Uptime.ZERO;

  private @Nullable Uptime withCheckNumber;

  @Override
  public void durable(Commit commit) {
    for (var stated : commit.stated()) {
      switch (stated.fact()) {
        case Lasting.CodeTryFailed _ -> tried(stated.at().uptime());
        case Lasting.CheckedTryFailed _ -> triedWithCheckNumber(stated.at().uptime());
        case Lasting _ -> {}
      }
    }
  }

  private void tried(Uptime at) {
    var from = allBack.isBefore(at) ? at : allBack;
    if (from.since(at).compareTo(ONE_MORE_AFTER.multipliedBy(AT_ONCE - 1)) > 0) {
      throw new Violation(
          CHECK,
          "no more than five tries at once, and one for every 100 minutes (G3)",
          "another at %s, with all back at %s".formatted(at, allBack));
    }
    allBack = from.plus(ONE_MORE_AFTER);
  }

  private void triedWithCheckNumber(Uptime at) {
    if (withCheckNumber != null
        && at.since(withCheckNumber).compareTo(WITH_CHECK_NUMBER_AFTER) < 0) {
      throw new Violation(
          CHECK,
          "one try a minute with a check number (G4)",
          "another after " + at.since(withCheckNumber));
    }
    withCheckNumber = at;
  }
}
