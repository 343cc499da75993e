package cubby.app.bench;

import cubby.app.kiosk.RealMachine;
import cubby.hal.board.BoardStatus;
import cubby.hal.board.Reply;
import cubby.hal.board.Request;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.line.Line;
import cubby.hal.line.LineException;
import cubby.hal.lockbus.BusLimits;
import cubby.hal.wire.EchoFilter;
import cubby.hal.wire.FrameScanner;
import cubby.hal.wire.WireBytes;
import cubby.hal.wire.WireTime;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Asks one address for its status, once, without a greeting: nothing at the board changes. Used by
/// one thread.
final class Probe {
  private final Bench bench;
  private final Line line;
  private final Duration timeout;
  private final boolean echo;
  private final Traffic traffic = new Traffic();

  /// @param timeout how long a reply is waited for, from the last byte of the request
  Probe(Bench bench, Line line, Duration timeout) {
    this.bench = bench;
    this.line = line;
    this.timeout = timeout;
    this.echo = Boolean.TRUE.equals(bench.bank().replies().echo());
  }

  Traffic traffic() {
    return traffic;
  }

  Found ask() throws LineException, InterruptedException {
    var codec = bench.driver().codec(bench.board(), bench.bank());
    var status = BoardStatus.NOTHING;
    for (var request : codec.status()) {
      var reply = exchange(request);
      switch (reply) {
        case Reply.Status(var part) -> status = status.plus(part);
        case Reply.Unfit(var sentence) -> {
          return new Found.Declined(bench.board(), sentence);
        }
        case Reply.OtherBoard(var other, var frame) -> {
          return new Found.OtherBoard(bench.board(), other, frame.toString());
        }
        case null -> {
          return traffic.isSilent() || traffic.isOnlyEcho()
              ? new Found.Nobody(bench.board())
              : new Found.Garbage(bench.board(), traffic.heard());
        }
        case Reply.Acknowledged _, Reply.Ready _, Reply.Refused _, Reply.Unasked _ -> {
          return new Found.Declined(bench.board(), "it answered " + traffic.heard());
        }
      }
    }
    int channels = Long.bitCount(status.doors().known() | status.occupancy().known());
    return new Found.Board(bench.board(), channels, traffic.roundTrip());
  }

  /// Returns nothing if no frame of the board's own protocol came in time.
  private @Nullable Reply exchange(Request.Answered request)
      throws LineException, InterruptedException {
    pause(bench.driver().traits().gapCharacters());
    var _ = line.drain();
    line.write(request.bytes());
    traffic.sent(request.bytes(), now());
    var echoes = new EchoFilter(echo ? request.bytes() : WireBytes.NONE);
    var scanner = new FrameScanner(request.shape());
    var until = now().plus(wireTime(request.bytes().length())).plus(timeout);
    for (var left = until.since(now()); left.isPositive(); left = until.since(now())) {
      var bytes = line.read(left.compareTo(BusLimits.QUIET) < 0 ? left : BusLimits.QUIET);
      if (!bytes.isEmpty()) {
        traffic.heard(bytes, now());
      }
      var reply =
          meaning(
              request, bytes.isEmpty() ? scanner.quiet() : scanner.accept(echoes.accept(bytes)));
      if (reply != null) {
        return reply;
      }
    }
    return null;
  }

  private static @Nullable Reply meaning(Request.Answered request, List<FrameScanner.Found> all) {
    for (var found : all) {
      if (found instanceof FrameScanner.Found.Frame(var frame)
          && !(request.meaning().of(frame) instanceof Reply.Unasked)) {
        return request.meaning().of(frame);
      }
    }
    return null;
  }

  private void pause(int characters) throws InterruptedException {
    Thread.sleep(wireTime(characters).plus(BusLimits.FRAME_GAP));
  }

  private Duration wireTime(int byteCount) {
    return WireTime.of(byteCount, bench.baud());
  }

  private static MonotonicTime now() {
    return RealMachine.MONOTONIC.now();
  }
}
