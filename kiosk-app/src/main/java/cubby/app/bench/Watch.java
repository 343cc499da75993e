package cubby.app.bench;

import cubby.app.bench.LiveBench.Seen;
import cubby.hal.contract.BankEvent;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.line.LineOpener;
import cubby.hal.lockbus.BusCounters;
import cubby.hal.lockbus.BusLimits;
import cubby.hal.wire.WireBytes;
import cubby.hal.wire.WireTap;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// Tells what happens at a board, until its thread is interrupted. Used by one thread.
public final class Watch {
  private final Bench bench;
  private final LiveBench live;
  private final Diary diary;
  private final Instant startedAt = InstantSource.system().instant();
  private final MonotonicTime started;
  private @Nullable Passage passage;

  /// Whoever writes down what happens.
  public interface Diary {
    void event(BankEvent event, Instant at);

    /// @param sentence what was tried, what came back, what to check
    void lost(BankEvent.Lost event, String sentence, Instant at);

    /// Bytes that passed without a pause: mostly one frame.
    void frame(WireTap.Direction direction, WireBytes bytes, Instant at);

    void end(BusCounters counters);
  }

  /// Bytes that may go on.
  private record Passage(WireTap.Direction direction, WireBytes bytes, MonotonicTime at) {}

  private Watch(Bench bench, LiveBench live, Diary diary) {
    this.bench = bench;
    this.live = live;
    this.diary = diary;
    this.started = live.now();
  }

  public static void run(Bench bench, LineOpener lines, Diary diary) {
    try (var live = new LiveBench(bench, lines)) {
      live.bank().attend(true);
      var watch = new Watch(bench, live, diary);
      watch.untilInterrupted();
      watch.endPassage();
      diary.end(live.counters());
    }
  }

  private void untilInterrupted() {
    try {
      while (true) {
        var next = live.next(live.now().plus(patience()));
        if (next.isPresent()) {
          see(next.get());
        } else {
          endPassage();
        }
      }
    } catch (InterruptedException e) {
      // As agreed: this is how a watch ends.
    }
  }

  private Duration patience() {
    return passage == null ? BusLimits.PROBE_EVERY : BusLimits.QUIET;
  }

  private void see(Seen seen) {
    switch (seen) {
      case Seen.Bytes(var direction, var bytes, var at) -> passed(direction, bytes, at);
      case Seen.Event(BankEvent.Lost lost) -> {
        endPassage();
        diary.lost(lost, Diagnosis.of(bench, lost.trouble(), live.traffic()), instant(lost.at()));
      }
      case Seen.Event(var event) -> {
        endPassage();
        diary.event(event, instant(event.at()));
      }
      case Seen.Broken _ -> {} // has been thrown
    }
  }

  private void passed(WireTap.Direction direction, WireBytes bytes, MonotonicTime at) {
    if (passage != null
        && direction == WireTap.Direction.IN
        && passage.direction() == WireTap.Direction.IN) {
      passage = new Passage(direction, passage.bytes().plus(bytes), passage.at());
      return;
    }
    endPassage();
    passage = new Passage(direction, bytes, at);
  }

  private void endPassage() {
    if (passage != null) {
      diary.frame(passage.direction(), passage.bytes(), instant(passage.at()));
      passage = null;
    }
  }

  private Instant instant(MonotonicTime at) {
    return startedAt.plus(at.since(started));
  }
}
