package cubby.core.cabinet;

import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;

/// Where a compartment's latch and sensors are connected. Two equal wirings reach the same door.
///
/// @param board line, driver, address and polarities, in one line of words
public record Wiring(BankId bank, String board, Channel channel) {}
