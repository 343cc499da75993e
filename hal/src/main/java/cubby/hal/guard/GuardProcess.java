package cubby.hal.guard;

import cubby.hal.contract.MonotonicTime;
import cubby.hal.pins.PinChips;
import cubby.hal.wire.WireBytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/// Runs a guard in a process of its own, on the thread that calls [#run], which alone touches guard
/// and pins. Two more threads only pass on what happens: `guard-input` reads what the kiosk writes,
/// `guard-end` is the process's shutdown hook.
public final class GuardProcess {
  /// Frames are shorter, and the kiosk awaits each answer.
  private static final int READ_AT_MOST_BYTES = 256;

  /// A kiosk that writes on without reading waits on its pipe.
  private static final int MOST_WAITING = 16;

  /// How long an idle guard sleeps; it has nothing to do until something comes.
  private static final Duration IDLE = Duration.ofHours(1);

  private final PinChips chips;
  private final Guard guard;
  private final InputStream in;
  private final OutputStream out;
  private final BlockingDeque<GuardInput> inputs = new LinkedBlockingDeque<>(MOST_WAITING);
  private final CountDownLatch finished = new CountDownLatch(1);
  private volatile boolean ending;

  private GuardProcess(PinChips chips, InputStream in, OutputStream out, Consumer<String> trouble) {
    this.chips = chips;
    this.guard = new Guard(chips, trouble);
    this.in = in;
    this.out = out;
  }

  /// Returns when the input has ended, or the process is told to end, and all outputs are off.
  ///
  /// @param in what the kiosk says; its end is the end
  /// @param out to the kiosk
  /// @param trouble takes a sentence about what goes wrong while nobody asks
  public static void run(
      PinChips chips, InputStream in, OutputStream out, Consumer<String> trouble) {
    new GuardProcess(chips, in, out, trouble).run();
  }

  private void run() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::terminate, "guard-end"));
    var reader = new Thread(this::read, "guard-input");
    reader.setDaemon(true);
    reader.start();
    rehearse();
    send(guard.greeting());
    try {
      serve();
      end();
    } finally {
      chips.close();
      finished.countDown();
    }
  }

  /// Java loads what it needs when it is first needed, which on a slow computer takes longer than a
  /// reply may. So a guard that is thrown away is asked for what touches no pin, before the kiosk
  /// may ask.
  private void rehearse() {
    var understudy = new Guard(chips, _ -> {});
    for (var request :
        List.of(
            new GuardRequest.Outputs(List.of()),
            new GuardRequest.Inputs(List.of()),
            new GuardRequest.Levels())) {
      GuardStep _ = understudy.on(new GuardInput.Received(request.to(0).bytes()), now());
    }
  }

  private void serve() {
    GuardInput input = GuardInput.TICK;
    while (!ending) {
      var step = guard.on(input, now());
      send(step.reply());
      input = await(left(step));
    }
  }

  private void end() {
    GuardInput input = GuardInput.END;
    for (var step = guard.on(input, now()); !step.over(); step = guard.on(input, now())) {
      LockSupport.parkNanos(left(step).toNanos());
      input = GuardInput.TICK;
    }
  }

  private GuardInput await(Duration atMost) {
    try {
      var input = inputs.poll(atMost.toNanos(), TimeUnit.NANOSECONDS);
      return input == null ? GuardInput.TICK : input;
    } catch (InterruptedException e) {
      ending = true;
      return GuardInput.TICK;
    }
  }

  private static Duration left(GuardStep step) {
    return step.wakeAt().map(at -> at.since(now())).orElse(IDLE);
  }

  /// A kiosk that no longer listens is gone.
  private void send(WireBytes bytes) {
    try {
      out.write(bytes.toArray());
      out.flush();
    } catch (IOException e) {
      ending = true;
    }
  }

  private void read() {
    var buffer = new byte[READ_AT_MOST_BYTES];
    try {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        inputs.put(new GuardInput.Received(WireBytes.copyOf(buffer, count)));
      }
    } catch (IOException e) {
      // As good as its end.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    wake();
  }

  private void terminate() {
    wake();
    try {
      boolean _ = finished.await(2 * Guard.GIVE_UP_AFTER.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void wake() {
    ending = true;
    boolean _ = inputs.offerFirst(GuardInput.TICK);
  }

  private static MonotonicTime now() {
    return new MonotonicTime(System.nanoTime());
  }
}
