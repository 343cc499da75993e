package cubby.sim.people;

import cubby.core.cabinet.CompartmentId;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What is really where, whatever the kiosk believes. Changed by hands alone. What is away is
/// forgotten after a while by [#forget].
public final class Belongings {
  private final Map<String, Item> items = new TreeMap<>();
  private final Map<String, Whereabouts> whereabouts = new TreeMap<>();
  private final Map<CompartmentId, Item> inside = new TreeMap<>();

  /// What is behind a door.
  public Optional<Item> inside(CompartmentId compartment) {
    return Optional.ofNullable(inside.get(compartment));
  }

  /// All that is behind doors.
  public Map<CompartmentId, Item> inside() {
    return Collections.unmodifiableMap(inside);
  }

  /// Empty if it has never been seen, or has been away for long.
  public Optional<Whereabouts> of(String item) {
    return Optional.ofNullable(whereabouts.get(item));
  }

  public Optional<Item> item(String name) {
    return Optional.ofNullable(items.get(name));
  }

  public void with(Item item, String person) {
    move(item, new Whereabouts.With(person));
  }

  void away(Item item, String person) {
    move(item, new Whereabouts.Away(person));
  }

  void put(Item item, CompartmentId into) {
    move(item, new Whereabouts.Inside(into));
    inside.put(into, item);
  }

  void forget(Item item) {
    items.remove(item.name());
    whereabouts.remove(item.name());
  }

  private void move(Item item, Whereabouts to) {
    items.put(item.name(), item);
    if (whereabouts.put(item.name(), to) instanceof Whereabouts.Inside(var from)) {
      inside.remove(from);
    }
  }
}
