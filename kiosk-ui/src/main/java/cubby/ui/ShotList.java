package cubby.ui;

import cubby.core.screen.ScreenModel;
import cubby.ui.GalleryShots.Shot;
import java.util.ArrayList;
import java.util.List;

/// Shots in the making.
final class ShotList {

  private final List<Shot> shots = new ArrayList<>();

  void add(String name, ScreenModel model) {
    add(new Shot(name, model));
  }

  void add(Shot shot) {
    shots.add(shot);
  }

  List<Shot> list() {
    return List.copyOf(shots);
  }
}
