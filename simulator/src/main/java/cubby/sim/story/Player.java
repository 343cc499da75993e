package cubby.sim.story;

import cubby.core.effect.Reply;
import cubby.core.person.Carrier;
import cubby.hal.contract.MonotonicTime;
import cubby.sim.kiosk.VirtualKiosk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.function.Function;

/// Plays stories, each on a kiosk of its own.
public final class Player {

  /// Boards are found, doors are stable.
  private static final Duration STARTS_WITHIN = Duration.ofSeconds(10);

  private Player() {}

  /// @param correspondences those who write to each kiosk, and whom it writes to
  public static Outcome play(Story story, Function<VirtualKiosk, Correspondence> correspondences) {
    var stage = new Stage(story.setting(), correspondences);
    setUp(stage);
    var begin = stage.kiosk().now();
    var steps = new ArrayList<>(story.steps());
    var last = end(story);
    steps.add(last);
    for (var step : steps) {
      var culprit = step;
      try {
        if (step.kind() != Verb.Kind.EXPECTATION) {
          culprit = last;
          requireDone(stage);
          culprit = step;
          last = step;
        }
        play(stage, step);
      } catch (Difference difference) {
        return differed(stage, begin, culprit, difference);
      }
    }
    return new Outcome.Held(stage.kiosk().now().since(begin));
  }

  /// By then every command must have been done, or its refusal expected.
  private static Story.Step end(Story story) {
    return new Story.Step(story.line(), "story " + story.title(), Verb.Kind.TIME, _ -> {});
  }

  private static void play(Stage stage, Story.Step step) {
    if (step.kind() != Verb.Kind.EXPECTATION) {
      stage.mark();
    }
    step.act().play(stage);
    if (step.kind() == Verb.Kind.ACTION) {
      stage.passUsualTime();
    }
  }

  private static Outcome differed(
      Stage stage, MonotonicTime begin, Story.Step step, Difference difference) {
    return new Outcome.Differed(
        stage.kiosk().now().since(begin),
        step.line(),
        step.text(),
        difference.expected(),
        difference.was(),
        Scene.of(stage));
  }

  /// The kiosk has power and has looked at its doors; unless it comes out of the box, a courier and
  /// a technician are enrolled, and every compartment has been seen empty.
  private static void setUp(Stage stage) {
    stage.kiosk().powerOn();
    stage.kiosk().pass(STARTS_WITHIN);
    if (!stage.setting().outOfTheBox()) {
      OutsideVerbs.enrol(stage, Setting.COURIER, Setting.PIN, new Carrier(Setting.CARRIER));
      requireDone(stage);
      var _ = OutsideVerbs.enrolTechnician(stage, Setting.TECHNICIAN, Setting.TECHNICIANS_PIN);
      requireDone(stage);
      for (var id : stage.setting().unsensed()) {
        stage.command(OutsideVerbs.compartment("clear", id));
        requireDone(stage);
      }
    }
  }

  /// @throws Difference if the last command was refused, and nobody has expected it
  private static void requireDone(Stage stage) {
    if (stage.takeReply().orElse(null) instanceof Reply.Refused(var sentence)) {
      throw new Difference("the command done", "refused: " + sentence);
    }
  }
}
