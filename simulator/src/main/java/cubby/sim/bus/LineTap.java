package cubby.sim.bus;

/// Listens in on a line. Called on the thread that owns the line, which it must not hold up.
@FunctionalInterface
public interface LineTap {
  void passed(LineFrame frame);
}
