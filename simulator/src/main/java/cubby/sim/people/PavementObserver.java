package cubby.sim.people;

import cubby.core.cabinet.CompartmentId;
import cubby.core.screen.Touch;

/// Is told what people do before a kiosk, each thing before anything comes of it.
public interface PavementObserver {
  /// From now on this person is the one at the screen.
  default void arrives(Person person) {}

  default void leaves(Person person) {}

  default void touches(Person person, Touch touch) {}

  /// Something is through the open door.
  default void puts(Person person, CompartmentId into, Item item) {}

  default void takes(Person person, CompartmentId from, Item item) {}

  /// What this person is about to say of a compartment that the kiosk cannot see into, or of a
  /// door, is not so.
  default void misleads(Person person, CompartmentId about) {}

  /// @param catches whether the door stays closed
  default void closes(Person person, CompartmentId door, boolean catches) {}
}
