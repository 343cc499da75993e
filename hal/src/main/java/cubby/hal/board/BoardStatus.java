package cubby.hal.board;

import cubby.hal.contract.Channel;
import java.util.OptionalInt;

/// The sensors of one board as they stood on the wire: levels, whose meaning is a matter of
/// polarity and of the bank's settings.
public record BoardStatus(Levels doors, Levels occupancy) {
  /// Of no channel yet.
  public static final BoardStatus NOTHING = new BoardStatus(Levels.NONE, Levels.NONE);

  /// What both say; of a channel that both speak of, what the other says.
  public BoardStatus plus(BoardStatus other) {
    return new BoardStatus(doors.plus(other.doors), occupancy.plus(other.occupancy));
  }

  /// One level for each channel.
  ///
  /// @param ones bit 0 is channel 1: the channels whose level is 1
  /// @param known bit 0 is channel 1: the channels that the board spoke of
  public record Levels(long ones, long known) {
    /// For boards without such sensors.
    public static final Levels NONE = new Levels(0, 0);

    /// The levels of the first `count` channels, 64 at most.
    public static Levels of(long ones, int count) {
      return new Levels(ones, count == Long.SIZE ? -1L : (1L << count) - 1);
    }

    Levels plus(Levels other) {
      return new Levels((ones & ~other.known) | (other.ones & other.known), known | other.known);
    }

    /// 0 or 1, or nothing if the board did not speak of this channel.
    public OptionalInt at(Channel channel) {
      int bit = channel.number() - 1;
      if (bit >= Long.SIZE || (known >>> bit & 1) == 0) {
        return OptionalInt.empty();
      }
      return OptionalInt.of((int) (ones >>> bit & 1));
    }
  }
}
