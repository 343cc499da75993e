package cubby.sim.people;

/// Somebody who comes to the kiosk. One at a time stands at its screen.
public interface Person {
  /// Unique in a trial.
  String name();

  Role role();

  /// It is their turn: looks, and does one thing.
  Next act(AtKiosk here);

  /// The kiosk is theirs no more: they have left, or given up waiting.
  default void left(AtKiosk here) {}
}
