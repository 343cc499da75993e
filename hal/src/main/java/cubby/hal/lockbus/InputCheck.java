package cubby.hal.lockbus;

import static cubby.hal.lockbus.BankProfile.or;

import cubby.hal.board.BoardDriver;
import cubby.hal.config.BankSettings;
import cubby.hal.config.ChannelWiring.InputPoint;
import java.util.List;
import java.util.stream.Stream;

/// Whether the inputs that a bank's wiring names are there, and no other bank's. A board without a
/// bank of its own is believed to be there; a bank finds out when it reads it.
final class InputCheck {
  private final BankSettings bank;
  private final BoardDriver driver;

  InputCheck(BankSettings bank, BoardDriver driver) {
    this.bank = bank;
    this.driver = driver;
  }

  /// @param banks all, in the order of the file
  List<String> problems(List<BankSettings> banks) {
    return banks.stream()
        .filter(other -> !other.id().equals(bank.id()) && other.bus().equals(bank.bus()))
        .flatMap(
            other -> Drivers.named(other.driver()).stream().map(its -> new InputCheck(other, its)))
        .flatMap(other ->
            Stream.concat(
                notOn(other),
                banks.indexOf(other.bank) < banks.indexOf(bank) ? taken(other) : Stream.of()))
        .toList();
  }

  /// Inputs of a board that is another make's.
  private Stream<String> notOn(InputCheck other) {
    return inputs()
        .filter(input ->
            other.address() == boardOf(input) && !other.driver.name().equals(driver.name()))
        .map(input ->
            "board %d is a %s (bank %s), whose inputs a %s cannot read"
                .formatted(boardOf(input), other.driver.name(), other.bank.id(), driver.name()))
        .distinct();
  }

  /// Inputs that the other takes as well.
  private Stream<String> taken(InputCheck other) {
    var its = other.inputs().toList();
    return inputs()
        .filter(its::contains)
        .map(input ->
            "input %d of board %d is bank %s's already"
                .formatted(input.number(), boardOf(input), other.bank.id()));
  }

  /// Those of wired channels, with their boards.
  private Stream<InputPoint> inputs() {
    return bank.channels(driver.traits().channels()).stream()
        .flatMap(channel -> driver.wiring(bank, channel).stream())
        .flatMap(
            its -> Stream.concat(Stream.ofNullable(its.door()), Stream.ofNullable(its.occupancy())))
        .map(input -> new InputPoint(boardOf(input), input.number()));
  }

  private int boardOf(InputPoint input) {
    return or(input.board(), address());
  }

  private int address() {
    return or(bank.address(), driver.traits().firstAddress());
  }
}
