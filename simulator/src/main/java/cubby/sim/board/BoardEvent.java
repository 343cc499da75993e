package cubby.sim.board;

import cubby.hal.contract.Channel;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.wire.WireBytes;
import java.time.Duration;

/// What a board was made to do, or would not do, for those who watch a simulation.
public sealed interface BoardEvent {
  /// The address of the board it happened to.
  int address();

  MonotonicTime at();

  /// One latch was energised by command, for a time that the board keeps.
  record Unlocked(int address, Channel channel, Duration onTime, MonotonicTime at)
      implements BoardEvent {}

  /// A latch was switched by command, with no end of its own.
  record Switched(int address, Channel channel, boolean on, MonotonicTime at)
      implements BoardEvent {}

  /// **A latch was switched by an input of the board**, with nobody having asked for it.
  ///
  /// @param input from 1
  record SwitchedByInput(int address, Channel channel, int input, boolean on, MonotonicTime at)
      implements BoardEvent {}

  /// **Every latch of the board was energised by one command.** Real boards know such a command; no
  /// sound master ever sends it.
  record UnlockedAll(int address, WireBytes request, MonotonicTime at) implements BoardEvent {}

  /// A request to this board was in shape but for its checksum.
  ///
  /// @param obeyed whether the board looks past that
  record BadChecksum(int address, WireBytes request, boolean obeyed, MonotonicTime at)
      implements BoardEvent {}

  /// The on-time of the board's latches was changed.
  record OnTimeSet(int address, Duration onTime, MonotonicTime at) implements BoardEvent {}
}
