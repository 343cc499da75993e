package cubby.app.glass;

import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.shape.Rectangle;

/// When something is painted that a person waits for. FX thread only.
public final class Painted {
  private Painted() {}

  /// Looks at what each frame is going to show, once it is laid out.
  ///
  /// @param there whether it is shown
  /// @param painted run when all pixels of the first frame that shows it are computed, and before
  ///   they are handed to the display
  /// @param handedOver run when they have been
  public static void await(
      Scene scene, BooleanSupplier there, Runnable painted, Runnable handedOver) {
    var look =
        new Runnable() {
          @Override
          public void run() {
            if (there.getAsBoolean()) {
              scene.removePostLayoutPulseListener(this);
              Platform.runLater(() -> {
                awaitRenderer();
                painted.run();
                Platform.runLater(handedOver);
              });
            }
          }
        };
    scene.addPostLayoutPulseListener(look);
  }

  /// What the renderer was given before is done when this is: it takes one thing after the other.
  public static void awaitRenderer() {
    var _ = new Rectangle(1, 1).snapshot(null, null);
  }
}
