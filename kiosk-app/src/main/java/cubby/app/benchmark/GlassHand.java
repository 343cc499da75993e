package cubby.app.benchmark;

import cubby.app.glass.Fx;
import cubby.app.glass.Painted;
import cubby.app.glass.Pointer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;

/// Presses what is on a glass, and measures until the answer is painted. One thread, not FX.
final class GlassHand {
  private static final long PATIENCE_SECONDS = 60;

  /// How the names of the threads begin that lay out and paint.
  private static final List<String> PAINTERS =
      List.of("JavaFX Application Thread", "QuantumRenderer");

  private final Scene scene;
  private final Robot robot = Fx.call(Robot::new);
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final long[] painters =
      Thread.getAllStackTraces().keySet().stream()
          .filter(thread -> PAINTERS.stream().anyMatch(thread.getName()::startsWith))
          .mapToLong(Thread::threadId)
          .toArray();

  /// @param painted all pixels of the first frame with the answer are computed
  /// @param handedOver and the display has them
  /// @param pressed when the finger came down
  /// @param processor what the threads of the screen have worked until it was painted
  record Answer(long pressed, Duration painted, Duration handedOver, Duration processor) {}

  GlassHand(Scene scene) {
    this.scene = scene;
  }

  /// Puts a finger on a button and takes it off at once.
  ///
  /// @param id of the button, which is there
  /// @param answered whether a frame shows the answer
  Answer press(String id, Predicate<Scene> answered) throws InterruptedException {
    var middle = Fx.call(() -> middleOf(id));
    var painted = new ArrayBlockingQueue<Long>(1);
    var handedOver = new ArrayBlockingQueue<Long>(1);
    var worked = new ArrayBlockingQueue<Long>(1);
    long workedBefore = worked();
    long pressed = System.nanoTime();
    Platform.runLater(() -> {
      Painted.await(
          scene,
          () -> answered.test(scene),
          () -> {
            painted.add(System.nanoTime());
            worked.add(worked());
          },
          () -> handedOver.add(System.nanoTime()));
      robot.mouseMove(middle);
      robot.mouseClick(MouseButton.PRIMARY);
      Optional.ofNullable(scene.lookup("#" + id)).ifPresent(Pointer::letGo);
    });
    return new Answer(
        pressed,
        since(pressed, painted, id),
        since(pressed, handedOver, id),
        since(workedBefore, worked, id));
  }

  /// Waits, untimed, until a frame shows it.
  void await(String what, Predicate<Scene> shown) throws InterruptedException {
    var painted = new ArrayBlockingQueue<Long>(1);
    Platform.runLater(() -> {
      Painted.await(scene, () -> shown.test(scene), () -> {}, () -> painted.add(System.nanoTime()));
      Platform.requestNextPulse();
    });
    var _ = since(0, painted, what);
  }

  static boolean shows(Scene scene, String id) {
    var node = scene.lookup("#" + id);
    return node != null && node.isVisible() && !node.getLayoutBounds().isEmpty();
  }

  private static Duration since(long began, ArrayBlockingQueue<Long> end, String what)
      throws InterruptedException {
    var ended = end.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (ended == null) {
      throw new IllegalStateException("no answer was painted to " + what);
    }
    return Duration.ofNanos(ended - began);
  }

  private long worked() {
    return LongStream.of(painters).map(threads::getThreadCpuTime).sum();
  }

  private Point2D middleOf(String id) {
    Node node = scene.lookup("#" + id);
    if (node == null) {
      throw new IllegalStateException("nothing on the glass is called " + id);
    }
    var bounds = node.localToScreen(node.getLayoutBounds());
    return new Point2D(bounds.getCenterX(), bounds.getCenterY());
  }
}
