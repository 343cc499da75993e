package cubby.core.kiosk;

import cubby.core.cabinet.Compartment;
import cubby.core.cabinet.CompartmentId;
import cubby.core.session.Sight;
import cubby.hal.contract.DoorState;
import cubby.hal.contract.Occupancy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The doors of a kiosk on a street: which stand open, what is behind them, and what their sensors
/// say of it.
final class StreetDoors {

  private static final String RUBBISH = "rubbish";

  /// How a compartment's sensors are, for a whole walk.
  private enum Honesty {
    HONEST,
    OCCUPANCY_STUCK_EMPTY,
    OCCUPANCY_STUCK_OCCUPIED,
    OCCUPANCY_UNSTEADY,
    DOOR_STUCK_OPEN,
    DOOR_STUCK_CLOSED
  }

  private final Random random;
  private final Map<CompartmentId, Honesty> honesty = new TreeMap<>();
  private final Map<CompartmentId, String> inside = new TreeMap<>();
  private final Set<CompartmentId> open = new TreeSet<>();

  /// @param liars how many of a hundred have sensors that may not be honest
  StreetDoors(Random random, int liars, List<Compartment> built) {
    this.random = random;
    for (var compartment : built) {
      honesty.put(
          compartment.id(),
          random.nextInt(100) < liars ? any(List.of(Honesty.values())) : Honesty.HONEST);
    }
  }

  List<CompartmentId> all() {
    return List.copyOf(honesty.keySet());
  }

  List<CompartmentId> open() {
    return List.copyOf(open);
  }

  boolean isOpen(CompartmentId id) {
    return open.contains(id);
  }

  void open(CompartmentId id) {
    open.add(id);
  }

  void close(CompartmentId id) {
    open.remove(id);
  }

  void closeAll() {
    open.clear();
  }

  /// Whatever blocks a door is gone, and all are closed.
  void heal() {
    honesty.replaceAll((_, was) ->
        was == Honesty.DOOR_STUCK_OPEN || was == Honesty.DOOR_STUCK_CLOSED ? Honesty.HONEST : was);
    closeAll();
  }

  // What is behind them

  Optional<String> inside(CompartmentId id) {
    return Optional.ofNullable(inside.get(id));
  }

  /// Whether it is behind any of them.
  boolean hold(String parcel) {
    return inside.containsValue(parcel);
  }

  void putIn(CompartmentId id, String parcel) {
    inside.putIfAbsent(id, parcel);
  }

  void takeOut(CompartmentId id, String parcel) {
    inside.remove(id, parcel);
  }

  void empty(CompartmentId id) {
    inside.remove(id);
  }

  /// Takes out what is inside, or leaves rubbish where nothing is.
  void swapRubbish(CompartmentId id) {
    if (inside.remove(id) == null) {
      inside.put(id, RUBBISH);
    }
  }

  // What their sensors say

  boolean areHonest(CompartmentId id) {
    return honesty.get(id) == Honesty.HONEST;
  }

  Sight sight(CompartmentId id) {
    var door = isOpen(id) ? DoorState.OPEN : DoorState.CLOSED;
    var occupancy = inside.containsKey(id) ? Occupancy.OCCUPIED : Occupancy.EMPTY;
    return switch (honesty.getOrDefault(id, Honesty.HONEST)) {
      case HONEST -> new Sight(door, occupancy);
      case OCCUPANCY_STUCK_EMPTY -> new Sight(door, Occupancy.EMPTY);
      case OCCUPANCY_STUCK_OCCUPIED -> new Sight(door, Occupancy.OCCUPIED);
      case OCCUPANCY_UNSTEADY -> new Sight(door, any(List.of(Occupancy.values())));
      case DOOR_STUCK_OPEN -> new Sight(DoorState.OPEN, occupancy);
      case DOOR_STUCK_CLOSED -> new Sight(DoorState.CLOSED, occupancy);
    };
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  @Override
  public String toString() {
    return honesty.toString();
  }
}
