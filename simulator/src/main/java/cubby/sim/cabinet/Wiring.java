package cubby.sim.cabinet;

import cubby.hal.contract.Channel;
import cubby.hal.contract.MonotonicTime;
import java.time.Duration;

/// The cable harness between one board and its compartments. A channel on which nothing is wired
/// takes current and gives no signal. Calls may come from any thread.
public interface Wiring {
  /// Lets current flow through a latch. While it flows already, it flows until the later end.
  void energise(Channel channel, Duration onTime, MonotonicTime at);

  /// Switches the current of a latch, as an output that times nothing: on until it is switched off.
  /// Off ends a pulse under way, too.
  void drive(Channel channel, boolean on, MonotonicTime at);

  DoorSignal door(Channel channel, MonotonicTime at);

  OccupancySignal occupancy(Channel channel, MonotonicTime at);
}
