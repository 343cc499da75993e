package cubby.sim.board;

import cubby.hal.contract.Channel;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.wire.WireBytes;
import cubby.sim.cabinet.DoorSignal;
import cubby.sim.cabinet.OccupancySignal;
import cubby.sim.cabinet.Wiring;
import java.time.Duration;
import java.util.List;
import java.util.function.IntPredicate;

/// Kerong's CU16: sixteen latches, each with a hook switch and an infrared sensor. Confined to the
/// owner of its line.
///
/// Lock n on the wire is [Channel] n + 1. The codes of requests are in [Cu16Request.Command].
/// Unlock is not answered; a status is answered with 35, or 36 where it was asked of all.
public final class Cu16Board implements SimulatedBoard {
  private static final int LOCKS = 16;

  /// ADDR that addresses every board with 32: two sources or more.
  private static final int ALL_BOARDS = 0xF;

  /// Replies to 30 and 32: two sources or more. To 37: one source.
  private static final int STATUS_REPLY = 0x35;

  private static final int STATUS_OF_ALL_REPLY = 0x36;
  private static final int ON_TIME_REPLY = 0x38;

  /// One source.
  private static final Duration ON_TIME_UNIT = Duration.ofMillis(10);

  private final int address;
  private final Cu16Settings settings;
  private final Wiring wiring;
  private final BoardObserver observer;
  private final Cu16Parser parser;
  private Duration onTime;

  /// @param address 0–15
  public Cu16Board(int address, Cu16Settings settings, Wiring wiring, BoardObserver observer) {
    if (address < 0 || address > 15) {
      throw new IllegalArgumentException("a CU16 has an address from 0 to 15, not " + address);
    }
    this.address = address;
    this.settings = settings;
    this.wiring = wiring;
    this.observer = observer;
    parser = new Cu16Parser(settings.partialFrameKept());
    onTime = settings.onTime();
  }

  @Override
  public int address() {
    return address;
  }

  @Override
  public List<Transmission> receive(byte value, MonotonicTime at) {
    return parser.take(value, at).stream()
        .filter(this::isForThisBoard)
        .filter(it -> isObeyed(it, at))
        .flatMap(it -> obey(it, at).stream())
        .map(reply -> new Transmission(reply, at.plus(settings.turnaround())))
        .toList();
  }

  private boolean isForThisBoard(Cu16Request request) {
    return request.board() == address
        || (request.command() == Cu16Request.Command.STATUS_OF_ALL
            && request.board() == ALL_BOARDS);
  }

  private boolean isObeyed(Cu16Request request, MonotonicTime at) {
    if (!request.sound()) {
      observer.happened(
          new BoardEvent.BadChecksum(address, request.bytes(), settings.answersBadSums(), at));
    }
    return request.sound() || settings.answersBadSums();
  }

  private List<WireBytes> obey(Cu16Request request, MonotonicTime at) {
    return switch (request.command()) {
      case STATUS -> List.of(status(STATUS_REPLY, at));
      case STATUS_OF_ALL -> List.of(status(STATUS_OF_ALL_REPLY, at));
      case UNLOCK -> {
        unlock(request.lock(), at);
        yield List.of();
      }
      case UNLOCK_ALL -> {
        unlockAll(request, at);
        yield List.of();
      }
      case ON_TIME -> List.of(onTime(request.value(), at));
    };
  }

  private void unlock(int lock, MonotonicTime at) {
    var channel = channel(lock);
    wiring.energise(channel, onTime, at);
    observer.happened(new BoardEvent.Unlocked(address, channel, onTime, at));
  }

  private void unlockAll(Cu16Request request, MonotonicTime at) {
    for (int lock = 0; lock < LOCKS; lock++) {
      wiring.energise(channel(lock), onTime, at);
    }
    observer.happened(new BoardEvent.UnlockedAll(address, request.bytes(), at));
  }

  /// How a request that only reads is told from one that sets is not published: 0 is taken to read.
  private WireBytes onTime(int value, MonotonicTime at) {
    if (value != 0) {
      onTime = ON_TIME_UNIT.multipliedBy(value);
      observer.happened(new BoardEvent.OnTimeSet(address, onTime, at));
    }
    int units = (int) onTime.dividedBy(ON_TIME_UNIT);
    return frame(ON_TIME_REPLY, units >> 8, units);
  }

  private WireBytes status(int reply, MonotonicTime at) {
    int hooks = bits(lock -> hookBit(wiring.door(channel(lock), at)));
    int beams = bits(lock -> beamBit(wiring.occupancy(channel(lock), at)));
    return frame(reply, hooks, hooks >> 8, beams, beams >> 8);
  }

  private boolean hookBit(DoorSignal signal) {
    return switch (signal) {
      case CLOSED -> settings.hookOneMeansClosed();
      case OPEN -> !settings.hookOneMeansClosed();
      case NONE -> false;
    };
  }

  private boolean beamBit(OccupancySignal signal) {
    return switch (signal) {
      case OCCUPIED -> settings.irOneMeansOccupied();
      case EMPTY -> !settings.irOneMeansOccupied();
      case NONE -> false;
    };
  }

  private static int bits(IntPredicate ofLock) {
    int bits = 0;
    for (int lock = 0; lock < LOCKS; lock++) {
      bits |= ofLock.test(lock) ? 1 << lock : 0;
    }
    return bits;
  }

  /// `STX ADDR CMD data ETX SUM`, SUM being the low byte of the sum of all before it.
  private WireBytes frame(int command, int... data) {
    var frame = new int[data.length + 5];
    frame[0] = Cu16Parser.STX;
    frame[1] = address << 4;
    frame[2] = command;
    System.arraycopy(data, 0, frame, 3, data.length);
    frame[frame.length - 2] = Cu16Parser.ETX;
    int sum = 0;
    for (int value : frame) {
      sum += value & 0xFF;
    }
    frame[frame.length - 1] = sum;
    return WireBytes.of(frame);
  }

  private static Channel channel(int lock) {
    return new Channel(lock + 1);
  }
}
