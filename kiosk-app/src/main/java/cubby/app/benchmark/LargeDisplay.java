package cubby.app.benchmark;

import java.lang.reflect.Field;
import java.nio.ByteBuffer;

/// The display of JavaFX without a display is 1000 × 1000 pixels, and a larger window throws. This
/// gives it the memory for one: rows lie 1000 pixels apart all the same and overlap, so that no
/// picture can be taken of it, but as many pixels are computed and copied as on a kiosk's.
final class LargeDisplay {
  /// The packages that must be open for it.
  static final String[] OPENED = {
    "javafx.graphics/com.sun.glass.ui=ALL-UNNAMED",
    "javafx.graphics/com.sun.glass.ui.headless=ALL-UNNAMED"
  };

  private static final int ROW_PIXELS = 1000;
  private static final int PIXEL_BYTES = 4;

  private LargeDisplay() {}

  /// Before the first window. FX thread only.
  static void make(int width, int height) {
    try {
      var application =
          Class.forName("com.sun.glass.ui.Application").getMethod("GetApplication").invoke(null);
      Field memory = application.getClass().getDeclaredField("frameBuffer");
      memory.setAccessible(true);
      memory.set(application, ByteBuffer.allocate((ROW_PIXELS * height + width) * PIXEL_BYTES));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this JavaFX has another display without a display", e);
    }
  }
}
