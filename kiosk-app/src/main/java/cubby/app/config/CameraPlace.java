package cubby.app.config;

import cubby.core.cabinet.CameraView;
import cubby.core.cabinet.CompartmentId;
import cubby.hal.config.CameraSettings;
import java.util.List;

/// A camera, and the compartments into which it looks.
public record CameraPlace(CameraSettings camera, List<CompartmentId> sees) {
  public CameraPlace {
    sees = List.copyOf(sees);
  }

  CameraView view() {
    return new CameraView(camera.id(), sees);
  }
}
