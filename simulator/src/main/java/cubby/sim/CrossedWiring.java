package cubby.sim;

import cubby.hal.contract.Channel;
import cubby.hal.contract.MonotonicTime;
import cubby.sim.cabinet.DoorSignal;
import cubby.sim.cabinet.OccupancySignal;
import cubby.sim.cabinet.Wiring;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// A harness whose outputs are not in the order of its channels. Nothing is wired to an output that
/// is not named.
///
/// @param channels what each output is wired to
record CrossedWiring(Wiring straight, Map<Channel, Channel> channels) implements Wiring {
  @Override
  public void energise(Channel output, Duration onTime, MonotonicTime at) {
    wired(output).ifPresent(it -> straight.energise(it, onTime, at));
  }

  @Override
  public void drive(Channel output, boolean on, MonotonicTime at) {
    wired(output).ifPresent(it -> straight.drive(it, on, at));
  }

  @Override
  public DoorSignal door(Channel output, MonotonicTime at) {
    return wired(output).map(it -> straight.door(it, at)).orElse(DoorSignal.NONE);
  }

  @Override
  public OccupancySignal occupancy(Channel output, MonotonicTime at) {
    return wired(output).map(it -> straight.occupancy(it, at)).orElse(OccupancySignal.NONE);
  }

  private Optional<Channel> wired(Channel output) {
    return Optional.ofNullable(channels.get(output));
  }
}
