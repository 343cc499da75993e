package cubby.sim.bus;

import java.time.Duration;

/// What can befall one exchange on a line.
public sealed interface LineFault
    permits LineFault.RequestLost, LineFault.RequestDelayed, ReplyFault {

  /// What the master wrote in one go does not reach a board, which does nothing.
  record RequestLost() implements LineFault {}

  /// What the master wrote in one go reaches a board later, which obeys and answers it as much
  /// later.
  record RequestDelayed(Duration by) implements LineFault {}
}
