package cubby.sim.people;

import java.time.Duration;

/// What somebody does after what they have just done.
public sealed interface Next {
  /// The next thing, after looking at the screen and thinking for so long.
  record After(Duration pause) implements Next {}

  /// Goes away, whatever the screen says and however the doors are.
  record Leaves() implements Next {}

  Next LEAVES = new Leaves();

  static Next after(Duration pause) {
    return new After(pause);
  }

  static Next afterSeconds(int seconds) {
    return new After(Duration.ofSeconds(seconds));
  }
}
