package cubby.sim.fate;

import cubby.hal.contract.camera.CameraId;
import cubby.sim.kiosk.VirtualCameras;
import cubby.sim.kiosk.VirtualKiosk;
import java.util.List;

/// What befalls cameras.
final class CameraFates {
  private final VirtualKiosk kiosk;
  private final Strikes strikes;
  private final List<CameraId> cameras;

  CameraFates(VirtualKiosk kiosk, Strikes strikes) {
    this.kiosk = kiosk;
    this.strikes = strikes;
    cameras = kiosk.blueprint().cabinet().cameras().stream().map(it -> it.camera()).toList();
  }

  void condition(Fate fate, VirtualCameras.Condition condition) {
    if (cameras.isEmpty()) {
      return;
    }
    var camera = strikes.any(cameras);
    strikes.happens(fate);
    kiosk.cameras().condition(camera, condition);
    strikes.lasts(
        600, 60_000, () -> kiosk.cameras().condition(camera, VirtualCameras.Condition.OK));
  }
}
