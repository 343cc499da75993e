package cubby.hal.lockbus;

import cubby.hal.contract.MonotonicTime;
import java.time.Duration;

/// One sensor's state that counts, and what it looks like at present.
///
/// @param stable what counts
/// @param seen what the newest sample said
/// @param since the first of the samples in a row that said so
record Debounced<S>(S stable, S seen, MonotonicTime since) {

  /// A change that is not yet confirmed.
  boolean pending() {
    return !stable.equals(seen);
  }

  /// A change counts from its second sample on, once the samples span `stableFor`.
  Debounced<S> sample(S sample, MonotonicTime at, Duration stableFor) {
    if (!sample.equals(seen)) {
      return new Debounced<>(stable, sample, at);
    }
    if (pending() && at.since(since).compareTo(stableFor) >= 0) {
      return new Debounced<>(sample, sample, since);
    }
    return this;
  }
}
