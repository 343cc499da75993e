package cubby.app.glass;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;

/// The way onto the FX thread, from any other.
public final class Fx {

  /// A machine that takes longer to start a toolkit, or to draw once, shows nothing to anybody.
  private static final long WITHIN_SECONDS = 60;

  private Fx() {}

  private static final FutureTask<Boolean> START = new FutureTask<>(Fx::startToolkit);

  /// Starts the toolkit on a thread `screen-start`, unless it runs, while the caller does something
  /// else. Whether it starts is for [#start] to say.
  public static void startAhead() {
    Thread.ofPlatform().name("screen-start").daemon().start(START);
  }

  /// Starts the toolkit, unless it runs, and waits for it.
  ///
  /// @throws IllegalStateException if it does not start
  public static void start() {
    START.run();
    await(START);
  }

  private static boolean startToolkit() throws InterruptedException {
    var started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    Platform.setImplicitExit(false);
    if (!started.await(WITHIN_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("JavaFX does not start");
    }
    return true;
  }

  public static <T> T call(Callable<T> work) {
    var task = new FutureTask<>(work);
    Platform.runLater(task);
    return await(task);
  }

  static <T> T await(Future<T> task) {
    try {
      return task.get(WITHIN_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (TimeoutException e) {
      throw new IllegalStateException("the FX thread is stuck", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public static void run(Runnable work) {
    call(() -> {
      work.run();
      return true;
    });
  }
}
