package cubby.sim.board;

import cubby.hal.contract.Channel;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.wire.WireBytes;
import cubby.sim.board.RequestScanner.Look;
import cubby.sim.cabinet.DoorSignal;
import cubby.sim.cabinet.Wiring;
import java.time.Duration;
import java.util.List;

/// A board of the 8A/80 family, as Shuoming and many others make it: a latch and a door switch on
/// each channel. Confined to the owner of its line.
///
/// CC on the wire is the number of the [Channel]; 0 with an unlock is all of them. It takes every
/// request for another board, or for a channel that it has not, in silence.
public final class ShuomingBoard extends FramedBoard {
  /// The codes, and 11, 33: two sources or more. The six-byte unlock and 81: one source.
  private static final int UNLOCK = 0x8A;

  private static final int UNLOCK_END = 0x11;
  private static final int QUERY = 0x80;
  private static final int QUERY_END = 0x33;
  private static final int CHANGE = 0x81;

  /// ST: two sources or more.
  private static final int ONE = 0x11;

  private static final int ZERO = 0x00;

  private static final int ALL = 0;
  private static final int SHORT_REQUEST = 5;

  private final ShuomingSettings settings;

  /// @param address 1–31
  public ShuomingBoard(
      int address, ShuomingSettings settings, Wiring wiring, BoardObserver observer) {
    super(address, settings.channels(), settings.timing(), ShuomingBoard::look, wiring, observer);
    if (address < 1 || address > 31) {
      throw new IllegalArgumentException(
          "an 8A/80 board has an address from 1 to 31, not " + address);
    }
    this.settings = settings;
  }

  /// `8A AA CC 11 BCC`, `8A AA CC 11 SS BCC` with 1–9 seconds, or `80 AA CC 33 BCC`. No BCC of the
  /// first has a value of SS, since no AA or CC has the highest bit.
  private static Look look(WireBytes held) {
    int code = held.at(0);
    if (code != UNLOCK && code != QUERY) {
      return Look.NO_REQUEST;
    }
    if (held.length() >= 4 && held.at(3) != (code == UNLOCK ? UNLOCK_END : QUERY_END)) {
      return Look.NO_REQUEST;
    }
    if (held.length() < SHORT_REQUEST) {
      return Look.INCOMPLETE;
    }
    boolean timed = code == UNLOCK && held.at(4) >= 1 && held.at(4) <= 9;
    int length = timed ? SHORT_REQUEST + 1 : SHORT_REQUEST;
    return held.length() < length
        ? Look.INCOMPLETE
        : new Look.Complete(length, Checksum.XOR.isRight(held.slice(0, length)));
  }

  @Override
  boolean isForThisBoard(WireBytes request) {
    return request.at(1) == address();
  }

  @Override
  List<WireBytes> obey(WireBytes request, MonotonicTime at) {
    int channel = request.at(2);
    if (channel != ALL && !hasChannel(channel)) {
      return List.of();
    }
    return request.at(0) == UNLOCK ? unlock(request, channel, at) : query(channel, at);
  }

  @Override
  boolean reportsChanges() {
    return settings.reportsChanges();
  }

  @Override
  int reading(Channel channel, MonotonicTime at) {
    return status(channel, at);
  }

  @Override
  WireBytes changeReport(Channel channel, MonotonicTime at) {
    return frame(CHANGE, address(), channel.number(), status(channel, at));
  }

  @Override
  public WireBytes asFrom(int address, WireBytes reply) {
    return Checksum.XOR.resealed(reply, 1, address);
  }

  private List<WireBytes> unlock(WireBytes request, int number, MonotonicTime at) {
    var onTime =
        request.length() == SHORT_REQUEST
            ? settings.timing().onTime()
            : Duration.ofSeconds(request.at(4));
    if (number == ALL) {
      unlockAll(request, onTime, at);
      return List.of(frame(UNLOCK, address(), ALL, status(DoorSignal.OPEN)));
    }
    var channel = new Channel(number);
    unlock(channel, onTime, at);
    return acknowledge(
        channel,
        settings.unlockReport(),
        onTime,
        at,
        signal -> frame(UNLOCK, address(), number, status(signal)));
  }

  private List<WireBytes> query(int number, MonotonicTime at) {
    if (number != ALL) {
      return List.of(frame(QUERY, address(), number, status(new Channel(number), at)));
    }
    var status =
        bits(settings.statusForm().statusBytes, it -> reads(it, settings.oneMeansClosed(), at));
    var ordered = settings.lowestChannelsLast() ? reversed(status) : status;
    return List.of(
        Checksum.XOR.seal(
            WireBytes.of(QUERY, address()).plus(ordered).plus(WireBytes.of(QUERY_END))));
  }

  private int status(Channel channel, MonotonicTime at) {
    return status(wiring.door(channel, at));
  }

  private int status(DoorSignal signal) {
    return reads(signal, settings.oneMeansClosed()) ? ONE : ZERO;
  }

  private static WireBytes frame(int... body) {
    return Checksum.XOR.seal(WireBytes.of(body));
  }

  private static WireBytes reversed(WireBytes bytes) {
    var turned = WireBytes.NONE;
    for (int i = bytes.length() - 1; i >= 0; i--) {
      turned = turned.plus(WireBytes.of(bytes.at(i)));
    }
    return turned;
  }
}
