package cubby.hal.guard;

import cubby.hal.contract.MonotonicTime;
import cubby.hal.pins.OutputPin;
import cubby.hal.wire.WireBytes;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;

/// Frames to a guard, for tests in other packages.
public final class GuardFrames {
  private GuardFrames() {}

  /// Sets up one output as channel 1 of board 0 and arms.
  public static WireBytes setUp(OutputPin pin) {
    return new GuardRequest.Outputs(List.of(new GuardRequest.Output(1, pin)))
        .to(0)
        .bytes()
        .plus(new GuardRequest.Arm(Duration.ofSeconds(1)).to(0).bytes());
  }

  /// To be carried out within ten seconds from now.
  public static WireBytes pulse(Duration onTime) {
    var by = new MonotonicTime(System.nanoTime()).plus(Duration.ofSeconds(10));
    return new GuardRequest.Pulse(1, onTime, by).to(0).bytes();
  }

  /// How a guard is started whose pins are a file.
  public static List<String> fakeGuard(String file) {
    return GuardCommand.of(
        new LinkedHashSet<>(
            List.of(
                GuardCommand.placeOf(FakeGuardMain.class.getName()),
                GuardCommand.placeOf(GuardMain.class.getName()))),
        FakeGuardMain.class.getName(),
        file);
  }
}
