package cubby.hal.board;

import cubby.hal.config.BankOption;
import cubby.hal.config.BankSettings;
import cubby.hal.config.ChannelWiring;
import cubby.hal.contract.Channel;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One make of lock board. A new one is one class that implements this, and one line of
/// registration in [cubby.hal.lockbus.Drivers].
public interface BoardDriver {
  /// As it is written in the configuration: `kerong-cu16`.
  String name();

  BoardTraits traits();

  /// The kinds of lines that its boards can be on, as an address begins: by default those on which
  /// bytes go to and fro.
  default Set<String> lines() {
    return Set.of("serial", "tcp");
  }

  /// What its protocol leaves open, to be said in the bank's settings. Any other is refused there.
  default Set<BankOption> options() {
    return Set.of();
  }

  /// What is wrong with a bank's settings that only this driver knows, each a sentence that begins
  /// after `bank NAME: `.
  default List<String> problems(BankSettings bank) {
    return List.of();
  }

  /// What is wrong between two banks of this make on one bus, apart from their addresses and from
  /// inputs that both name. Each a sentence that begins after `bank NAME: `, with the name of
  /// `bank`.
  default List<String> problemsBeside(BankSettings bank, BankSettings earlier) {
    return List.of();
  }

  /// What a channel is wired to, with the driver's defaults filled in where it has any; nothing
  /// where only the board knows.
  default Optional<ChannelWiring> wiring(BankSettings bank, Channel channel) {
    return bank.wiring().stream().filter(its -> its.channel().equals(channel)).findFirst();
  }

  /// The language of the board at `address`, for one bank.
  ///
  /// @param address within the range that the traits name
  /// @param bank for what the protocol leaves open
  BoardCodec codec(int address, BankSettings bank);
}
