package cubby.sim.story;

import cubby.core.effect.Reply;
import cubby.core.person.Carrier;
import java.time.Duration;

/// Plays stories, each on a kiosk of its own.
public final class Player {

  /// Boards are found, doors are stable.
  private static final Duration STARTS_WITHIN = Duration.ofSeconds(10);

  private Player() {}

  public static Outcome play(Story story) {
    var stage = new Stage(story.setting());
    setUp(stage);
    var begin = stage.kiosk().now();
    for (var step : story.steps()) {
      try {
        play(stage, step);
      } catch (Difference difference) {
        return new Outcome.Differed(
            stage.kiosk().now().since(begin),
            step.line(),
            step.text(),
            difference.expected(),
            difference.was(),
            Scene.of(stage));
      }
    }
    return new Outcome.Held(stage.kiosk().now().since(begin));
  }

  private static void play(Stage stage, Story.Step step) {
    switch (step.kind()) {
      case EXPECTATION -> step.act().play(stage);
      case ACTION -> {
        stage.mark();
        step.act().play(stage);
        stage.passUsualTime();
      }
      case TIME -> {
        stage.mark();
        step.act().play(stage);
      }
    }
  }

  /// The kiosk has power and has looked at its doors; unless it comes out of the box, a courier is
  /// enrolled and every compartment has been seen empty.
  private static void setUp(Stage stage) {
    stage.kiosk().powerOn();
    stage.kiosk().pass(STARTS_WITHIN);
    if (!stage.setting().outOfTheBox()) {
      OutsideVerbs.enrol(stage, Setting.COURIER, Setting.PIN, new Carrier(Setting.CARRIER));
      requireDone(stage);
      for (var id : stage.setting().unsensed()) {
        stage.command(OutsideVerbs.compartment("clear", id));
        requireDone(stage);
      }
    }
  }

  private static void requireDone(Stage stage) {
    if (stage.takeReply().orElse(null) instanceof Reply.Refused(var sentence)) {
      throw new IllegalStateException(sentence);
    }
  }
}
