package cubby.sim.story;

import java.time.Duration;
import java.util.List;

/// What came of a story.
public sealed interface Outcome {
  /// How long it took in the time of the kiosk.
  Duration took();

  record Held(Duration took) implements Outcome {}

  /// @param line where it came out differently
  /// @param step as it is written there
  /// @param scene how screen, doors and compartments are then, a line each
  record Differed(
      Duration took, int line, String step, String expected, String was, List<String> scene)
      implements Outcome {
    public Differed {
      scene = List.copyOf(scene);
    }
  }
}
