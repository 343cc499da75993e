package cubby.hal.guard;

import cubby.hal.board.BoardTraits;
import cubby.hal.config.BankSettings;
import cubby.hal.config.ChannelWiring;
import cubby.hal.config.PinSettings;
import cubby.hal.contract.Channel;
import cubby.hal.pins.InputPin;
import cubby.hal.pins.OutputPin;
import cubby.hal.pins.Pull;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;

/// Which pins a bank has, and for what: what its wiring says, else what is usual with its driver.
///
/// @param inputs by the address of their board
record PinPlan(
    List<GuardRequest.Output> outputs, SortedMap<Integer, List<GuardRequest.Input>> inputs) {

  /// A plan for a bank without what [PinCheck] finds.
  static PinPlan of(int address, BankSettings bank, PinTraits traits) {
    var plan = new PinPlan(new ArrayList<>(), new TreeMap<>());
    boolean activeLow = Boolean.TRUE.equals(bank.pins().activeLow());
    for (var wiring : wirings(bank, traits)) {
      int channel = wiring.channel().number();
      if (wiring.output() != null) {
        plan.outputs.add(
            new GuardRequest.Output(channel, new OutputPin(wiring.output(), activeLow)));
      }
      if (wiring.door() != null) {
        plan.add(address, channel, wiring.door(), pull(bank), false);
      }
      if (wiring.occupancy() != null) {
        plan.add(address, channel, wiring.occupancy(), pull(bank), true);
      }
    }
    return plan;
  }

  private void add(
      int own, int channel, ChannelWiring.InputPoint point, Pull pull, boolean occupancy) {
    int board = point.board() == null ? own : point.board();
    inputs
        .computeIfAbsent(board, _ -> new ArrayList<>())
        .add(new GuardRequest.Input(channel, new InputPin(point.number(), pull), occupancy));
  }

  /// Those of the wired channels, complete but for what nobody says.
  static List<ChannelWiring> wirings(BankSettings bank, PinTraits traits) {
    return bank.channels(traits.board().channels()).stream()
        .map(channel -> wiring(bank, traits, channel))
        .toList();
  }

  /// How a channel is wired; what the bank leaves open is as usual.
  static ChannelWiring wiring(BankSettings bank, PinTraits traits, Channel channel) {
    var usual = traits.usual().apply(channel.number());
    return bank.wiring().stream()
        .filter(wiring -> wiring.channel().equals(channel))
        .findFirst()
        .map(said ->
            new ChannelWiring(
                channel,
                said.output() == null ? usual.output() : said.output(),
                said.door() == null ? usual.door() : said.door(),
                said.occupancy()))
        .orElse(usual);
  }

  private static Pull pull(BankSettings bank) {
    var pull = bank.pins().pull() == null ? PinSettings.Pull.UP : bank.pins().pull();
    return switch (pull) {
      case UP -> Pull.UP;
      case DOWN -> Pull.DOWN;
      case NONE -> Pull.NONE;
    };
  }

  /// What holds for the pins of one kind of chip.
  ///
  /// @param lastPin the highest there is
  /// @param usual how a channel is wired unless the bank says so
  record PinTraits(int lastPin, BoardTraits board, Chip chip, IntFunction<ChannelWiring> usual) {
    int addressOf(BankSettings bank) {
      return bank.address() == null ? board.firstAddress() : bank.address();
    }
  }

  /// What an address stands for.
  enum Chip {
    /// Nothing but a bank: the pins of a GPIO chip are the same at every address.
    ONE_FOR_ALL_BANKS,
    /// An expander, which has no pull-downs.
    ONE_AN_ADDRESS
  }
}
