package cubby.app.play;

import cubby.sim.story.Outcome;
import cubby.sim.story.Story;
import java.nio.file.Path;
import java.time.Duration;

/// What came of stories, for people.
public final class StoryReport {
  private StoryReport() {}

  /// One line if it came out, else where it did not, and how everything stood then.
  ///
  /// @param real how long it took on this computer
  public static String of(Path file, Story story, Outcome outcome, Duration real) {
    return switch (outcome) {
      case Outcome.Held(var took) ->
          "ok  %12s  %5d ms  %s (%s)"
              .formatted(
                  shown(took), real.toMillis(), story.title(), String.join(", ", story.cites()));
      case Outcome.Differed(var took, var line, var step, var expected, var was, var scene) ->
          """
          %s:%d: %s
              expected: %s
              was:      %s
              %s after the beginning of: %s (line %d)
                  %s\
          """
              .formatted(
                  file,
                  line,
                  step,
                  expected,
                  was,
                  shown(took),
                  story.title(),
                  story.line(),
                  String.join("\n        ", scene));
    };
  }

  private static String shown(Duration span) {
    var days = span.toDaysPart() > 0 ? span.toDaysPart() + "d " : "";
    return "%s%d:%02d:%02d"
        .formatted(days, span.toHoursPart(), span.toMinutesPart(), span.toSecondsPart());
  }
}
