package cubby.sim.pins;

import cubby.hal.contract.Channel;
import cubby.hal.contract.MonotonicClock;
import cubby.sim.cabinet.DoorSignal;
import cubby.sim.cabinet.OccupancySignal;
import cubby.sim.cabinet.Wiring;
import java.util.List;

/// The wires between a chip's pins and the latches and switches of a cabinet. Confined to whoever
/// owns the chip.
///
/// Switches lie between a pin and ground, under a pull-up: a closed door is low, and so is an empty
/// compartment; a cut wire is high.
///
/// @param clock when the chip does what it does
public record PinHarness(
    List<LatchWire> latches, List<SwitchWire> switches, Wiring wiring, MonotonicClock clock) {
  public PinHarness {
    latches = List.copyOf(latches);
    switches = List.copyOf(switches);
  }

  /// @param activeLow whether its driver switches on at the low level
  public record LatchWire(int pin, Channel channel, boolean activeLow) {}

  /// @param occupancy whether it tells of what is inside; else of the door
  public record SwitchWire(int pin, Channel channel, boolean occupancy) {}

  /// A pin is driven to a level.
  void drive(int pin, boolean level) {
    for (var latch : latches) {
      if (latch.pin() == pin) {
        wiring.drive(latch.channel(), level != latch.activeLow(), clock.now());
      }
    }
  }

  /// A pin is driven no more. The latch's driver rests at its side that is off.
  void release(int pin) {
    for (var latch : latches) {
      if (latch.pin() == pin) {
        wiring.drive(latch.channel(), false, clock.now());
      }
    }
  }

  /// Bit n is the level at pin n; a pin with nothing on it is high.
  long levels() {
    long levels = -1;
    for (var wire : switches) {
      if (isMade(wire)) {
        levels &= ~(1L << wire.pin());
      }
    }
    return levels;
  }

  private boolean isMade(SwitchWire wire) {
    return wire.occupancy()
        ? wiring.occupancy(wire.channel(), clock.now()) == OccupancySignal.EMPTY
        : wiring.door(wire.channel(), clock.now()) == DoorSignal.CLOSED;
  }
}
