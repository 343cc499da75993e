package cubby.sim;

import cubby.hal.config.BankSettings;
import cubby.hal.config.BusSettings;
import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import cubby.hal.lockbus.Drivers;
import cubby.sim.bus.LineSettings;
import cubby.sim.cabinet.CompartmentPlan;
import cubby.sim.cabinet.LatchSettings;
import java.util.ArrayList;
import java.util.List;

/// Plans of simulated sites: the twin of what a configuration describes, or a line of boards as
/// they leave their maker.
@SuppressWarnings("exports") // who has settings is one of those to whom hal exports them
public final class HardwareTwin {
  /// Damage by chance needs a seed; any will do where nobody repeats a run.
  private static final long SEED = 1;

  private HardwareTwin() {}

  /// The same compartments on the same channels of boards that are set as the settings say.
  ///
  /// @param buses and `banks` in which [cubby.hal.lockbus.HardwareCheck] finds nothing wrong
  /// @throws IllegalArgumentException if the simulator has no such board; the message is for people
  public static SitePlan planOf(
      List<BusSettings> buses,
      List<BankSettings> banks,
      List<CompartmentPlan> compartments,
      LatchSettings latches) {
    return new SitePlan(
        compartments, latches, buses.stream().map(bus -> bus(bus, banks)).toList(), SEED);
  }

  /// Boards of one family on one line, from the family's first address up, with a compartment
  /// `BOARD.CHANNEL` on every channel.
  ///
  /// @throws IllegalArgumentException if the family has no such boards; the message is for people
  public static SitePlan lineOf(
      String bus, BoardFamily family, int boards, int channels, LatchSettings latches) {
    var banks = new ArrayList<BankPlan>();
    var compartments = new ArrayList<CompartmentPlan>();
    for (int address = family.firstAddress(); address < family.firstAddress() + boards; address++) {
      var bank = new BankId(String.valueOf(address));
      banks.add(new BankPlan(bank, family.board(address, channels)));
      for (int channel = 1; channel <= channels; channel++) {
        compartments.add(
            new CompartmentPlan(
                "%d.%d".formatted(address, channel), bank, new Channel(channel), true));
      }
    }
    return new SitePlan(
        compartments, latches, List.of(new BusPlan(bus, family.line(), banks)), SEED);
  }

  private static BusPlan bus(BusSettings bus, List<BankSettings> banks) {
    var own = banks.stream().filter(bank -> bank.bus().equals(bus.name())).toList();
    int baud = bus.baud() == null ? usualBaud(own) : bus.baud();
    return new BusPlan(
        bus.name(),
        LineSettings.atBaud(baud),
        own.stream()
            .map(bank -> new BankPlan(bank.id(), BoardTwin.of(bank, baud, own).maker()))
            .toList());
  }

  private static int usualBaud(List<BankSettings> banks) {
    return Drivers.named(banks.getFirst().driver()).orElseThrow().traits().baud();
  }
}
