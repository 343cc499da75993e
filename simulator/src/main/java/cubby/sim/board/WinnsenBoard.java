package cubby.sim.board;

import cubby.hal.contract.Channel;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.wire.WireBytes;
import cubby.sim.board.RequestScanner.Look;
import cubby.sim.cabinet.DoorSignal;
import cubby.sim.cabinet.Wiring;
import java.util.List;

/// Winnsen's board: sixteen latches, each with a door switch; no checksum anywhere. Confined to the
/// owner of its line.
///
/// LL on the wire is the number of the [Channel]. A lock that it has not fails to open.
public final class WinnsenBoard extends FramedBoard {
  private static final int LOCKS = 16;

  /// All of the frame: two sources or more; A5 and A2: one source.
  private static final int START = 0x90;

  private static final int END = 0x03;
  private static final int OPEN = 0x05;
  private static final int POLL = 0x02;
  private static final int DONE = 0x01;
  private static final int FAILED = 0x00;

  private final WinnsenSettings settings;

  /// @param station 1–255, of which the highest is not published
  public WinnsenBoard(
      int station, WinnsenSettings settings, Wiring wiring, BoardObserver observer) {
    super(station, LOCKS, settings.timing(), WinnsenBoard::look, wiring, observer);
    if (station < 1 || station > 0xFF) {
      throw new IllegalArgumentException(
          "a Winnsen board is a station from 1 to 255, not " + station);
    }
    this.settings = settings;
  }

  /// `90 LEN FN STATION … 03`, LEN being the whole frame.
  private static Look look(WireBytes held) {
    if (held.at(0) != START) {
      return Look.NO_REQUEST;
    }
    if (held.length() < 3) {
      return Look.INCOMPLETE;
    }
    int length = lengthOf(held.at(2));
    if (held.at(1) != length) {
      return Look.NO_REQUEST;
    }
    if (held.length() < length) {
      return Look.INCOMPLETE;
    }
    return held.at(length - 1) == END ? new Look.Complete(length, true) : Look.NO_REQUEST;
  }

  private static int lengthOf(int function) {
    return switch (function) {
      case OPEN -> 6;
      case POLL -> 7;
      default -> 0;
    };
  }

  @Override
  boolean isForThisBoard(WireBytes request) {
    return request.at(3) == address();
  }

  @Override
  List<WireBytes> obey(WireBytes request, MonotonicTime at) {
    return request.at(2) == OPEN
        ? open(request.at(4), at)
        : List.of(poll(request.at(4), request.at(5), at));
  }

  @Override
  public WireBytes asFrom(int address, WireBytes reply) {
    return Checksum.NONE.resealed(reply, 3, address);
  }

  private List<WireBytes> open(int lock, MonotonicTime at) {
    if (!hasChannel(lock)) {
      return List.of(reply(OPEN, lock, FAILED));
    }
    var channel = new Channel(lock);
    var onTime = settings.timing().onTime();
    unlock(channel, onTime, at);
    return acknowledge(
        channel,
        settings.unlockReport(),
        onTime,
        at,
        signal -> reply(OPEN, lock, signal == DoorSignal.OPEN ? DONE : FAILED));
  }

  private WireBytes poll(int maskLow, int maskHigh, MonotonicTime at) {
    var bits = bits(LOCKS / 8, it -> reads(it, !settings.oneMeansOpen(), at));
    return reply(POLL, bits.at(0) & maskLow, bits.at(1) & maskHigh);
  }

  private WireBytes reply(int function, int first, int second) {
    int answered = function | (settings.answersWithA() ? 0xA0 : 0x80);
    return WireBytes.of(START, 7, answered, address(), first, second, END);
  }
}
