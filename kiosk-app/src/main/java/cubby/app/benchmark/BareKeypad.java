package cubby.app.benchmark;

import cubby.app.glass.Fx;
import cubby.app.glass.Painted;
import cubby.app.start.StartCache;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.GridPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/// A program of its own with the least that could be touched: a window with twelve keys over the
/// whole display, in JavaFX's own looks. It ends with its standard input.
public final class BareKeypad {
  /// The node that can be touched once the window is there.
  static final String KEY = "key-5";

  private static final String[] KEYS = {"1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "0", "#"};
  private static final int COLUMNS = 3;

  private BareKeypad() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var shown = new CountDownLatch(1);
    Fx.start();
    Fx.run(() -> show(shown::countDown));
    shown.await();
    var _ = System.in.read();
    System.exit(StartCache.LEARNT);
  }

  private static void show(Runnable painted) {
    var keypad = new GridPane();
    for (int i = 0; i < KEYS.length; i++) {
      var key = new Button(KEYS[i]);
      key.setId("key-" + KEYS[i]);
      keypad.add(key, i % COLUMNS, i / COLUMNS);
    }
    var display = Screen.getPrimary().getBounds();
    var stage = new Stage(StageStyle.UNDECORATED);
    stage.setScene(new Scene(keypad, display.getWidth(), display.getHeight()));
    Painted.await(stage.getScene(), () -> true, painted, () -> {});
    stage.show();
  }
}
