package cubby.hal.board;

import cubby.hal.config.BankSettings;

/// One make of lock board. A new one is one class that implements this, and one line of
/// registration in [cubby.hal.lockbus.Drivers].
public interface BoardDriver {
  /// As it is written in the configuration: `kerong-cu16`.
  String name();

  BoardTraits traits();

  /// The language of the board at `address`, for one bank.
  ///
  /// @param address within the range that the traits name
  /// @param bank for what the protocol leaves open
  BoardCodec codec(int address, BankSettings bank);
}
