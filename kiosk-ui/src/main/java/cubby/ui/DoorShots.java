package cubby.ui;

import cubby.core.cabinet.CompartmentId;
import cubby.core.screen.ScreenModel.CloseDoor;
import cubby.core.screen.ScreenModel.DidItOpen;
import cubby.core.screen.ScreenModel.Jammed;
import cubby.core.screen.ScreenModel.OpenFor;
import cubby.core.screen.ScreenModel.Opening;
import cubby.core.screen.ScreenModel.PressDoor;
import cubby.core.screen.ScreenModel.SetAside;
import cubby.core.screen.ScreenModel.Unreachable;
import cubby.ui.GalleryShots.Shot;
import java.util.List;

/// Of a door, whoever it is opened for.
final class DoorShots {

  private static final String CASE = "K7-0412";

  private DoorShots() {}

  static List<Shot> doors(Sample sample) {
    var shots = new ShotList();
    shots.add("opening", new Opening(sample.door(11)));
    shots.add("close-door", new CloseDoor(sample.door(17), OpenFor.SHORT, false));
    shots.add("close-door-long", new CloseDoor(sample.door(17), OpenFor.LONG, true));
    shots.add("press-door", new PressDoor(sample.door(13)));
    shots.add("press-door-long-label", new PressDoor(new CompartmentId("HALL12")));
    shots.add("did-it-open", new DidItOpen(sample.door(13)));
    shots.add("jammed-pickup", new Jammed(sample.door(13), CASE, true));
    shots.add("jammed-drop-off", new Jammed(sample.door(13), CASE, false));
    shots.add("unreachable-pickup", new Unreachable(sample.door(21), CASE, true));
    shots.add("unreachable-drop-off", new Unreachable(sample.door(21), CASE, false));
    shots.add("set-aside", new SetAside(sample.door(5), CASE));
    return shots.list();
  }
}
