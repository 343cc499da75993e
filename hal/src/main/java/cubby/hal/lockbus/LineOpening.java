package cubby.hal.lockbus;

import cubby.hal.line.Line;
import cubby.hal.line.LineAddress;
import cubby.hal.line.LineException;
import cubby.hal.line.LineOpener;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicReference;

/// One attempt to open a line, on a thread of its own: a name server or a guard may take longer
/// than a bus can be without its master. The thread of the bus asks what came of it.
final class LineOpening {
  private static final Stage UNDERWAY = new Stage.Underway();
  private static final Stage GIVEN_UP = new Stage.GivenUp();

  private final LineOpener lines;
  private final LineAddress address;
  private final int baud;
  private final Runnable over;
  private final Thread thread;
  private final AtomicReference<Stage> stage = new AtomicReference<>(UNDERWAY);

  private LineOpening(
      LineOpener lines, LineAddress address, int baud, ThreadFactory threads, Runnable over) {
    this.lines = lines;
    this.address = address;
    this.baud = baud;
    this.over = over;
    this.thread = threads.newThread(this::open);
  }

  /// How far it is.
  sealed interface Stage {
    record Underway() implements Stage {}

    record Opened(Line line) implements Stage {}

    record Failed(LineException why) implements Stage {}

    /// Nobody wants the line any more.
    record GivenUp() implements Stage {}
  }

  /// @param name of the thread
  /// @param over is told by that thread that there is an outcome
  static LineOpening begin(
      LineOpener lines,
      LineAddress address,
      int baud,
      ThreadFactory threads,
      String name,
      Runnable over) {
    var opening = new LineOpening(lines, address, baud, threads, over);
    opening.thread.setName(name);
    // One that waits for a name server cannot be told to end.
    opening.thread.setDaemon(true);
    opening.thread.start();
    return opening;
  }

  /// The line that was opened, from now on the caller's; nothing while that is under way.
  ///
  /// @throws LineException if it could not be opened
  Optional<Line> outcome() throws LineException {
    return switch (stage.get()) {
      case Stage.Opened(var line) -> Optional.of(line);
      case Stage.Failed(var why) -> throw why;
      case Stage.Underway _, Stage.GivenUp _ -> Optional.empty();
    };
  }

  /// Ends it without waiting for its end. A line that is open by now, or later, is closed.
  void giveUp() {
    if (stage.getAndSet(GIVEN_UP) instanceof Stage.Opened(var line)) {
      line.close();
    }
    thread.interrupt();
  }

  private void open() {
    var outcome = attempt();
    if (stage.compareAndSet(UNDERWAY, outcome)) {
      over.run();
    } else if (outcome instanceof Stage.Opened(var line)) {
      line.close();
    }
  }

  private Stage attempt() {
    try {
      return new Stage.Opened(lines.open(address, baud));
    } catch (LineException e) {
      return new Stage.Failed(e);
    }
  }
}
