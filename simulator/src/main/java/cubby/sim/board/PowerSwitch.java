package cubby.sim.board;

import cubby.hal.contract.MonotonicClock;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.wire.WireBytes;
import cubby.sim.Earliest;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// A switch in the supply of one board: while off it neither hears nor answers, and drives nothing.
/// Any thread may switch; the board meets it when its line comes to that time.
public final class PowerSwitch implements SimulatedBoard {
  private static final Optional<MonotonicTime> NEVER = Optional.empty();

  private final SimulatedBoard board;
  private final MonotonicClock clock;
  private final Deque<Switching> ahead = new ArrayDeque<>();
  private boolean on = true;

  /// Whether anything is ahead: asked at every step of a line, so without the lock.
  private volatile boolean switches;

  private volatile Runnable told = () -> {};

  /// What the board has met of it; its line's owner's alone.
  private boolean powered = true;

  private record Switching(MonotonicTime at, boolean on) {}

  /// @param clock when hands act
  public PowerSwitch(SimulatedBoard board, MonotonicClock clock) {
    this.board = board;
    this.clock = clock;
  }

  /// Whatever was still to come of a [#cycle] does not.
  public synchronized void turn(boolean on) {
    var now = clock.now();
    ahead.removeIf(it -> it.at().isAfter(now));
    ahead.add(new Switching(now, on));
    switches = true;
    told.run();
  }

  /// Takes the supply away for a time, after which the board begins anew: what it was told is
  /// forgotten, relays are off.
  ///
  /// @param dark how long it is off, and needs until it hears again
  public synchronized void cycle(Duration dark) {
    turn(false);
    ahead.add(new Switching(clock.now().plus(dark), true));
    told.run();
  }

  /// Whether the board has power now.
  public synchronized boolean on() {
    var now = clock.now();
    boolean state = on;
    for (var switching : ahead) {
      state = switching.at().isAfter(now) ? state : switching.on();
    }
    return state;
  }

  @Override
  public int address() {
    return board.address();
  }

  @Override
  public List<Transmission> receive(byte value, MonotonicTime at) {
    return hasPower(at) ? board.receive(value, at) : List.of();
  }

  @Override
  public void onSwitching(Runnable observer) {
    told = observer;
  }

  @Override
  public Optional<MonotonicTime> nextDeadline() {
    var deadline = powered ? board.nextDeadline() : NEVER;
    return switches ? Earliest.of(nextSwitching(), deadline) : deadline;
  }

  @Override
  public Optional<MonotonicTime> nextOwnWordAt() {
    var word = powered ? board.nextOwnWordAt() : NEVER;
    return switches ? Earliest.of(nextSwitching(), word) : word;
  }

  @Override
  public List<Transmission> due(MonotonicTime at) {
    return hasPower(at) ? board.due(at) : List.of();
  }

  @Override
  public void start(MonotonicTime at) {
    if (hasPower(at)) {
      board.start(at);
    }
  }

  @Override
  public void stop(MonotonicTime at) {
    if (hasPower(at)) {
      board.stop(at);
    }
  }

  @Override
  public void masterLeft(MonotonicTime at) {
    if (hasPower(at)) {
      board.masterLeft(at);
    }
  }

  @Override
  public WireBytes asFrom(int address, WireBytes reply) {
    return board.asFrom(address, reply);
  }

  /// Lets the board meet what happened to its supply until `at`. Never under the lock: the board
  /// moves steel, which others watch.
  private boolean hasPower(MonotonicTime at) {
    if (!switches) {
      return powered;
    }
    for (var next = nextUntil(at); next.isPresent(); next = nextUntil(at)) {
      var switching = next.get();
      if (powered && !switching.on()) {
        board.stop(switching.at());
      } else if (!powered && switching.on()) {
        board.start(switching.at());
      }
      powered = switching.on();
    }
    return powered;
  }

  private synchronized Optional<MonotonicTime> nextSwitching() {
    return Optional.ofNullable(ahead.peek()).map(Switching::at);
  }

  private synchronized Optional<Switching> nextUntil(MonotonicTime at) {
    var next = Optional.ofNullable(ahead.peek()).filter(it -> !it.at().isAfter(at));
    next.ifPresent(it -> {
      ahead.remove();
      switches = !ahead.isEmpty();
      on = it.on();
    });
    return next;
  }
}
