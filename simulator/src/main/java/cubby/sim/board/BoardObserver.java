package cubby.sim.board;

/// Is told what boards are made to do. Called on the thread that owns the line, which it must not
/// hold up.
@FunctionalInterface
public interface BoardObserver {
  void happened(BoardEvent event);
}
