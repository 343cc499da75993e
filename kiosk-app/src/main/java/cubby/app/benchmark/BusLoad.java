package cubby.app.benchmark;

import cubby.hal.board.BoardTraits;
import cubby.hal.config.BankSettings;
import cubby.hal.config.BusSettings;
import cubby.hal.config.LatchSettings;
import cubby.hal.contract.BankId;
import cubby.hal.lockbus.Drivers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Boards of one driver, alike on every bus.
///
/// @param channels of each board
/// @param pollEvery how often a board is asked that nobody stands before
record BusLoad(String driver, int buses, int boards, int channels, Duration pollEvery) {
  /// As many and as short pulses as settings allow, so that latches never make a pulse wait.
  private static final int SUPPLY = BusSettings.MAX_SUPPLY_LATCHES;

  private static final LatchSettings BRISK =
      new LatchSettings(Duration.ofMillis(20), Duration.ZERO);

  static BankId bank(int bus, int board) {
    return new BankId("b%d-%d".formatted(bus, board));
  }

  static String busName(int bus) {
    return "bus" + bus;
  }

  BoardTraits traits() {
    return Drivers.named(driver).orElseThrow().traits();
  }

  /// @param lines the address of each bus's line
  List<BusSettings> busSettings(List<String> lines) {
    var settings = new ArrayList<BusSettings>();
    for (int bus = 0; bus < buses; bus++) {
      settings.add(new BusSettings(busName(bus), lines.get(bus), null, SUPPLY, pollEvery, null));
    }
    return settings;
  }

  List<BankSettings> bankSettings() {
    var settings = new ArrayList<BankSettings>();
    for (int bus = 0; bus < buses; bus++) {
      for (int board = 0; board < boards; board++) {
        settings.add(
            BankSettings.of(bank(bus, board).toString(), busName(bus), driver)
                .withAddress(traits().firstAddress() + board)
                .withBoardChannels(channels)
                .withLatches(BRISK));
      }
    }
    return settings;
  }
}
