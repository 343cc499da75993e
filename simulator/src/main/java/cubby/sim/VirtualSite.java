package cubby.sim;

import cubby.hal.contract.BankId;
import cubby.hal.contract.MonotonicClock;
import cubby.sim.board.BoardEvent;
import cubby.sim.board.BoardObserver;
import cubby.sim.board.PowerSwitch;
import cubby.sim.board.SimulatedBoard;
import cubby.sim.bus.LineFaults;
import cubby.sim.bus.SimulatedBus;
import cubby.sim.cabinet.VirtualCabinet;
import cubby.sim.pins.PinBoard;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Steel, boards and lines put together as planned, and no thread: whoever made it drives the
/// cabinet and the buses in a time of its own. [SimulatedSite] does so in real time.
public final class VirtualSite {
  private static final Logger log = LoggerFactory.getLogger(VirtualSite.class);

  private final VirtualCabinet cabinet;
  private final Map<BankId, PowerSwitch> boards = new LinkedHashMap<>();
  private final Map<String, List<PowerSwitch>> boardsByBus = new LinkedHashMap<>();
  private final Map<String, SimulatedBus> buses = new LinkedHashMap<>();
  private final List<BoardObserver> observers = new CopyOnWriteArrayList<>();

  /// @param clock when people act
  public VirtualSite(SitePlan plan, MonotonicClock clock) {
    cabinet = new VirtualCabinet(plan.compartments(), plan.latches(), clock);
    observers.add(VirtualSite::cryOut);
    long seed = plan.seed();
    for (var bus : plan.buses()) {
      var faults = new LineFaults(seed++);
      var onThisBus = boardsOf(bus, clock);
      boardsByBus.put(bus.name(), onThisBus);
      if (buses.put(bus.name(), new SimulatedBus(bus.line(), onThisBus, faults)) != null) {
        throw new IllegalArgumentException("two buses are called " + bus.name());
      }
    }
  }

  public VirtualCabinet cabinet() {
    return cabinet;
  }

  /// By name, in the order of the plan.
  public Map<String, SimulatedBus> buses() {
    return Collections.unmodifiableMap(buses);
  }

  /// @throws IllegalArgumentException if no bus has this name
  public SimulatedBus bus(String name) {
    var bus = buses.get(name);
    if (bus == null) {
      throw new IllegalArgumentException("no bus is called " + name);
    }
    return bus;
  }

  /// The supplies of the boards on one bus, in the order of the plan.
  ///
  /// @throws IllegalArgumentException if no bus has this name
  public List<PowerSwitch> boards(String bus) {
    bus(bus);
    return Collections.unmodifiableList(boardsByBus.getOrDefault(bus, List.of()));
  }

  /// The supply of one bank's board.
  ///
  /// @throws IllegalArgumentException if no board drives this bank
  public PowerSwitch power(BankId bank) {
    var board = boards.get(bank);
    if (board == null) {
      throw new IllegalArgumentException("no board drives bank " + bank);
    }
    return board;
  }

  /// Tells of what boards are made to do, on the thread that drives their line.
  public void observeBoards(BoardObserver observer) {
    observers.add(observer);
  }

  private List<PowerSwitch> boardsOf(BusPlan bus, MonotonicClock clock) {
    var onThisBus = new ArrayList<PowerSwitch>();
    var made = new ArrayList<SimulatedBoard>();
    for (var bank : bus.banks()) {
      made.add(bank.board().make(cabinet, bank.bank(), this::happened));
      var board = new PowerSwitch(made.getLast(), clock);
      if (boards.put(bank.bank(), board) != null) {
        throw new IllegalArgumentException("two boards drive bank " + bank.bank());
      }
      onThisBus.add(board);
    }
    PinBoard.joinOnOneLine(made);
    return onThisBus;
  }

  private void happened(BoardEvent event) {
    observers.forEach(it -> it.happened(event));
  }

  private static void cryOut(BoardEvent event) {
    switch (event) {
      case BoardEvent.UnlockedAll(var address, var request, _) ->
          log.error("The master had board {} open every door at once: {}", address, request);
      case BoardEvent.SwitchedByInput(var address, var channel, var input, var on, _) ->
          log.error("Input {} of board {} switched latch {}: on {}", input, address, channel, on);
      case BoardEvent.Unlocked _,
          BoardEvent.Switched _,
          BoardEvent.BadChecksum _,
          BoardEvent.OnTimeSet _ -> {}
    }
  }
}
