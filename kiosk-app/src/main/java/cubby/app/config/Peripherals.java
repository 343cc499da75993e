package cubby.app.config;

import cubby.hal.config.ScannerSettings;
import cubby.hal.config.SignalSettings;
import cubby.hal.config.SpeakerSettings;
import java.util.List;
import java.util.Optional;

/// What a kiosk has besides doors and a touchscreen.
///
/// @param speaker how it speaks, if it does
/// @param quiet when it does not
/// @param pad whether there is a pad with 12 keys beside the screen, whose keys are named in speech
public record Peripherals(
    Optional<ScannerSettings> scanner,
    List<CameraPlace> cameras,
    List<SignalSettings> signals,
    Optional<SpeakerSettings> speaker,
    Optional<QuietHours> quiet,
    boolean pad) {
  public Peripherals {
    cameras = List.copyOf(cameras);
    signals = List.copyOf(signals);
  }
}
