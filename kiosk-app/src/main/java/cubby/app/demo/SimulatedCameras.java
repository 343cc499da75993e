package cubby.app.demo;

import cubby.app.config.CabinetConfig;
import cubby.core.cabinet.CompartmentId;
import cubby.hal.contract.camera.Camera;
import cubby.sim.cabinet.VirtualCabinet;
import cubby.sim.camera.SimulatedCamera;
import cubby.sim.camera.SimulatedLight;
import java.util.List;

/// Cameras that draw the simulated cabinet, in place of those of the configuration.
final class SimulatedCameras {

  private static final int WIDTH_PX = 480;
  private static final int HEIGHT_PX = 360;

  private SimulatedCameras() {}

  static List<Camera> of(CabinetConfig config, VirtualCabinet cabinet, SimulatedLight light) {
    return config.peripherals().cameras().stream()
        .<Camera>map(place ->
            new SimulatedCamera(
                place.camera().id(),
                cabinet,
                place.sees().stream().map(CompartmentId::label).toList(),
                light,
                WIDTH_PX,
                HEIGHT_PX))
        .toList();
  }
}
