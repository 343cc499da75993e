package cubby.sim.pins;

import cubby.hal.contract.Channel;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.guard.Guard;
import cubby.hal.guard.GuardInput;
import cubby.hal.guard.GuardStep;
import cubby.hal.pins.Mcp23017;
import cubby.hal.pins.PinChips;
import cubby.hal.pins.PinException;
import cubby.hal.pins.Pins;
import cubby.hal.wire.WireBytes;
import cubby.sim.BoardMaker;
import cubby.sim.board.SimulatedBoard;
import cubby.sim.board.Transmission;
import cubby.sim.cabinet.Wiring;
import cubby.sim.pins.PinHarness.LatchWire;
import cubby.sim.pins.PinHarness.SwitchWire;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The real guard over simulated pins, as a board on a line of its own: a GPIO chip or an MCP23017.
/// Confined to the owner of its line. Its supply is that of the chip.
public final class PinBoard implements SimulatedBoard {
  private static final Logger log = LoggerFactory.getLogger(PinBoard.class);

  /// Lines of a Raspberry Pi 4.
  private static final int GPIO_LINES = 58;

  private static final int PORT = 8;

  private final int address;
  private final PinHarness harness;
  private final @Nullable Mcp23017Model expander;
  private Guard guard;
  private MonotonicTime now = new MonotonicTime(0);
  private Optional<MonotonicTime> wakeAt = Optional.empty();

  private PinBoard(
      int address,
      List<LatchWire> latches,
      List<SwitchWire> switches,
      Wiring wiring,
      boolean isExpander) {
    this.address = address;
    harness = new PinHarness(latches, switches, wiring, () -> now);
    expander = isExpander ? new Mcp23017Model(new ExpanderPads(harness)) : null;
    guard = newGuard();
  }

  /// A bank on lines of a GPIO chip.
  public static BoardMaker gpio(int address, List<LatchWire> latches, List<SwitchWire> switches) {
    return (cabinet, bank, _) ->
        new PinBoard(address, latches, switches, cabinet.wiring(bank), false);
  }

  /// A bank on an MCP23017, wired as is usual: latches on GPA, door switches on GPB.
  public static BoardMaker mcp23017(int address, int channels, boolean activeLow) {
    var latches =
        IntStream.range(0, channels)
            .mapToObj(pin -> new LatchWire(pin, new Channel(pin + 1), activeLow))
            .toList();
    var switches =
        IntStream.range(0, channels)
            .mapToObj(pin -> new SwitchWire(PORT + pin, new Channel(pin + 1), false))
            .toList();
    return (cabinet, bank, _) ->
        new PinBoard(address, latches, switches, cabinet.wiring(bank), true);
  }

  @Override
  public int address() {
    return address;
  }

  @Override
  public List<Transmission> receive(byte value, MonotonicTime at) {
    return step(new GuardInput.Received(WireBytes.of(value)), at);
  }

  @Override
  public Optional<MonotonicTime> nextDeadline() {
    return wakeAt;
  }

  @Override
  public List<Transmission> due(MonotonicTime at) {
    return wakeAt.filter(due -> !due.isAfter(at)).isPresent()
        ? step(GuardInput.TICK, at)
        : List.of();
  }

  @Override
  public void start(MonotonicTime at) {
    now = at;
    guard = newGuard();
    wakeAt = Optional.empty();
  }

  @Override
  public void stop(MonotonicTime at) {
    now = at;
    harness.latches().forEach(latch -> harness.release(latch.pin()));
    if (expander != null) {
      expander.powerUp();
    }
  }

  @Override
  public WireBytes asFrom(int other, WireBytes reply) {
    return Guard.asFrom(other, reply);
  }

  private List<Transmission> step(GuardInput input, MonotonicTime at) {
    now = at;
    GuardStep step = guard.on(input, at);
    wakeAt = step.wakeAt();
    return step.reply().isEmpty() ? List.of() : List.of(new Transmission(step.reply(), at));
  }

  private Guard newGuard() {
    return new Guard(new Chip(), trouble -> log.warn("The simulated guard says: {}", trouble));
  }

  private final class Chip implements PinChips {
    @Override
    public String name() {
      return "simulated pins";
    }

    @Override
    public Pins at(int wanted) throws PinException {
      if (expander == null) {
        return new SimulatedPins(harness, GPIO_LINES);
      }
      return new Mcp23017(expander, "simulated MCP23017 at 0x%02X".formatted(wanted));
    }

    @Override
    public void close() {}
  }

  /// Drives only what changes: a latch counts how often it is switched on.
  private static final class ExpanderPads implements Mcp23017Model.Pads {
    private final PinHarness harness;
    private int outputs;
    private int levels;

    private ExpanderPads(PinHarness harness) {
      this.harness = harness;
    }

    @Override
    public int levels() {
      return (int) harness.levels() & 0xFFFF;
    }

    @Override
    public void driven(int newOutputs, int newLevels) {
      int changed = (outputs ^ newOutputs) | ((levels ^ newLevels) & newOutputs);
      outputs = newOutputs;
      levels = newLevels;
      for (int pin = 0; pin < Mcp23017.PINS; pin++) {
        if ((changed >> pin & 1) == 1) {
          drive(pin);
        }
      }
    }

    private void drive(int pin) {
      if ((outputs >> pin & 1) == 1) {
        harness.drive(pin, (levels >> pin & 1) == 1);
      } else {
        harness.release(pin);
      }
    }
  }
}
