package cubby.hal.board;

import cubby.hal.contract.Channel;
import java.time.Duration;

/// What holds for every board of a make unless it is told otherwise.
///
/// @param channels how many latches it usually has
/// @param mostChannels how many the largest of the make has
/// @param baud bits a second, 8N1
/// @param firstAddress the lowest that its DIP switch can say, and the usual one of a single board
/// @param lastAddress the highest
/// @param closedIs the level of the door switch, 0 or 1, that means closed
/// @param onTime for how long it energises a latch
/// @param gapCharacters the silence that the protocol wants before a request, in characters
public record BoardTraits(
    int channels,
    int mostChannels,
    int baud,
    int firstAddress,
    int lastAddress,
    int closedIs,
    Duration onTime,
    int gapCharacters) {

  /// For a protocol that tells its frames apart by their bytes, on boards of one size.
  public static BoardTraits of(
      int channels, int baud, int firstAddress, int lastAddress, int closedIs, Duration onTime) {
    return new BoardTraits(
        channels, channels, baud, firstAddress, lastAddress, closedIs, onTime, 0);
  }

  public BoardTraits withMostChannels(int most) {
    return new BoardTraits(
        channels, most, baud, firstAddress, lastAddress, closedIs, onTime, gapCharacters);
  }

  public BoardTraits withGapCharacters(int characters) {
    return new BoardTraits(
        channels, mostChannels, baud, firstAddress, lastAddress, closedIs, onTime, characters);
  }

  /// The number of a channel that boards of this make can have, counted from 1. A codec asks here
  /// before it unlocks: on some boards the number after the last means all latches.
  ///
  /// @throws IllegalArgumentException if even the largest does not have it
  public int numberOf(Channel channel) {
    if (channel.number() > mostChannels) {
      throw new IllegalArgumentException(
          "a channel is 1 to %d here, not %s".formatted(mostChannels, channel));
    }
    return channel.number();
  }
}
