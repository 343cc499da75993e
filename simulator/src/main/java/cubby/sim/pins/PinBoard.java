package cubby.sim.pins;

import cubby.hal.contract.MonotonicTime;
import cubby.hal.guard.Guard;
import cubby.hal.guard.GuardInput;
import cubby.hal.guard.GuardStep;
import cubby.hal.pins.PinChips;
import cubby.hal.pins.PinException;
import cubby.hal.pins.Pins;
import cubby.hal.wire.Crc16;
import cubby.hal.wire.WireBytes;
import cubby.sim.BoardMaker;
import cubby.sim.board.SimulatedBoard;
import cubby.sim.board.Transmission;
import cubby.sim.cabinet.Wiring;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The real guard over simulated pins, as a board on a line: a GPIO chip or an MCP23017, and those
/// beside it that have the bank's switches. Confined to the owner of its line. Its supply is that
/// of the chips.
public final class PinBoard implements SimulatedBoard {
  private static final Logger log = LoggerFactory.getLogger(PinBoard.class);

  /// Where a guard's frame names the board.
  private static final int ADDRESS_AT = 3;

  private final int address;
  private final Kind kind;
  private final NavigableMap<Integer, SimulatedChip> chips = new TreeMap<>();
  private Guard guard;
  private MonotonicTime now = new MonotonicTime(0);
  private Optional<MonotonicTime> wakeAt = Optional.empty();

  /// On a line with several, whose guards are one: says that a chip is not there.
  private boolean speaksForAbsent;

  private final Set<Integer> chipsBeside = new TreeSet<>();

  private PinBoard(PinWires wires, Wiring wiring, Kind kind) {
    address = wires.address();
    this.kind = kind;
    for (int chip : wires.chips()) {
      var harness =
          new PinHarness(wires.latchesOn(chip), wires.switchesOn(chip), wiring, () -> now);
      chips.put(chip, kind.chip(harness, chip));
    }
    guard = newGuard();
  }

  /// A bank on lines of a GPIO chip.
  public static BoardMaker gpio(PinWires wires) {
    return (cabinet, bank, _) -> new PinBoard(wires, cabinet.wiring(bank), Kind.GPIO);
  }

  /// A bank on an MCP23017.
  public static BoardMaker mcp23017(PinWires wires) {
    return (cabinet, bank, _) -> new PinBoard(wires, cabinet.wiring(bank), Kind.EXPANDER);
  }

  private enum Kind {
    GPIO,
    EXPANDER;

    SimulatedChip chip(PinHarness harness, int address) {
      return switch (this) {
        case GPIO -> new SimulatedChip.Gpio(harness);
        case EXPANDER -> SimulatedChip.Expander.of(harness, address);
      };
    }
  }

  /// Makes the first board with expanders answer for those that are on none, as a guard does for
  /// its whole bus.
  ///
  /// @param boards all of one line
  public static void joinOnOneLine(List<SimulatedBoard> boards) {
    var expanders =
        boards.stream()
            .flatMap(board -> board instanceof PinBoard pins ? Stream.of(pins) : Stream.empty())
            .filter(board -> board.kind == Kind.EXPANDER)
            .toList();
    if (!expanders.isEmpty()) {
      var first = expanders.getFirst();
      first.speaksForAbsent = true;
      expanders.forEach(board -> first.chipsBeside.addAll(board.chips.keySet()));
    }
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
    chips.values().forEach(SimulatedChip::powerOff);
  }

  /// The guard switches off and ends; whoever opens the line next has a new one.
  @Override
  public void masterLeft(MonotonicTime at) {
    step(GuardInput.END, at);
    start(at);
  }

  @Override
  public WireBytes asFrom(int other, WireBytes reply) {
    int body = reply.length() - Crc16.LENGTH;
    return Crc16.sealed(
        reply
            .slice(0, ADDRESS_AT)
            .plus(WireBytes.of(other))
            .plus(reply.slice(ADDRESS_AT + 1, body)));
  }

  private List<Transmission> step(GuardInput input, MonotonicTime at) {
    now = at;
    GuardStep step = guard.on(input, at);
    wakeAt = step.wakeAt();
    return step.reply().isEmpty() ? List.of() : List.of(new Transmission(step.reply(), at));
  }

  private Guard newGuard() {
    return new Guard(
        new Chips(),
        this::answersFor,
        trouble -> log.warn("The simulated guard says: {}", trouble));
  }

  private boolean answersFor(int chip) {
    return chips.containsKey(chip) || (speaksForAbsent && !chipsBeside.contains(chip));
  }

  private final class Chips implements PinChips {
    @Override
    public String name() {
      return "simulated pins";
    }

    @Override
    public Pins at(int wanted) throws PinException {
      var chip = chips.get(wanted);
      if (chip == null) {
        throw new PinException(
            "the simulated I2C device at 0x%02X does not answer (wired, powered, at this address?)"
                .formatted(wanted));
      }
      return chip.pins();
    }

    @Override
    public void close() {}
  }
}
