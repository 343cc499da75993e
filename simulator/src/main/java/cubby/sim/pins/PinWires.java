package cubby.sim.pins;

import cubby.hal.contract.Channel;
import cubby.sim.board.BoardInput;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/// Where the latches and switches of one bank are soldered to.
///
/// @param address of the chip with the latches
public record PinWires(int address, List<LatchWire> latches, List<SwitchWire> switches) {
  /// Of a Raspberry Pi's header.
  private static final int FIRST_HEADER_PIN = 2;

  /// Pins of one port of an expander; as many channels have three pins each on the header.
  private static final int PORT = 8;

  public PinWires {
    latches = List.copyOf(latches);
    switches = List.copyOf(switches);
  }

  /// @param activeLow whether its driver switches on at the low level
  public record LatchWire(int pin, Channel channel, boolean activeLow) {}

  /// @param chip its address
  /// @param means the level, 0 or 1, of a closed door, or of something inside
  /// @param restsHigh whether the pin is high with no circuit
  public record SwitchWire(
      int chip, int pin, Channel channel, BoardInput.Kind kind, int means, boolean restsHigh) {

    /// To ground under a pull-up, made while the door is closed.
    public static SwitchWire door(int chip, int pin, Channel channel) {
      return new SwitchWire(chip, pin, channel, BoardInput.Kind.DOOR, 0, true);
    }

    /// To ground under a pull-up, made while there is nothing inside.
    static SwitchWire occupancy(int chip, int pin, Channel channel) {
      return new SwitchWire(chip, pin, channel, BoardInput.Kind.OCCUPANCY, 1, true);
    }
  }

  /// The header of a Raspberry Pi: latches of channels 1–8 on pins 2–9, door switches on 10–17,
  /// occupancy sensors on 18–25.
  public static PinWires header(int address, int channels) {
    var wires = usual(address, channels, FIRST_HEADER_PIN);
    var switches = new ArrayList<>(wires.switches);
    for (int i = 0; i < channels; i++) {
      int pin = FIRST_HEADER_PIN + 2 * PORT + i;
      switches.add(SwitchWire.occupancy(address, pin, new Channel(i + 1)));
    }
    return new PinWires(address, wires.latches, switches);
  }

  /// An MCP23017: latches of channels 1–8 on GPA0–7, door switches on GPB0–7.
  public static PinWires expander(int address, int channels) {
    return usual(address, channels, 0);
  }

  private static PinWires usual(int address, int channels, int firstPin) {
    var latches = new ArrayList<LatchWire>();
    var switches = new ArrayList<SwitchWire>();
    for (int i = 0; i < channels; i++) {
      var channel = new Channel(i + 1);
      latches.add(new LatchWire(firstPin + i, channel, false));
      switches.add(SwitchWire.door(address, firstPin + PORT + i, channel));
    }
    return new PinWires(address, latches, switches);
  }

  /// The addresses of all chips that something is soldered to.
  NavigableSet<Integer> chips() {
    var chips = new TreeSet<Integer>();
    chips.add(address);
    switches.forEach(wire -> chips.add(wire.chip()));
    return chips;
  }

  List<LatchWire> latchesOn(int chip) {
    return chip == address ? latches : List.of();
  }

  List<SwitchWire> switchesOn(int chip) {
    return switches.stream().filter(wire -> wire.chip() == chip).toList();
  }
}
