package cubby.app.kiosk;

import cubby.app.config.CabinetConfig;
import cubby.hal.camera.CommandCamera;
import cubby.hal.contract.camera.Camera;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The cameras of a configuration, each worked by its command.
final class RealCameras {

  /// Memory, on Linux: what a camera's program writes is not sealed yet.
  private static final Path MEMORY = Path.of("/dev/shm");

  private RealCameras() {}

  static List<Camera> of(CabinetConfig config) {
    var scratch = Files.isWritable(MEMORY) ? MEMORY : Path.of(System.getProperty("java.io.tmpdir"));
    return config.peripherals().cameras().stream()
        .<Camera>map(place -> new CommandCamera(place.camera(), scratch, RealMachine.MONOTONIC))
        .toList();
  }
}
