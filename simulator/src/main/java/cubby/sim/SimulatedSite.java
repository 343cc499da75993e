package cubby.sim;

import cubby.hal.contract.MonotonicClock;
import cubby.hal.contract.MonotonicTime;
import cubby.sim.bus.SimulatedBus;
import cubby.sim.cabinet.CabinetTimer;
import cubby.sim.cabinet.VirtualCabinet;
import cubby.sim.line.BusServer;
import cubby.sim.line.PtyBusServer;
import cubby.sim.line.TcpBusServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A site in real time, each of its buses on a line that a master opens as it would a real one.
/// Calls may come from any thread. It lasts until it is closed, however often masters come and go.
public final class SimulatedSite implements AutoCloseable {
  private static final MonotonicClock REAL_TIME = () -> new MonotonicTime(System.nanoTime());

  private final VirtualSite site;
  private final CabinetTimer timer;
  private final Map<String, BusServer> lines = new LinkedHashMap<>();

  private SimulatedSite(VirtualSite site) {
    this.site = site;
    timer = CabinetTimer.start(site.cabinet(), REAL_TIME);
  }

  /// On pseudo-terminals.
  ///
  /// @param folder exists; gets a link for each bus, named after it
  /// @throws IOException if a line cannot be opened; then none is left open
  public static SimulatedSite open(SitePlan plan, Path folder) throws IOException {
    return open(plan, (name, bus) -> PtyBusServer.start(name, bus, folder, REAL_TIME));
  }

  /// On TCP ports of this computer, as if behind gateways, each on one that is free.
  ///
  /// @throws IOException if a line cannot be opened; then none is left open
  public static SimulatedSite openOnNetwork(SitePlan plan) throws IOException {
    return open(plan, (name, bus) -> TcpBusServer.start(name, bus, 0, REAL_TIME));
  }

  private static SimulatedSite open(SitePlan plan, Starter starter) throws IOException {
    var site = new SimulatedSite(new VirtualSite(plan, REAL_TIME));
    try {
      for (var bus : site.site.buses().entrySet()) {
        site.lines.put(bus.getKey(), starter.start(bus.getKey(), bus.getValue()));
      }
      return site;
    } catch (IOException thrown) {
      site.close();
      throw thrown;
    }
  }

  public VirtualCabinet cabinet() {
    return site.cabinet();
  }

  /// Power switches, faults, taps and board events; its buses are driven here and nowhere else.
  public VirtualSite site() {
    return site;
  }

  /// By the names of the buses, in the order of the plan.
  public Map<String, BusServer> lines() {
    return Collections.unmodifiableMap(lines);
  }

  /// @throws IllegalArgumentException if no bus has this name
  public BusServer line(String bus) {
    var line = lines.get(bus);
    if (line == null) {
      throw new IllegalArgumentException("no bus is called " + bus);
    }
    return line;
  }

  @Override
  public void close() {
    lines.values().forEach(BusServer::close);
    timer.close();
  }

  @FunctionalInterface
  private interface Starter {
    BusServer start(String name, SimulatedBus bus) throws IOException;
  }
}
