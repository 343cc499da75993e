package cubby.core.shell;

import cubby.core.session.BusTraffic;
import java.util.List;

/// What a technician at the screen may ask of the machine.
public interface ServiceDesk {

  /// Where there is no machine to ask.
  ServiceDesk NONE =
      new ServiceDesk() {
        @Override
        public List<BusTraffic> traffic() {
          return List.of();
        }

        @Override
        public void diagnose(String check) {}
      };

  /// What the buses have counted so far. Answers at once.
  List<BusTraffic> traffic();

  /// Has a diagnosis written; the answer comes as an [cubby.core.input.Input.Diagnosed].
  void diagnose(String check);
}
