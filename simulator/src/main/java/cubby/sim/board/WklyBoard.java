package cubby.sim.board;

import cubby.hal.contract.Channel;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.wire.WireBytes;
import cubby.sim.board.RequestScanner.Look;
import cubby.sim.cabinet.Wiring;
import java.util.List;

/// WKLY's board: a latch and a door switch on each channel. Confined to the owner of its line.
///
/// A lock on the wire has the number of its [Channel]. What it says to a lock that it has not is
/// not published: nothing, here.
public final class WklyBoard extends FramedBoard {
  /// `57 4B 4C 59 LEN ADDR CMD DATA XOR`, the codes and what they ask: two sources or more.
  private static final WireBytes START = WireBytes.of(0x57, 0x4B, 0x4C, 0x59);

  private static final int OPEN = 0x82;
  private static final int STATUS = 0x83;
  private static final int STATUS_OF_ALL = 0x84;
  private static final int CHANGE = 0x85;
  private static final int DONE = 0x00;

  /// A frame without its data.
  private static final int BARE = 8;

  private static final int LENGTH_AT = 4;
  private static final int ADDRESS_AT = 5;
  private static final int COMMAND_AT = 6;
  private static final int LOCK_AT = 7;

  private final WklySettings settings;

  /// @param address 0–255, of which the highest is not published
  public WklyBoard(int address, WklySettings settings, Wiring wiring, BoardObserver observer) {
    super(address, settings.channels(), settings.timing(), WklyBoard::look, wiring, observer);
    if (address < 0 || address > 0xFF) {
      throw new IllegalArgumentException(
          "a WKLY board has an address from 0 to 255, not " + address);
    }
    this.settings = settings;
  }

  private static Look look(WireBytes held) {
    int compared = Math.min(held.length(), START.length());
    if (!START.startsWith(held.slice(0, compared))) {
      return Look.NO_REQUEST;
    }
    if (held.length() <= COMMAND_AT) {
      return Look.INCOMPLETE;
    }
    int length = lengthOf(held.at(COMMAND_AT));
    if (held.at(LENGTH_AT) != length) {
      return Look.NO_REQUEST;
    }
    return held.length() < length
        ? Look.INCOMPLETE
        : new Look.Complete(length, Checksum.XOR.isRight(held.slice(0, length)));
  }

  private static int lengthOf(int command) {
    return switch (command) {
      case OPEN, STATUS -> BARE + 1;
      case STATUS_OF_ALL -> BARE;
      default -> 0;
    };
  }

  @Override
  boolean isForThisBoard(WireBytes request) {
    return request.at(ADDRESS_AT) == address();
  }

  @Override
  List<WireBytes> obey(WireBytes request, MonotonicTime at) {
    int command = request.at(COMMAND_AT);
    if (command == STATUS_OF_ALL) {
      return List.of(statusOfAll(at));
    }
    int lock = request.at(LOCK_AT);
    if (!hasChannel(lock)) {
      return List.of();
    }
    return command == OPEN ? open(lock, at) : List.of(status(lock, at));
  }

  @Override
  boolean reportsChanges() {
    return settings.reportsChanges();
  }

  @Override
  int reading(Channel channel, MonotonicTime at) {
    return reads(channel, settings.oneMeansClosed(), at) ? 1 : 0;
  }

  @Override
  WireBytes changeReport(Channel channel, MonotonicTime at) {
    return frame(CHANGE, WireBytes.of(channel.number(), reading(channel, at)));
  }

  @Override
  public WireBytes asFrom(int address, WireBytes reply) {
    return Checksum.XOR.resealed(reply, ADDRESS_AT, address);
  }

  private List<WireBytes> open(int lock, MonotonicTime at) {
    var channel = new Channel(lock);
    var onTime = settings.timing().onTime();
    unlock(channel, onTime, at);
    if (!settings.answersUnlock()) {
      return List.of();
    }
    return acknowledge(
        channel,
        settings.unlockReport(),
        onTime,
        at,
        signal ->
            frame(
                OPEN, WireBytes.of(DONE, lock, reads(signal, settings.oneMeansClosed()) ? 1 : 0)));
  }

  private WireBytes status(int lock, MonotonicTime at) {
    return frame(STATUS, WireBytes.of(DONE, lock, reading(new Channel(lock), at)));
  }

  private WireBytes statusOfAll(MonotonicTime at) {
    var locks = channels().mapToInt(it -> reading(it, at)).toArray();
    return frame(STATUS_OF_ALL, WireBytes.of(DONE, locks.length).plus(WireBytes.of(locks)));
  }

  private WireBytes frame(int command, WireBytes data) {
    var head = WireBytes.of(BARE + data.length(), address(), command);
    return Checksum.XOR.seal(START.plus(head).plus(data));
  }
}
