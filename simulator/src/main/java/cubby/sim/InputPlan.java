package cubby.sim;

import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import cubby.sim.board.BoardInput;

/// A wire from a compartment's switch to an input of a relay board, which need not be the board
/// that drives its latch.
///
/// @param input from 1
public record InputPlan(int input, BankId bank, Channel channel, BoardInput.Kind kind) {}
