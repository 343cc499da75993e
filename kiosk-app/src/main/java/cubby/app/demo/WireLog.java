package cubby.app.demo;

import cubby.sim.bus.LineFrame;
import cubby.sim.bus.LineTap;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/// Reads the frames on one line of CU16 boards for people. Confined to the thread of the line.
final class WireLog implements LineTap {

  private final String bus;
  private final Cu16Words words;
  private final InstantSource clock;
  private final Consumer<WireFrame> frames;

  /// What each board last said.
  private final Map<Integer, String> said = new HashMap<>();

  WireLog(String bus, Cu16Words words, InstantSource clock, Consumer<WireFrame> frames) {
    this.bus = bus;
    this.words = words;
    this.clock = clock;
    this.frames = frames;
  }

  @Override
  public void passed(LineFrame frame) {
    var bytes = frame.bytes();
    var hex = bytes.toString();
    frames.accept(
        new WireFrame(
            clock.instant(),
            bus,
            frame.direction(),
            hex,
            words.meaning(bytes.toArray()),
            isRoutine(frame, hex)));
  }

  private boolean isRoutine(LineFrame frame, String hex) {
    var octets = frame.bytes().toArray();
    return switch (frame.direction()) {
      case TO_BOARDS -> Cu16Words.asksForStatus(octets);
      case TO_MASTER -> octets.length > 1 && hex.equals(said.put((int) octets[1], hex));
    };
  }
}
