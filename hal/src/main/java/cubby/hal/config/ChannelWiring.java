package cubby.hal.config;

import static cubby.hal.config.Settings.require;

import cubby.hal.contract.Channel;
import org.jspecify.annotations.Nullable;

/// What one channel of a bank is wired to, where that is not fixed by the board.
///
/// @param output the relay or pin that drives the latch; a driver may have a usual one
/// @param door the input of the door switch; a driver may have a usual one
/// @param occupancy the input of the occupancy sensor, if there is one
public record ChannelWiring(
    Channel channel,
    @Nullable Integer output,
    @Nullable InputPoint door,
    @Nullable InputPoint occupancy) {
  /// The highest pin of a GPIO chip that is known to be wired to anything.
  private static final int LAST_PIN = 255;

  private static final int LAST_ADDRESS = 255;

  public ChannelWiring {
    require(Settings.within(output, 0, LAST_PIN), "output is 0 to %d, not %s", LAST_PIN, output);
  }

  /// One input.
  ///
  /// @param board the address of the board that has it; by default the bank's own
  /// @param number as its maker counts
  public record InputPoint(@Nullable Integer board, int number) {
    public InputPoint {
      require(
          Settings.within(board, 0, LAST_ADDRESS),
          "a board is 0 to %d, not %s",
          LAST_ADDRESS,
          board);
      require(
          Settings.within(number, 0, LAST_PIN), "an input is 0 to %d, not %d", LAST_PIN, number);
    }

    /// An input of the bank's own board.
    public static InputPoint of(int number) {
      return new InputPoint(null, number);
    }
  }
}
