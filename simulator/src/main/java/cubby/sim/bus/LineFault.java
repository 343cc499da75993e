package cubby.sim.bus;

/// What can befall one exchange on a line.
public sealed interface LineFault permits LineFault.RequestLost, ReplyFault {

  /// What the master wrote in one go does not reach a board, which does nothing.
  record RequestLost() implements LineFault {}
}
