package cubby.sim.board;

import cubby.hal.contract.MonotonicTime;
import java.util.List;

/// A lock board without its line: no thread, no clock, no port. Confined to whoever owns the line.
public interface SimulatedBoard {
  /// The address set by its switches, in the family's own counting.
  int address();

  /// Takes one byte of the master and does at once what it completes.
  ///
  /// @param at when the byte's stop bit had passed; never earlier than at the call before
  /// @return what it answers, mostly nothing
  List<Transmission> receive(byte value, MonotonicTime at);
}
