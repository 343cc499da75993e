package cubby.sim.story;

import java.util.List;

/// One story, read and understood. Immutable; any thread.
public final class Story {
  private final int line;
  private final String title;
  private final List<String> cites;
  private final Setting setting;
  private final List<Step> steps;

  Story(int line, String title, List<String> cites, Setting setting, List<Step> steps) {
    this.line = line;
    this.title = title;
    this.cites = List.copyOf(cites);
    this.setting = setting;
    this.steps = List.copyOf(steps);
  }

  /// One line of it.
  ///
  /// @param text as it is written
  record Step(int line, String text, Verb.Kind kind, Act act) {}

  /// What a line does when the story is played.
  @FunctionalInterface
  interface Act {
    /// @throws Difference if it does not come out
    void play(Stage stage);
  }

  /// Where its heading stands.
  public int line() {
    return line;
  }

  /// A sentence.
  public String title() {
    return title;
  }

  /// The lines of the flows that it is about.
  public List<String> cites() {
    return cites;
  }

  Setting setting() {
    return setting;
  }

  List<Step> steps() {
    return steps;
  }
}
