package cubby.sim.cabinet;

import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import cubby.hal.contract.MonotonicClock;
import cubby.hal.contract.MonotonicTime;
import cubby.sim.Earliest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;

/// The steel of one cabinet. Any thread may call; one lock guards all of it, and observers are told
/// under that lock, so that they see every change, once, in order.
///
/// It starts no thread and never waits. What happens by itself (a spring, the end of a pulse)
/// happens in [#advanceTo], which whoever owns the time calls no later than [#nextChangeAt]: a
/// simulation from its own loop, a real-time program through a [CabinetTimer]. Time never runs
/// backwards here: a call with an earlier time than the latest counts as made at the latest.
public final class VirtualCabinet {
  private final Object lock = new Object();
  private final Map<String, Compartment> byLabel = new LinkedHashMap<>();
  private final Map<Socket, Compartment> latches = new LinkedHashMap<>();
  private final Map<Socket, Compartment> sensors = new LinkedHashMap<>();

  /// Those in which something is under way, by label: few of many, and asked for at every reading.
  private final SortedMap<String, Compartment> moving = new TreeMap<>();

  private final List<CabinetObserver> observers = new CopyOnWriteArrayList<>();
  private final MonotonicClock clock;
  private MonotonicTime now;
  private boolean crossed;

  private record Socket(BankId bank, Channel channel) {}

  /// @param clock when a person's hands act
  public VirtualCabinet(List<CompartmentPlan> plans, LatchSettings settings, MonotonicClock clock) {
    this.clock = clock;
    now = clock.now();
    for (var plan : plans) {
      var compartment = new Compartment(plan, settings);
      if (byLabel.putIfAbsent(plan.label(), compartment) != null) {
        throw new IllegalArgumentException("two compartments are called " + plan.label());
      }
      var other = latches.putIfAbsent(new Socket(plan.bank(), plan.channel()), compartment);
      if (other != null) {
        throw new IllegalArgumentException(
            "%s and %s are both wired to channel %s of bank %s"
                .formatted(other.plan().label(), plan.label(), plan.channel(), plan.bank()));
      }
    }
    sensors.putAll(latches);
  }

  public void observe(CabinetObserver observer) {
    observers.add(observer);
  }

  public void forget(CabinetObserver observer) {
    observers.remove(observer);
  }

  /// Every compartment as of the latest time that reached the cabinet, in the order of the plan.
  public List<CompartmentView> compartments() {
    synchronized (lock) {
      return byLabel.values().stream().map(Compartment::view).toList();
    }
  }

  /// @throws IllegalArgumentException if no compartment has this label
  public CompartmentView compartment(String label) {
    synchronized (lock) {
      return labelled(label).view();
    }
  }

  /// The banks whose boards its latch and its sensors are plugged into.
  ///
  /// @throws IllegalArgumentException if no compartment has this label
  public Set<BankId> banksOf(String label) {
    synchronized (lock) {
      var compartment = labelled(label);
      if (!crossed) {
        return Set.of(compartment.plan().bank());
      }
      var banks = new LinkedHashSet<BankId>();
      for (var plugged : List.of(latches, sensors)) {
        plugged.forEach((socket, it) -> {
          if (it == compartment) {
            banks.add(socket.bank());
          }
        });
      }
      return banks;
    }
  }

  /// How often any latch was energised since the cabinet was built.
  public long pulses() {
    return compartments().stream().mapToLong(CompartmentView::pulses).sum();
  }

  /// The harness that a board is plugged into.
  public Wiring wiring(BankId bank) {
    return new Harness(bank);
  }

  /// When something next happens by itself.
  public Optional<MonotonicTime> nextChangeAt() {
    synchronized (lock) {
      var next = Optional.<MonotonicTime>empty();
      if (moving.isEmpty()) {
        return next;
      }
      for (var compartment : moving.values()) {
        next = Earliest.of(next, compartment.nextChangeAt());
      }
      return next;
    }
  }

  /// Lets everything happen, in its order, that happens by itself until `time`.
  public void advanceTo(MonotonicTime time) {
    synchronized (lock) {
      for (var next = nextChangeAt(); next.isPresent(); next = nextChangeAt()) {
        if (next.get().isAfter(time)) {
          break;
        }
        now = later(now, next.get());
        List.copyOf(moving.values()).forEach(it -> change(it, due -> due.advanceTo(now)));
      }
      now = later(now, time);
    }
  }

  /// Shuts an open door. It catches, unless its latch is drawn by a pulse.
  public HandResult close(String label) {
    return act(label, it -> it.close(now));
  }

  /// Shuts an open door so hard, or so feebly, that it springs open again.
  public HandResult bounce(String label) {
    return act(label, it -> it.bounce(now));
  }

  /// Opens a door with a crowbar, or a key from behind; its latch is none the worse for it.
  public HandResult openByForce(String label) {
    return act(label, Compartment::openByForce);
  }

  /// Puts an ordinary parcel in.
  public HandResult put(String label) {
    return put(label, Parcel.ORDINARY);
  }

  public HandResult put(String label, Parcel parcel) {
    return act(label, it -> it.put(parcel));
  }

  public HandResult take(String label) {
    return act(label, Compartment::take);
  }

  public HandResult latch(String label, Latch to) {
    return act(label, always(it -> it.latch(to, now)));
  }

  public HandResult doorSensor(String label, DoorSensor to) {
    return act(label, always(it -> it.doorSensor(to)));
  }

  public HandResult occupancySensor(String label, OccupancySensor to) {
    return act(label, always(it -> it.occupancySensor(to)));
  }

  /// Mixes up the plugs of two latches.
  public void crossLatches(String one, String other) {
    cross(latches, one, other);
  }

  /// Mixes up the plugs of the sensors of two compartments, for door and content.
  public void crossSensors(String one, String other) {
    cross(sensors, one, other);
  }

  private void cross(Map<Socket, Compartment> plugged, String one, String other) {
    synchronized (lock) {
      var first = labelled(one);
      var second = labelled(other);
      crossed = true;
      plugged.replaceAll((_, it) -> it == first ? second : it == second ? first : it);
    }
  }

  private HandResult act(String label, Function<Compartment, Optional<String>> hand) {
    synchronized (lock) {
      advanceTo(clock.now());
      var compartment = labelled(label);
      var before = compartment.view();
      var objection = hand.apply(compartment);
      changed(before, compartment);
      return objection
          .<HandResult>map(HandResult.Impossible::new)
          .orElseGet(() -> new HandResult.Done(compartment.view()));
    }
  }

  private static Function<Compartment, Optional<String>> always(Consumer<Compartment> hand) {
    return compartment -> {
      hand.accept(compartment);
      return Optional.empty();
    };
  }

  private void change(Compartment compartment, Consumer<Compartment> what) {
    var before = compartment.view();
    what.accept(compartment);
    changed(before, compartment);
  }

  private void changed(CompartmentView before, Compartment compartment) {
    var label = compartment.plan().label();
    compartment
        .nextChangeAt()
        .ifPresentOrElse(_ -> moving.put(label, compartment), () -> moving.remove(label));
    var after = compartment.view();
    if (!after.equals(before)) {
      observers.forEach(it -> it.changed(after, now));
    }
  }

  private Compartment labelled(String label) {
    var compartment = byLabel.get(label);
    if (compartment == null) {
      throw new IllegalArgumentException("no compartment is called " + label);
    }
    return compartment;
  }

  private static MonotonicTime later(MonotonicTime one, MonotonicTime other) {
    return one.isAfter(other) ? one : other;
  }

  private final class Harness implements Wiring {
    private final BankId bank;

    private Harness(BankId bank) {
      this.bank = bank;
    }

    @Override
    public void energise(Channel channel, Duration onTime, MonotonicTime at) {
      synchronized (lock) {
        advanceTo(at);
        latch(channel).ifPresent(it -> change(it, latch -> latch.energise(onTime, now)));
      }
    }

    @Override
    public void drive(Channel channel, boolean on, MonotonicTime at) {
      synchronized (lock) {
        advanceTo(at);
        latch(channel).ifPresent(it -> change(it, latch -> latch.drive(on, now)));
      }
    }

    @Override
    public DoorSignal door(Channel channel, MonotonicTime at) {
      synchronized (lock) {
        advanceTo(at);
        return sensors(channel).map(Compartment::doorSignal).orElse(DoorSignal.NONE);
      }
    }

    @Override
    public OccupancySignal occupancy(Channel channel, MonotonicTime at) {
      synchronized (lock) {
        advanceTo(at);
        return sensors(channel).map(Compartment::occupancySignal).orElse(OccupancySignal.NONE);
      }
    }

    private Optional<Compartment> latch(Channel channel) {
      return Optional.ofNullable(latches.get(new Socket(bank, channel)));
    }

    private Optional<Compartment> sensors(Channel channel) {
      return Optional.ofNullable(sensors.get(new Socket(bank, channel)));
    }
  }
}
