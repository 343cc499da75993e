package cubby.ui;

import java.util.List;
import javafx.scene.text.Font;

/// The fonts that come with the program, so that every kiosk looks the same: Noto Sans, with the
/// Arabic letters in it (`kiosk-ui/fonts`).
final class Fonts {

  private static final List<String> FILES = List.of("CubbySans-Regular.ttf", "CubbySans-Bold.ttf");

  private Fonts() {}

  /// Makes "Cubby Sans" known to JavaFX. Doing so again does no harm.
  static void load() {
    for (var file : FILES) {
      var url = Fonts.class.getResource("fonts/" + file);
      if (url == null || Font.loadFont(url.toExternalForm(), 12) == null) {
        throw new IllegalStateException("the program lacks its font " + file);
      }
    }
  }
}
