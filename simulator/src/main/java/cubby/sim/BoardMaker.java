package cubby.sim;

import cubby.sim.board.BoardObserver;
import cubby.sim.board.Cu16Board;
import cubby.sim.board.Cu16Settings;
import cubby.sim.board.SimulatedBoard;
import cubby.sim.cabinet.Wiring;

/// Makes a board of one family, with its settings, once it is known what it is wired to.
@FunctionalInterface
public interface BoardMaker {
  SimulatedBoard make(Wiring wiring, BoardObserver observer);

  /// @param address 0–15
  static BoardMaker cu16(int address, Cu16Settings settings) {
    return (wiring, observer) -> new Cu16Board(address, settings, wiring, observer);
  }
}
