package cubby.hal.board;

import java.time.Duration;

/// What holds for every board of a make unless it is told otherwise.
///
/// @param channels how many latches it has
/// @param baud bits a second, 8N1
/// @param firstAddress the lowest that its DIP switch can say, and the usual one of a single board
/// @param lastAddress the highest
/// @param closedIs the level of the door switch, 0 or 1, that means closed
/// @param onTime for how long it energises a latch
public record BoardTraits(
    int channels, int baud, int firstAddress, int lastAddress, int closedIs, Duration onTime) {}
