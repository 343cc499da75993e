package cubby.hal.lockbus;

import cubby.hal.contract.BankEvent;
import cubby.hal.wire.WireBytes;

/// What a bus master wants done.
public sealed interface BusAction {

  /// Open the line, as a new object, after closing the one that may be open, and say
  /// [BusInput.Opened] or [BusInput.Failed].
  record OpenLine() implements BusAction {}

  /// Close the line, and let nothing that was handed to it reach a board any more, if that can be.
  record CloseLine() implements BusAction {}

  /// Throw away what has come in meanwhile, then send these bytes, now. Say [BusInput.Failed] if
  /// that fails.
  record Send(WireBytes bytes) implements BusAction {}

  /// Tell whoever the banks were opened for.
  record Report(BankEvent event) implements BusAction {}
}
