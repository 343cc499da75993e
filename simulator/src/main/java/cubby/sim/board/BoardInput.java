package cubby.sim.board;

import cubby.hal.contract.Channel;
import cubby.hal.contract.MonotonicTime;
import cubby.sim.cabinet.Wiring;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What one digital input of a relay board is wired to: a switch of a compartment, of whichever
/// bank.
public record BoardInput(Wiring wiring, Channel channel, Kind kind) {
  public enum Kind {
    DOOR,
    OCCUPANCY
  }

  /// Input n to the door of channel n, by the numbers of the inputs from 1.
  public static Map<Integer, BoardInput> doors(Wiring wiring, int count) {
    return IntStream.rangeClosed(1, count)
        .boxed()
        .collect(
            Collectors.toMap(it -> it, it -> new BoardInput(wiring, new Channel(it), Kind.DOOR)));
  }

  /// Whether the input reads 1. A made circuit does, so that a cut wire reads 0 whatever the sense.
  boolean reads(WaveshareSettings.Inputs sense, MonotonicTime at) {
    return switch (kind) {
      case DOOR -> FramedBoard.reads(wiring.door(channel, at), sense.oneMeansClosed());
      case OCCUPANCY -> FramedBoard.reads(wiring.occupancy(channel, at), sense.oneMeansOccupied());
    };
  }
}
