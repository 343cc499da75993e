package cubby.app.benchmark;

import cubby.hal.contract.MonotonicTime;
import cubby.hal.wire.WireBytes;
import cubby.hal.wire.WireTap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What passes on one bus, exchange by exchange. Written by the bus's thread, read by another.
final class Traffic implements WireTap {
  private final List<Exchange> exchanges = new ArrayList<>();

  /// One request and what came after it.
  ///
  /// @param heardAt when the newest of what came was read; when the request was sent, if nothing
  record Exchange(WireBytes request, MonotonicTime sentAt, int heard, MonotonicTime heardAt) {}

  @Override
  public synchronized void saw(
      String bus, Direction direction, WireBytes bytes, MonotonicTime when) {
    switch (direction) {
      case OUT -> exchanges.add(new Exchange(bytes, when, 0, when));
      case IN -> {
        if (!exchanges.isEmpty()) {
          var last = exchanges.removeLast();
          exchanges.add(
              new Exchange(last.request(), last.sentAt(), last.heard() + bytes.length(), when));
        }
      }
    }
  }

  /// What has passed since the last call.
  synchronized List<Exchange> take() {
    var taken = List.copyOf(exchanges);
    exchanges.clear();
    return taken;
  }

  /// How long the bytes of these exchanges take on the wire, with a board's turnaround in each.
  static Duration bound(List<Exchange> exchanges, int baud, Duration turnaround) {
    long bytes = exchanges.stream().mapToLong(it -> it.request().length() + it.heard()).sum();
    long nanos = bytes * 10 * 1_000_000_000L / baud;
    return Duration.ofNanos(nanos).plus(turnaround.multipliedBy(exchanges.size()));
  }
}
