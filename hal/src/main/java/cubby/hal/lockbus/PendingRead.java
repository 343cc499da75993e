package cubby.hal.lockbus;

import cubby.hal.contract.MonotonicTime;
import cubby.hal.contract.ReadId;

/// How far the answer to one [cubby.hal.contract.LockBank#read] is. It must come from a status that
/// was requested after it was asked for.
sealed interface PendingRead {
  ReadId id();

  /// No status was requested since.
  record Asked(ReadId id) implements PendingRead {}

  /// A status was requested since.
  record Underway(ReadId id) implements PendingRead {}

  /// That status came at `since`; a change may have yet to settle.
  record Fresh(ReadId id, MonotonicTime since) implements PendingRead {}
}
