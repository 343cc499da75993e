package cubby.hal.guard;

import cubby.hal.contract.MonotonicTime;
import cubby.hal.pins.PinChips;
import cubby.hal.wire.FrameScanner;
import cubby.hal.wire.WireBytes;
import java.time.Duration;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// What a guard does, without its process: no thread, no clock, no pipe. Owned by one thread, that
/// of the guard's process, or a simulation's.
public final class Guard {
  /// No pulse is longer, whatever is asked: a solenoid for 12 V burns out.
  public static final Duration LONGEST_PULSE = Duration.ofSeconds(1);

  /// A pulse that may wait longer was dated by another clock than the guard's.
  static final Duration LATEST_AFTER = Duration.ofMinutes(1);

  /// How long after its end a guard goes on trying to switch off what does not go off: an I2C bus
  /// that a motor has disturbed is back by then, a cut one never will be.
  public static final Duration GIVE_UP_AFTER = Duration.ofSeconds(3);

  private final PinChips chips;
  private final IntPredicate addresses;
  private final Consumer<String> trouble;
  private final FrameScanner scanner = new FrameScanner(GuardFrame.SHAPE);
  private final SortedMap<Integer, GuardedBoard> boards = new TreeMap<>();
  private @Nullable MonotonicTime overBy;

  /// @param trouble takes a sentence about what goes wrong while nobody asks
  public Guard(PinChips chips, Consumer<String> trouble) {
    this(chips, _ -> true, trouble);
  }

  /// One of several guards on a line, each of which takes no notice of the others' boards.
  ///
  /// @param addresses of its own boards
  public Guard(PinChips chips, IntPredicate addresses, Consumer<String> trouble) {
    this.chips = chips;
    this.addresses = addresses;
    this.trouble = trouble;
  }

  /// What to say first, once.
  public WireBytes greeting() {
    return new GuardReply.Ready(chips.name()).from(0).bytes();
  }

  /// Something happens at `now`, which never goes back. Nothing is received after the end.
  public GuardStep on(GuardInput input, MonotonicTime now) {
    boards.values().forEach(board -> board.pass(now));
    var reply =
        switch (input) {
          case GuardInput.Received(var bytes) when overBy == null -> received(bytes, now);
          case GuardInput.End _ -> end(now);
          case GuardInput.Received _, GuardInput.Tick _ -> WireBytes.NONE;
        };
    return new GuardStep(reply, wakeAt(), isOver(now));
  }

  private WireBytes received(WireBytes bytes, MonotonicTime now) {
    var replies = WireBytes.NONE;
    for (var found : scanner.accept(bytes)) {
      if (found instanceof FrameScanner.Found.Frame(var whole)) {
        var frame = GuardFrame.of(whole);
        if (addresses.test(frame.address())) {
          replies =
              answer(frame, now)
                  .map(reply -> reply.from(frame.address()).bytes())
                  .map(replies::plus)
                  .orElse(replies);
        }
      }
    }
    return replies;
  }

  private Optional<GuardReply> answer(GuardFrame frame, MonotonicTime now) {
    int function = frame.function() & ~GuardReply.KIND;
    var request = GuardRequest.of(frame);
    return request.isPresent()
        ? board(frame.address()).answer(request.get(), function, now)
        : Optional.of(
            new GuardReply.Refused(function, 0, "the guard does not understand " + frame));
  }

  private GuardedBoard board(int address) {
    return boards.computeIfAbsent(address, _ -> new GuardedBoard(address, chips, trouble));
  }

  private WireBytes end(MonotonicTime now) {
    if (overBy == null) {
      overBy = now.plus(GIVE_UP_AFTER);
      boards.values().forEach(board -> board.allOff(now));
    }
    return WireBytes.NONE;
  }

  private boolean isOver(MonotonicTime now) {
    return overBy != null && (wakeAt().isEmpty() || !now.isBefore(overBy));
  }

  private Optional<MonotonicTime> wakeAt() {
    return boards.values().stream()
        .flatMap(board -> board.wakeAt().stream())
        .min(MonotonicTime::compareTo);
  }
}
