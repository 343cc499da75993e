package cubby.sim.board;

import cubby.hal.contract.MonotonicTime;
import cubby.hal.wire.WireBytes;
import java.util.List;
import java.util.Optional;

/// A lock board without its line: no thread, no clock, no port. Confined to whoever owns the line,
/// whose calls never go back in time. Ready from the first; [#start] is its supply.
public interface SimulatedBoard {
  /// The address set by its switches, in the family's own counting.
  int address();

  /// Takes one byte of the master and does at once what it completes.
  ///
  /// @param at when the byte's stop bit had passed
  /// @return what it answers, mostly nothing
  List<Transmission> receive(byte value, MonotonicTime at);

  /// When it next has something to look at, or to say by itself; mostly never.
  Optional<MonotonicTime> nextDeadline();

  /// When it next does something that the master's words are not the reason of.
  default Optional<MonotonicTime> nextOwnWordAt() {
    return nextDeadline();
  }

  /// Tells whenever hands have switched its supply, which may bring [#nextDeadline] forward without
  /// a call from the line's owner. On the thread of those hands.
  default void onSwitching(Runnable told) {}

  /// Does what is due until `at`.
  ///
  /// @return what it says by itself, mostly nothing
  List<Transmission> due(MonotonicTime at);

  /// Its supply comes on: it knows nothing but its switches and what it keeps for good.
  void start(MonotonicTime at);

  /// Its supply fails: no current flows any more.
  void stop(MonotonicTime at);

  /// Whoever had its line open has closed it. No board notices, but a guard of pins is started and
  /// ended together with its line.
  default void masterLeft(MonotonicTime at) {}

  /// A reply of its own as a board at another address would have sent it, its checksum right.
  WireBytes asFrom(int address, WireBytes reply);
}
