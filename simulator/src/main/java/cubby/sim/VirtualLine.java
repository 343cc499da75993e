package cubby.sim;

import cubby.hal.contract.BankEvent;
import cubby.hal.contract.LockBank;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.lockbus.BusAction;
import cubby.hal.lockbus.BusInput;
import cubby.hal.lockbus.BusMaster;
import cubby.hal.wire.WireBytes;
import cubby.sim.bus.SimulatedBus;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// One bus master and the simulated bus that it speaks to, joined without a thread. Does what a bus
/// thread does over a real line: drops what came unasked, opens, sends, hands on.
@SuppressWarnings("exports") // who drives masters is one of those to whom hal exports them
public final class VirtualLine {
  private final BusMaster master;
  private final SimulatedBus bus;
  private final VirtualClock clock;
  private final Consumer<BankEvent> events;
  private final List<LockBank> banks;
  private MonotonicTime wakeAt;

  /// When something moved last that a board of this line could tell of.
  private MonotonicTime movedAt;

  /// Whether the master is at rest since then; empty when it has to be asked again.
  private Optional<Boolean> masterRests = Optional.empty();

  /// When what it rests with has to be confirmed; known where it has been asked whether it rests.
  private Optional<MonotonicTime> confirmAt = Optional.empty();

  private long switchings;
  private boolean listening;
  private boolean finished;
  private boolean open;
  private Optional<String> trouble = Optional.empty();

  VirtualLine(BusMaster master, SimulatedBus bus, VirtualClock clock, Consumer<BankEvent> events) {
    this.master = master;
    this.bus = bus;
    this.clock = clock;
    this.events = events;
    wakeAt = clock.now();
    movedAt = clock.now();
    banks = master.banks(this::tell);
  }

  public String name() {
    return master.bus().name();
  }

  public BusMaster master() {
    return master;
  }

  /// Those of this bus.
  public List<LockBank> banks() {
    return banks;
  }

  /// The kiosk's adapter is pulled: what is on the wire is lost, and the line cannot be opened
  /// until [#plugIn].
  ///
  /// @param why a sentence for a technician
  public void unplug(String why) {
    trouble = Optional.of(why);
    open = false;
    bus.lose(clock.now());
    tell(new BusInput.Failed(why));
  }

  public void plugIn() {
    trouble = Optional.empty();
  }

  /// The kiosk stops.
  public void stop() {
    tell(BusInput.STOP);
  }

  /// Whether a reply is awaited.
  public boolean isListening() {
    return listening;
  }

  /// Whether the kiosk has stopped and its boards have been told.
  public boolean finished() {
    return finished;
  }

  /// Something moves that a board of this line may tell of.
  void moved() {
    movedAt = clock.now();
    askAgain();
  }

  /// Hands may have switched what is wrong with the line.
  void noticeSwitchedFaults() {
    long now = bus.faults().switchings();
    if (now != switchings) {
      switchings = now;
      moved();
    }
  }

  /// When it next has something to do that could come to anything: while nothing happens here but
  /// polls of what is known since something moved, that is what the boards do by themselves, what
  /// is still on its way, or the poll by which a change comes to count.
  Optional<MonotonicTime> nextAt() {
    var boards = bus.nextDeadline();
    if (finished) {
      return boards;
    }
    return Earliest.of(isAtRest() ? confirmAt : Optional.of(wakeAt), boards);
  }

  /// Does what is due by now.
  void step() {
    if (isDue(bus.nextDeadline())) {
      if (isDue(bus.nextOwnWordAt())) {
        moved();
      }
      hear();
    }
    if (!finished && !wakeAt.isAfter(clock.now()) && !isAtRest()) {
      tell(BusInput.TICK);
    }
  }

  private void hear() {
    var arrived = bus.due(clock.now());
    if (arrived.length > 0 && listening) {
      tell(new BusInput.Received(WireBytes.copyOf(arrived)));
    }
  }

  private boolean isDue(Optional<MonotonicTime> at) {
    return at.isPresent() && !at.get().isAfter(clock.now());
  }

  private boolean isAtRest() {
    return (finished || isUnplugged() || masterRests()) && !bus.faults().any();
  }

  /// Asked twice at every step of any line, and changed by what the master is told only.
  private boolean masterRests() {
    if (masterRests.isEmpty()) {
      masterRests = Optional.of(master.isAtRest(movedAt));
      confirmAt = master.confirmAt();
    }
    return masterRests.get() && !isDue(confirmAt);
  }

  private void askAgain() {
    masterRests = Optional.empty();
    confirmAt = Optional.empty();
  }

  private boolean isUnplugged() {
    return trouble.isPresent() && !open;
  }

  private void tell(BusInput input) {
    var output = master.on(input, clock.now());
    askAgain();
    wakeAt = output.wakeAt();
    listening = output.listening();
    finished = output.finished();
    for (var action : output.actions()) {
      switch (action) {
        case BusAction.OpenLine _ -> {
          open = trouble.isEmpty();
          tell(trouble.<BusInput>map(BusInput.Failed::new).orElse(BusInput.OPENED));
        }
        case BusAction.CloseLine _ -> {
          open = false;
          bus.lose(clock.now());
        }
        case BusAction.Send(var bytes) -> send(bytes);
        case BusAction.Report(var event) -> events.accept(event);
      }
    }
  }

  private void send(WireBytes bytes) {
    if (!open) {
      throw new IllegalStateException("bus %s sends on a closed line: %s".formatted(name(), bytes));
    }
    bus.on(bytes.toArray(), clock.now());
  }
}
