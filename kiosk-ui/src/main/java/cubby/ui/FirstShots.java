package cubby.ui;

import cubby.core.screen.ScreenModel.CheckingPin;
import cubby.core.screen.ScreenModel.ChooseLanguage;
import cubby.core.screen.ScreenModel.EnterCourierNumber;
import cubby.core.screen.ScreenModel.EnterPin;
import cubby.core.screen.ScreenModel.OutOfService;
import cubby.core.screen.ScreenModel.SignInFailed;
import cubby.core.screen.ScreenModel.Starting;
import cubby.core.screen.ScreenModel.Welcome;
import cubby.core.screen.ScreenModel.WhatIsIt;
import cubby.core.words.Language;
import cubby.ui.GalleryShots.Shot;
import java.time.Duration;
import java.util.List;

/// Before anybody has said what they want, and as they say who they are.
final class FirstShots {

  private static final Duration WAIT = Duration.ofSeconds(47);

  private FirstShots() {}

  static List<Shot> first() {
    var shots = new ShotList();
    shots.add("starting", new Starting());
    shots.add("out-of-service", new OutOfService());
    shots.add("welcome", new Welcome(false));
    shots.add("welcome-partly-out", new Welcome(true));
    shots.add(new Shot("welcome-door-open", new Welcome(false)).withOpenDoors(1));
    shots.add(new Shot("welcome-partly-out-doors-open", new Welcome(true)).withOpenDoors(3));
    shots.add(new Shot("welcome-view", new Welcome(false)).withTouched("ease"));
    shots.add(
        new Shot("welcome-view-languages", new Welcome(false))
            .withTouched("ease", "ease-language"));
    shots.add("choose-language", new ChooseLanguage(List.of(Language.values())));
    shots.add("what-is-it", new WhatIsIt());
    return shots.list();
  }

  static List<Shot> signIn() {
    var shots = new ShotList();
    shots.add("enter-courier-number", new EnterCourierNumber());
    shots.add(new Shot("enter-courier-number-typed", new EnterCourierNumber()).withTyped("1047"));
    shots.add(new Shot("enter-pin-typed", new EnterPin()).withTyped("295134"));
    shots.add("checking-pin", new CheckingPin());
    shots.add("sign-in-failed", new SignInFailed(Duration.ZERO));
    shots.add("sign-in-failed-wait", new SignInFailed(WAIT));
    return shots.list();
  }
}
