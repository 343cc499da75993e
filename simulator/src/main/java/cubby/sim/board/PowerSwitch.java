package cubby.sim.board;

import cubby.hal.contract.MonotonicTime;
import java.util.List;

/// A switch in the supply of one board: while off it neither hears nor answers. Any thread may
/// switch.
public final class PowerSwitch implements SimulatedBoard {
  private final SimulatedBoard board;
  private volatile boolean on = true;

  public PowerSwitch(SimulatedBoard board) {
    this.board = board;
  }

  public void turn(boolean on) {
    this.on = on;
  }

  public boolean on() {
    return on;
  }

  @Override
  public int address() {
    return board.address();
  }

  @Override
  public List<Transmission> receive(byte value, MonotonicTime at) {
    return on ? board.receive(value, at) : List.of();
  }
}
