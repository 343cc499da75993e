package cubby.sim.pins;

import cubby.hal.contract.MonotonicClock;
import cubby.sim.cabinet.Wiring;
import cubby.sim.pins.PinWires.LatchWire;
import cubby.sim.pins.PinWires.SwitchWire;
import java.util.List;

/// The wires between one chip's pins and the latches and switches of a cabinet. Confined to whoever
/// owns the chip.
///
/// @param clock when the chip does what it does
record PinHarness(
    List<LatchWire> latches, List<SwitchWire> switches, Wiring wiring, MonotonicClock clock) {

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
      if (!isHigh(wire)) {
        levels &= ~(1L << wire.pin());
      }
    }
    return levels;
  }

  private boolean isHigh(SwitchWire wire) {
    return switch (wire.kind()) {
      case DOOR ->
          switch (wiring.door(wire.channel(), clock.now())) {
            case CLOSED -> wire.means() == 1;
            case OPEN -> wire.means() == 0;
            case NONE -> wire.restsHigh();
          };
      case OCCUPANCY ->
          switch (wiring.occupancy(wire.channel(), clock.now())) {
            case OCCUPIED -> wire.means() == 1;
            case EMPTY -> wire.means() == 0;
            case NONE -> wire.restsHigh();
          };
    };
  }
}
