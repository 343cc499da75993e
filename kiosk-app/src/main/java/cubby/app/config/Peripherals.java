package cubby.app.config;

import cubby.hal.config.ScannerSettings;
import cubby.hal.config.SignalSettings;
import java.util.List;
import java.util.Optional;

/// What a kiosk has besides doors and a touchscreen.
///
/// @param speaker whether it speaks
public record Peripherals(
    Optional<ScannerSettings> scanner,
    List<CameraPlace> cameras,
    List<SignalSettings> signals,
    boolean speaker) {
  public Peripherals {
    cameras = List.copyOf(cameras);
    signals = List.copyOf(signals);
  }
}
