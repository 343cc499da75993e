package cubby.sim.board;

import cubby.hal.contract.Channel;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.wire.WireBytes;
import cubby.sim.board.RequestScanner.Look;
import cubby.sim.cabinet.Wiring;
import java.util.List;

/// Kerong's CU48: 48 latches, each with a hook switch and an infrared sensor. Confined to the owner
/// of its line.
///
/// `02 BOARD LOCK CMD 03 SUM`; lock n on the wire is [Channel] n + 1. Unlock is not answered; a
/// status, always of the whole board, carries the LOCK that it was asked with.
public final class Cu48Board extends FramedBoard {
  private static final int LOCKS = 48;

  /// LOCK that opens all of a board; 60, 61 and 75: two sources or more. 77: one source.
  private static final int ALL_LOCKS = 0x30;

  private static final int STATUS = 0x60;
  private static final int UNLOCK = 0x61;
  private static final int STATUS_REPLY = 0x75;
  private static final int CHANGE = 0x77;

  private static final int REQUEST_BYTES = 6;

  private final Cu48Settings settings;

  /// @param address 0–255, of which the highest is not published
  public Cu48Board(int address, Cu48Settings settings, Wiring wiring, BoardObserver observer) {
    super(address, LOCKS, settings.timing(), Cu48Board::look, wiring, observer);
    if (address < 0 || address > 0xFF) {
      throw new IllegalArgumentException("a CU48 has an address from 0 to 255, not " + address);
    }
    this.settings = settings;
  }

  private static Look look(WireBytes held) {
    return KerongFrame.look(
        held, 3, command -> command == STATUS || command == UNLOCK ? REQUEST_BYTES : 0);
  }

  @Override
  boolean isForThisBoard(WireBytes request) {
    return request.at(1) == address();
  }

  @Override
  List<WireBytes> obey(WireBytes request, MonotonicTime at) {
    int lock = request.at(2);
    if (request.at(3) == STATUS) {
      return List.of(status(lock, STATUS_REPLY, at));
    }
    var onTime = settings.timing().onTime();
    if (lock == ALL_LOCKS) {
      unlockAll(request, onTime, at);
    } else if (hasChannel(lock + 1)) {
      unlock(new Channel(lock + 1), onTime, at);
    }
    return List.of();
  }

  @Override
  boolean reportsChanges() {
    return settings.reportsChanges();
  }

  @Override
  int reading(Channel channel, MonotonicTime at) {
    return (hook(channel, at) ? 1 : 0) | (beam(channel, at) ? 2 : 0);
  }

  @Override
  WireBytes changeReport(Channel channel, MonotonicTime at) {
    return status(channel.number() - 1, CHANGE, at);
  }

  @Override
  public WireBytes asFrom(int address, WireBytes reply) {
    return Checksum.SUM.resealed(reply, 1, address);
  }

  private WireBytes status(int lock, int command, MonotonicTime at) {
    var hooks = bits(LOCKS / 8, it -> hook(it, at));
    var beams = bits(LOCKS / 8, it -> beam(it, at));
    return KerongFrame.of(WireBytes.of(address(), lock, command).plus(hooks).plus(beams));
  }

  private boolean hook(Channel channel, MonotonicTime at) {
    return reads(channel, settings.hookOneMeansClosed(), at);
  }

  private boolean beam(Channel channel, MonotonicTime at) {
    return senses(channel, settings.irOneMeansOccupied(), at);
  }
}
