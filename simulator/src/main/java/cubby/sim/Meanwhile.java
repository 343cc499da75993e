package cubby.sim;

import cubby.hal.contract.MonotonicTime;
import java.util.Optional;

/// What goes on in the same virtual time as the lines, on the same thread: a kiosk's loop and its
/// alarms.
public interface Meanwhile {
  /// Nothing but the lines.
  Meanwhile NOTHING =
      new Meanwhile() {
        @Override
        public Optional<MonotonicTime> nextAt() {
          return Optional.empty();
        }

        @Override
        public void step() {}
      };

  /// When it next has something to do; past, if at once.
  Optional<MonotonicTime> nextAt();

  /// Does what is due by now.
  void step();
}
