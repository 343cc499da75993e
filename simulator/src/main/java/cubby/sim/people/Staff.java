package cubby.sim.people;

import java.util.ArrayList;
import java.util.List;

/// A courier between two rounds.
final class Staff {
  private static final int ROUNDS_A_DAY = 4;

  private final String number;
  private final String pin;
  private final String carrier;
  private final List<Item> tomorrow = new ArrayList<>();
  private boolean collected;
  private int rounds;

  Staff(String number, String pin, String carrier) {
    this.number = number;
    this.pin = pin;
    this.carrier = carrier;
  }

  String number() {
    return number;
  }

  String pin() {
    return pin;
  }

  String carrier() {
    return carrier;
  }

  void setAside(Item item) {
    tomorrow.add(item);
  }

  /// @param undone what did not go in, for there was no time
  /// @return whether they come again today
  boolean isBack(List<Item> undone) {
    tomorrow.addAll(undone);
    collected = false;
    return !undone.isEmpty() && rounds++ < ROUNDS_A_DAY;
  }

  void sleeps() {
    rounds = 0;
  }

  /// What was brought back yesterday.
  List<Item> takeTomorrow() {
    var load = List.copyOf(tomorrow);
    tomorrow.clear();
    return load;
  }

  /// Nothing more of it opens today.
  void hasCollected() {
    collected = true;
  }

  boolean collected() {
    return collected;
  }
}
