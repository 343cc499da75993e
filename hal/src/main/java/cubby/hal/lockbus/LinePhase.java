package cubby.hal.lockbus;

import cubby.hal.contract.MonotonicTime;
import cubby.hal.line.ReopenDelay;
import java.time.Duration;
import java.util.Optional;

/// Where the line stands. Owned by the bus master.
sealed interface LinePhase {

  /// Closed; to be opened at `openAt`, and if that fails, again after `backoff`.
  record Closed(MonotonicTime openAt, Duration backoff) implements LinePhase {}

  /// Somebody is opening it. If that lasts until `tellAt`, its banks are lost meanwhile; nothing,
  /// once they are.
  record Opening(Duration backoff, Optional<MonotonicTime> tellAt) implements LinePhase {}

  /// Open. If it fails or falls silent before a board has answered, it is opened again after
  /// `backoff`.
  record Open(Duration backoff) implements LinePhase {}

  /// Boards are told to turn their latches off, until `by` at most.
  record Stopping(MonotonicTime by) implements LinePhase {}

  /// Over for good.
  record Stopped() implements LinePhase {}

  /// Where it stands after a failure.
  default LinePhase failed(MonotonicTime now) {
    return switch (this) {
      case Opening(var backoff, _) -> new Closed(now.plus(backoff), ReopenDelay.after(backoff));
      case Open(var backoff) -> new Closed(now.plus(backoff), ReopenDelay.after(backoff));
      case Stopping _ -> new Stopped();
      case Closed _, Stopped _ -> this;
    };
  }
}
