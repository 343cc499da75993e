package cubby.hal.lockbus;

import static cubby.hal.lockbus.BankProfile.or;

import cubby.hal.board.BoardTraits;
import cubby.hal.config.BusSettings;
import cubby.hal.line.LineAddress;
import cubby.hal.wire.WireTime;
import java.time.Duration;
import java.util.List;

/// A bus with every default filled in.
///
/// @param baud bits a second
/// @param supplyLatches how many latches may be energised at once
/// @param pollEvery how often a bank is asked that is not attended
/// @param gap the silence between two exchanges
/// @param blind whether a pulse is also sent to a bank whose board has not answered: for a
///   technician at the bench who wants to see what the board does, never in a kiosk
public record BusProfile(
    String name,
    LineAddress line,
    int baud,
    int supplyLatches,
    Duration pollEvery,
    Duration gap,
    boolean blind) {
  /// A bus as its settings say, else at the rate of its first board, with the longest gap that any
  /// of them wants.
  static BusProfile of(BusSettings bus, List<BoardTraits> boards) {
    int baud = or(bus.baud(), boards.getFirst().baud());
    int gapCharacters = boards.stream().mapToInt(BoardTraits::gapCharacters).max().orElse(0);
    return new BusProfile(
        bus.name(),
        LineAddress.parse(bus.line()),
        baud,
        or(bus.supplyLatches(), 1),
        or(bus.pollEvery(), BusSettings.DEFAULT_POLL_EVERY),
        or(bus.gap(), WireTime.of(gapCharacters, baud)),
        false);
  }

  BusProfile blindly() {
    return new BusProfile(name, line, baud, supplyLatches, pollEvery, gap, true);
  }

  /// How long bytes take on the line.
  Duration wireTime(int byteCount) {
    return WireTime.of(byteCount, baud);
  }
}
