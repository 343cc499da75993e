package cubby.sim.trial;

import cubby.hal.contract.MonotonicTime;

/// When in a trial, as it is written.
final class VirtualTime {
  private VirtualTime() {}

  /// `day 3 07:15:02.123456789`, the first day being 0.
  static String since(MonotonicTime begin, MonotonicTime now) {
    var time = now.since(begin);
    return "day %d %02d:%02d:%02d.%09d"
        .formatted(
            time.toDays(),
            time.toHoursPart(),
            time.toMinutesPart(),
            time.toSecondsPart(),
            time.toNanosPart());
  }
}
