package cubby.app.sim;

import cubby.hal.config.SignalSettings;
import cubby.sim.cabinet.VirtualCabinet;
import java.util.List;

/// What makes the cabinet's own inputs speak.
final class SignalCommands {
  private static final Choice<To> TO = Choice.of("state of a signal", To.values());

  private enum To {
    ACTIVE,
    QUIET
  }

  private final VirtualCabinet cabinet;
  private final List<SignalSettings> signals;
  private final Choice<SignalSettings> names;

  SignalCommands(List<SignalSettings> signals, VirtualCabinet cabinet) {
    this.cabinet = cabinet;
    this.signals = signals;
    names = Choice.of("signal", signals, signal -> signal.id().value());
  }

  String obey(String name, String to) {
    if (signals.isEmpty()) {
      throw new Mistake("This cabinet has no signals.");
    }
    var signal = names.meant(name);
    SimulatedSignals.set(cabinet, signal, TO.meant(to) == To.ACTIVE);
    return "signal %s %s"
        .formatted(name, SimulatedSignals.isActive(cabinet, signal) ? "active" : "quiet");
  }
}
