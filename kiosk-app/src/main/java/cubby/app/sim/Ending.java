package cubby.app.sim;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is to be taken away at the end, once, whether the program comes to it or a signal does. Any
/// thread.
final class Ending implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Ending.class);

  private final Deque<AutoCloseable> last = new ArrayDeque<>();
  private final Thread atSignal = new Thread(this::endProcess, "sim-end");
  private boolean closed;

  private Ending() {}

  /// From now on a signal takes away what there is, and ends the process with 0.
  static Ending atSignal() {
    var ending = new Ending();
    Runtime.getRuntime().addShutdownHook(ending.atSignal);
    return ending;
  }

  /// What is made later is taken away earlier.
  synchronized <T extends AutoCloseable> T with(T made) {
    if (closed) {
      takeAway(made);
    } else {
      last.push(made);
    }
    return made;
  }

  @Override
  public void close() {
    takeAllAway();
    try {
      Runtime.getRuntime().removeShutdownHook(atSignal);
    } catch (IllegalStateException _) {
      LOG.debug("The signal to stop came at the same time");
    }
  }

  private synchronized void takeAllAway() {
    closed = true;
    while (!last.isEmpty()) {
      takeAway(last.pop());
    }
  }

  /// Only a shutdown hook hears a signal, and only halting gives the process an exit code of its
  /// own from there.
  private void endProcess() {
    takeAllAway();
    Runtime.getRuntime().halt(0);
  }

  private static void takeAway(AutoCloseable made) {
    try {
      made.close();
    } catch (Exception e) {
      LOG.warn("Something simulated is left behind", e);
    }
  }
}
