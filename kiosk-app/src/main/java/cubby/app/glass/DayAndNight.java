package cubby.app.glass;

import cubby.app.config.ScreenSettings;
import cubby.ui.KioskPane;
import cubby.ui.Theme;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/// Darkens a touchscreen at night, by the kiosk's own clock. FX thread only.
final class DayAndNight {

  private static final Duration LOOK_EVERY = Duration.seconds(20);

  private DayAndNight() {}

  /// Goes on for as long as the process.
  static void keep(KioskPane pane, ScreenSettings screen) {
    Runnable look =
        () ->
            pane.paint(
                at(
                    screen,
                    LocalTime.ofInstant(InstantSource.system().instant(), ZoneId.systemDefault())));
    look.run();
    if (screen.night().isPresent()) {
      var looking = new Timeline(new KeyFrame(LOOK_EVERY, _ -> look.run()));
      looking.setCycleCount(Animation.INDEFINITE);
      looking.play();
    }
  }

  static Theme at(ScreenSettings screen, LocalTime time) {
    if (screen.night().filter(hours -> hours.at(time)).isPresent()) {
      return Theme.NIGHT;
    }
    return screen.dark() ? Theme.DARK : Theme.LIGHT;
  }
}
