package cubby.app.benchmark;

import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import cubby.sim.BankPlan;
import cubby.sim.BoardFamily;
import cubby.sim.BusPlan;
import cubby.sim.SimulatedSite;
import cubby.sim.SitePlan;
import cubby.sim.cabinet.CompartmentPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A process with simulated boards. Its arguments are what [BoardProcess] asks for; it prints the
/// address of each line and then `ready`, and ends with its standard input.
public final class BoardServer {
  private BoardServer() {}

  public static void main(String[] arguments) throws IOException {
    var driver = arguments[0];
    int buses = Integer.parseInt(arguments[1]);
    int boards = Integer.parseInt(arguments[2]);
    int channels = Integer.parseInt(arguments[3]);
    var folder = Path.of(arguments[4]);
    Files.createDirectories(folder);
    try (var site = SimulatedSite.open(plan(driver, buses, boards, channels), folder)) {
      site.lines().values().forEach(line -> System.out.println(line.address()));
      System.out.println("ready");
      System.out.flush();
      var _ = System.in.read();
    }
  }

  private static SitePlan plan(String driver, int buses, int boards, int channels) {
    var family = BoardFamily.ofDriver(driver).orElseThrow();
    var compartments = new ArrayList<CompartmentPlan>();
    var plans = new ArrayList<BusPlan>();
    for (int bus = 0; bus < buses; bus++) {
      var banks = new ArrayList<BankPlan>();
      for (int board = 0; board < boards; board++) {
        var bank = BusLoad.bank(bus, board);
        banks.add(new BankPlan(bank, family.board(family.firstAddress() + board, channels)));
        compartments.addAll(compartments(bank, channels));
      }
      plans.add(new BusPlan(BusLoad.busName(bus), family.line(), banks));
    }
    return new SitePlan(compartments, plans, 1);
  }

  private static List<CompartmentPlan> compartments(BankId bank, int channels) {
    var all = new ArrayList<CompartmentPlan>();
    for (int channel = 1; channel <= channels; channel++) {
      all.add(new CompartmentPlan(bank + "." + channel, bank, new Channel(channel), true));
    }
    return all;
  }
}
