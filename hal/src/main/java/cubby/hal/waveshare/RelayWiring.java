package cubby.hal.waveshare;

import cubby.hal.board.BoardTraits;
import cubby.hal.config.BankSettings;
import cubby.hal.config.ChannelWiring;
import cubby.hal.config.ChannelWiring.InputPoint;
import cubby.hal.contract.Channel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the channels of one bank are wired to, defaults filled in.
final class RelayWiring {
  /// Inputs of a board [2].
  static final int INPUTS = 8;

  private final BankSettings bank;
  private final int address;
  private final int relays;
  private final List<Wired> channels;

  /// @param traits of the driver, for what the bank leaves to its default
  RelayWiring(BankSettings bank, BoardTraits traits) {
    this.bank = bank;
    this.address = bank.address() == null ? traits.firstAddress() : bank.address();
    this.relays = bank.boardChannels() == null ? traits.channels() : bank.boardChannels();
    this.channels = bank.channels(relays).stream().map(this::of).toList();
  }

  /// One input.
  ///
  /// @param board its address
  /// @param number counted from 1
  record Input(int board, int number) {
    InputPoint asSettings() {
      return new InputPoint(board, number);
    }

    @Override
    public String toString() {
      return "input %d of board %d".formatted(number, board);
    }
  }

  /// What one channel is wired to.
  ///
  /// @param relay counted from 1
  record Wired(Channel channel, int relay, Optional<Input> door, Optional<Input> occupancy) {
    Stream<Input> inputs() {
      return Stream.concat(door.stream(), occupancy.stream());
    }

    ChannelWiring asSettings() {
      return new ChannelWiring(
          channel,
          relay,
          door.map(Input::asSettings).orElse(null),
          occupancy.map(Input::asSettings).orElse(null));
    }
  }

  /// How many relays the board has.
  int relays() {
    return relays;
  }

  /// The channels with a door on them.
  List<Wired> channels() {
    return channels;
  }

  Wired of(Channel channel) {
    var said = bank.wiring().stream().filter(its -> its.channel().equals(channel)).findFirst();
    var door = said.map(ChannelWiring::door).map(this::at);
    return new Wired(
        channel,
        said.map(ChannelWiring::output).orElse(channel.number()),
        door.isPresent() ? door : usualDoor(channel),
        said.map(ChannelWiring::occupancy).map(this::at));
  }

  private Optional<Input> usualDoor(Channel channel) {
    return Optional.of(channel.number())
        .filter(number -> number <= INPUTS)
        .map(number -> new Input(address, number));
  }

  private Input at(InputPoint point) {
    return new Input(point.board() == null ? address : point.board(), point.number());
  }
}
