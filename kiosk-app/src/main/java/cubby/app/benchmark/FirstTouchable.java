package cubby.app.benchmark;

import cubby.app.glass.Painted;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Window;

/// A program of its own that runs another and prints [#MARK] and the node's id once a certain node
/// of its screen is painted, and so for the next. Until JavaFX has started it does nothing but look
/// whether it has.
public final class FirstTouchable {
  static final String MARK = "touchable ";

  private static final String FX_THREAD = "JavaFX Application Thread";
  private static final long LOOK_EVERY_MILLIS = 2;

  private FirstTouchable() {}

  /// @param arguments the ids of the nodes in their order, with commas between, the class of the
  ///   program, and its arguments
  public static void main(String[] arguments) throws Throwable {
    Thread.ofPlatform()
        .name("first-touchable")
        .daemon()
        .start(() -> watch(List.of(arguments[0].split(","))));
    var program =
        MethodHandles.publicLookup()
            .findStatic(
                Class.forName(arguments[1]),
                "main",
                MethodType.methodType(void.class, String[].class));
    program.invoke(Arrays.copyOfRange(arguments, 2, arguments.length));
  }

  private static void watch(List<String> ids) {
    try {
      while (!fxHasStarted()) {
        Thread.sleep(LOOK_EVERY_MILLIS);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return;
    }
    Platform.runLater(() -> look(ids));
  }

  private static boolean fxHasStarted() {
    var threads = new Thread[Thread.activeCount() * 2];
    int count = Thread.enumerate(threads);
    return Arrays.stream(threads, 0, count).anyMatch(it -> it.getName().equals(FX_THREAD));
  }

  private static void look(List<String> ids) {
    if (ids.isEmpty()) {
      return;
    }
    var id = ids.getFirst();
    Runnable painted =
        () -> {
          tell(id);
          look(ids.subList(1, ids.size()));
        };
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        scene()
            .filter(scene -> GlassHand.shows(scene, id))
            .ifPresent(scene -> {
              stop();
              Painted.await(scene, () -> GlassHand.shows(scene, id), painted, () -> {});
              Platform.requestNextPulse();
            });
      }
    }.start();
  }

  private static Optional<Scene> scene() {
    return Window.getWindows().stream().filter(Window::isShowing).map(Window::getScene).findFirst();
  }

  private static void tell(String id) {
    System.out.println(MARK + id);
    System.out.flush();
  }
}
