package cubby.core.shell;

import cubby.core.input.Input;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// What waits for the loop, in the order in which it came. Any thread puts, the loop takes.
final class Inbox {

  /// More than a minute of everything that boards, people and timers can say: a loop that is that
  /// far behind is stuck.
  private static final int MOST = 1024;

  private final ArrayBlockingQueue<Input> waiting = new ArrayBlockingQueue<>(MOST);

  /// From people: when full, it is dropped, as if the glass had not been touched.
  boolean offer(Input input) {
    return waiting.offer(input);
  }

  /// From devices and timers: nothing may be lost, so the sender waits.
  void put(Input input) {
    try {
      waiting.put(input);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Nullable Input take(long most, TimeUnit unit) throws InterruptedException {
    return waiting.poll(most, unit);
  }
}
