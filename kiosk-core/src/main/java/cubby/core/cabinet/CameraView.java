package cubby.core.cabinet;

import cubby.hal.contract.camera.CameraId;
import java.util.List;

/// A camera, and the compartments that are in its pictures.
public record CameraView(CameraId camera, List<CompartmentId> sees) {
  public CameraView {
    sees = List.copyOf(sees);
  }
}
