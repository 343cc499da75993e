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
    bus.lose();
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

  /// Whether nothing happens here but polls of what is known since `then`, unless the boards have
  /// something to say by themselves.
  boolean isAtRest(MonotonicTime then) {
    return (finished || isUnplugged() || master.isAtRest(then)) && bus.faults().active().isEmpty();
  }

  private boolean isUnplugged() {
    return trouble.isPresent() && !open;
  }

  /// When it next has something to do.
  Optional<MonotonicTime> wakesAt() {
    return finished ? boardsWakeAt() : Earliest.of(Optional.of(wakeAt), boardsWakeAt());
  }

  /// When something next comes about on the line without the master's doing.
  Optional<MonotonicTime> boardsWakeAt() {
    return bus.nextDeadline();
  }

  /// See [cubby.sim.bus.LineFaults#switchings].
  long switchings() {
    return bus.faults().switchings();
  }

  /// Whether a board does something by itself by now.
  boolean boardsStir() {
    return bus.nextOwnWordAt().filter(at -> !at.isAfter(clock.now())).isPresent();
  }

  void step() {
    var arrived = bus.due(clock.now());
    if (arrived.length > 0 && listening) {
      tell(new BusInput.Received(WireBytes.copyOf(arrived)));
    }
    if (!finished && !wakeAt.isAfter(clock.now())) {
      tell(BusInput.TICK);
    }
  }

  private void tell(BusInput input) {
    var output = master.on(input, clock.now());
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
          bus.lose();
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
