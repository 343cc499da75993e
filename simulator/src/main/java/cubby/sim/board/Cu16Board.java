package cubby.sim.board;

import cubby.hal.contract.Channel;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.wire.WireBytes;
import cubby.sim.cabinet.Wiring;
import java.time.Duration;
import java.util.List;

/// Kerong's CU16: sixteen latches, each with a hook switch and an infrared sensor. Confined to the
/// owner of its line.
///
/// Lock n on the wire is [Channel] n + 1. The codes of requests are in [Cu16Request.Command].
/// Unlock is not answered; a status is answered with 35, or 36 where it was asked of all.
public final class Cu16Board extends FramedBoard {
  private static final int LOCKS = 16;

  /// ADDR that addresses every board with 32: two sources or more.
  private static final int ALL_BOARDS = 0xF;

  /// Replies to 30 and 32: two sources or more. To 37: one source.
  private static final int STATUS_REPLY = 0x35;

  private static final int STATUS_OF_ALL_REPLY = 0x36;
  private static final int ON_TIME_REPLY = 0x38;

  /// One source.
  private static final Duration ON_TIME_UNIT = Duration.ofMillis(10);

  private final Cu16Settings settings;
  private Duration onTime;

  /// @param address 0–15
  public Cu16Board(int address, Cu16Settings settings, Wiring wiring, BoardObserver observer) {
    super(
        address,
        LOCKS,
        new BoardTiming(settings.turnaround(), settings.onTime(), settings.partialFrameKept()),
        Cu16Request::look,
        wiring,
        observer);
    if (address < 0 || address > 15) {
      throw new IllegalArgumentException("a CU16 has an address from 0 to 15, not " + address);
    }
    this.settings = settings;
    onTime = settings.onTime();
  }

  @Override
  boolean isForThisBoard(WireBytes request) {
    var read = Cu16Request.of(request);
    return read.board() == address()
        || (read.command() == Cu16Request.Command.STATUS_OF_ALL && read.board() == ALL_BOARDS);
  }

  @Override
  boolean obeysBadSums() {
    return settings.answersBadSums();
  }

  @Override
  List<WireBytes> obey(WireBytes request, MonotonicTime at) {
    var read = Cu16Request.of(request);
    return switch (read.command()) {
      case STATUS -> List.of(status(STATUS_REPLY, at));
      case STATUS_OF_ALL -> List.of(status(STATUS_OF_ALL_REPLY, at));
      case UNLOCK -> {
        unlock(new Channel(read.lock() + 1), onTime, at);
        yield List.of();
      }
      case UNLOCK_ALL -> {
        unlockAll(request, onTime, at);
        yield List.of();
      }
      case ON_TIME -> List.of(onTime(read.value(), at));
    };
  }

  @Override
  void forgetWhatWasSet() {
    onTime = settings.onTime();
  }

  @Override
  public WireBytes asFrom(int address, WireBytes reply) {
    return Checksum.SUM.resealed(reply, 1, address << 4);
  }

  /// How a request that only reads is told from one that sets is not published: 0 is taken to read.
  private WireBytes onTime(int value, MonotonicTime at) {
    if (value != 0) {
      onTime = ON_TIME_UNIT.multipliedBy(value);
      observer.happened(new BoardEvent.OnTimeSet(address(), onTime, at));
    }
    int units = (int) onTime.dividedBy(ON_TIME_UNIT);
    return frame(ON_TIME_REPLY, WireBytes.of(units >> 8, units));
  }

  private WireBytes status(int reply, MonotonicTime at) {
    var hooks = bits(LOCKS / 8, it -> reads(it, settings.hookOneMeansClosed(), at));
    var beams = bits(LOCKS / 8, it -> senses(it, settings.irOneMeansOccupied(), at));
    return frame(reply, hooks.plus(beams));
  }

  private WireBytes frame(int command, WireBytes data) {
    return KerongFrame.of(WireBytes.of(address() << 4, command).plus(data));
  }
}
