package cubby.app.bench;

import cubby.hal.contract.MonotonicTime;
import cubby.hal.lockbus.BusLimits;
import cubby.hal.wire.WireBytes;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/// What passed on the line of late, as far as a sentence needs it: as many requests as a board may
/// leave unanswered before it is lost, and what came after each. Used by one thread.
final class Traffic {
  /// As many as a technician needs to tell a wrong baud from another protocol.
  private static final int SHOWN_BYTES = 32;

  private final Deque<Exchange> newest = new ArrayDeque<>();

  private record Exchange(
      WireBytes sent, MonotonicTime sentAt, WireBytes heard, MonotonicTime heardAt) {
    boolean isEcho() {
      return sent.startsWith(heard);
    }
  }

  void passed(LiveBench.Seen.Bytes seen) {
    switch (seen.direction()) {
      case OUT -> sent(seen.bytes(), seen.at());
      case IN -> heard(seen.bytes(), seen.at());
    }
  }

  void sent(WireBytes bytes, MonotonicTime at) {
    newest.addLast(new Exchange(bytes, at, WireBytes.NONE, at));
    if (newest.size() > BusLimits.MISSES_UNTIL_LOST) {
      newest.removeFirst();
    }
  }

  void heard(WireBytes bytes, MonotonicTime at) {
    var last = newest.pollLast();
    if (last != null) {
      newest.addLast(new Exchange(last.sent(), last.sentAt(), kept(last.heard().plus(bytes)), at));
    }
  }

  boolean isSilent() {
    return heardBytes().isEmpty();
  }

  /// Whether something came, and all of it was what had just been sent.
  boolean isOnlyEcho() {
    return !isSilent() && newest.stream().allMatch(Exchange::isEcho);
  }

  /// What came, in hex, cut short where it is much.
  String heard() {
    return shown(heardBytes());
  }

  /// `02 00 30 03 35, the last of 3 requests`.
  String asked() {
    var last = newest.peekLast();
    if (last == null) {
      return "nothing";
    }
    return newest.size() == 1
        ? last.sent().toString()
        : "%s, the last of %d requests".formatted(last.sent(), newest.size());
  }

  /// From the last request to the last byte that came after it.
  Duration roundTrip() {
    var last = newest.peekLast();
    return last == null ? Duration.ZERO : last.heardAt().since(last.sentAt());
  }

  static String shown(WireBytes bytes) {
    return bytes.length() > SHOWN_BYTES ? bytes.slice(0, SHOWN_BYTES) + " …" : bytes.toString();
  }

  private WireBytes heardBytes() {
    var all = WireBytes.NONE;
    for (var exchange : newest) {
      all = all.plus(exchange.heard());
    }
    return all;
  }

  /// No more than is shown, and one to tell that there was more.
  private static WireBytes kept(WireBytes bytes) {
    return bytes.slice(0, Math.min(bytes.length(), SHOWN_BYTES + 1));
  }
}
