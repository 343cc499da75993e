package cubby.ui;

import cubby.core.words.Phrase;
import java.time.Duration;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Label;

/// Says how long until the next try, counting down by itself; gone when the time has come.
final class Countdown {

  private static final javafx.util.Duration TICK = javafx.util.Duration.millis(250);

  private final Kit kit;
  private final Label label;
  private final Timeline ticks = new Timeline();
  private Duration end = Duration.ZERO;

  Countdown(Kit kit) {
    this.kit = kit;
    this.label = kit.label("body-strong", "");
    label
        .sceneProperty()
        .subscribe(scene -> {
          if (scene == null) {
            ticks.stop();
          }
        });
    Styles.present(label, false);
  }

  Label node() {
    return label;
  }

  void show(Duration wait) {
    ticks.stop();
    end = kit.clock().get().plus(wait);
    say(wait);
    if (wait.isPositive()) {
      ticks.getKeyFrames().setAll(new KeyFrame(TICK, _ -> tick()));
      ticks.setCycleCount(Math.clamp(wait.toMillis() / 250 + 2, 1, Integer.MAX_VALUE));
      ticks.play();
    }
  }

  void tick() {
    var left = end.minus(kit.clock().get());
    say(left);
    if (!left.isPositive()) {
      ticks.stop();
    }
  }

  private void say(Duration left) {
    Styles.present(label, left.isPositive());
    label.setText(
        left.isPositive() ? kit.words().text(Phrase.NEXT_TRY_IN, kit.words().remaining(left)) : "");
  }
}
