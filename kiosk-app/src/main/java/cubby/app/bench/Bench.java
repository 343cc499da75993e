package cubby.app.bench;

import cubby.hal.board.BoardDriver;
import cubby.hal.config.BankSettings;
import cubby.hal.config.BusSettings;
import cubby.hal.contract.Channel;
import cubby.hal.lockbus.HardwareCheck;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line with one board on it, as the technician says that they are.
///
/// @param bank its bus and its driver are the other two
public record Bench(BusSettings bus, BankSettings bank, BoardDriver driver) {
  /// What bus and bank are called where the machinery wants a name.
  public static final String NAME = "bench";

  /// What is wrong with it, each a sentence that begins small; none if it can be tried.
  public List<String> problems() {
    var traits = driver.traits();
    if (board() < traits.firstAddress() || board() > traits.lastAddress()) {
      return List.of(
          "--board is %d to %d on a %s, not %d"
              .formatted(traits.firstAddress(), traits.lastAddress(), driver.name(), board()));
    }
    return HardwareCheck.problems(List.of(bus), List.of(bank)).stream()
        .map(Bench::withoutName)
        .toList();
  }

  /// A sentence about a bus or a bank, without the name that the technician never gave.
  public static String withoutName(@Nullable String sentence) {
    return String.valueOf(sentence).replaceFirst("^(bus|bank) " + NAME + ": ", "");
  }

  public int board() {
    var address = bank.address();
    return address == null ? driver.traits().firstAddress() : address;
  }

  public int baud() {
    var baud = bus.baud();
    return baud == null ? driver.traits().baud() : baud;
  }

  /// For how long the board energises a latch, as far as we know.
  public Duration onTime() {
    var onTime = bank.latches().onTime();
    return onTime == null ? driver.traits().onTime() : onTime;
  }

  /// The level of a door switch, 0 or 1, that means closed.
  int closedIs() {
    var closedIs = bank.sensors().closedIs();
    return closedIs == null ? driver.traits().closedIs() : closedIs;
  }

  /// The same with another board in view.
  public Bench at(int board) {
    return new Bench(bus, bank.withAddress(board), driver);
  }

  /// The same with one channel in view, so that what is wired to no other disturbs.
  public Bench only(Channel channel) {
    return new Bench(bus, bank.withWired(List.of(channel)), driver);
  }

  /// `kerong-cu16 on serial:/dev/ttyUSB0 at 19200 baud`.
  @Override
  public String toString() {
    return "%s on %s at %d baud".formatted(driver.name(), bus.line(), baud());
  }
}
