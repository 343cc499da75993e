package cubby.sim.line;

import cubby.hal.contract.MonotonicClock;
import cubby.hal.line.LineAddress;
import cubby.sim.bus.SimulatedBus;
import java.io.IOException;

/// Serves a bus on a TCP port of this computer alone, as a gateway does that passes bytes on as
/// they are. It speaks with one master at a time and turns others away: it accepts and closes, as
/// gateways do that are set to one connection.
///
/// Cut, it breaks the connection off and refuses new ones; what a gateway does whose cable is
/// pulled, which is silence, is [cubby.sim.bus.LineCondition#CUT].
public final class TcpBusServer extends BusServer {
  private int port;

  private TcpBusServer(String name, SimulatedBus bus, int port, MonotonicClock clock) {
    super(name, bus, clock);
    this.port = port;
  }

  /// @param port 0 takes one that is free
  /// @throws IOException if the port is not free
  public static TcpBusServer start(String name, SimulatedBus bus, int port, MonotonicClock clock)
      throws IOException {
    var server = new TcpBusServer(name, bus, port, clock);
    server.start();
    return server;
  }

  @Override
  public String address() {
    return LineAddress.tcp(TcpEnd.HOST.getHostAddress(), port).toString();
  }

  @Override
  LineEnd plugIn() throws IOException {
    var fresh = TcpEnd.listen(port);
    port = fresh.port();
    return fresh;
  }

  /// The port went with the end.
  @Override
  void unplugged() {}
}
