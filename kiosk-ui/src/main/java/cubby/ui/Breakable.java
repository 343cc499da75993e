package cubby.ui;

import java.text.Bidi;
import java.util.regex.Pattern;
import javafx.scene.control.Labeled;

/// Text that goes from right to left, so that JavaFX can break it into lines.
///
/// JavaFX 26 shapes such text with Pango in runs, and fails with an exception where it breaks a
/// line inside of one (`PrismTextLayout.computeTrailingSpaceWidth`). So a run must end after each
/// space: a mark does that which nobody sees, as it has no width and a direction of its own. Words
/// too long for a line are broken before JavaFX must do it.
final class Breakable {

  private static final String LEFT_TO_RIGHT_MARK = "\u200e";
  private static final String ZERO_WIDTH_SPACE = "\u200b";

  private static final Pattern SPACE = Pattern.compile("([ \u200b\u00a0])(?!\u200e)");

  /// Longer than any word that Cubby says, and short enough for the narrowest column.
  private static final Pattern LONG_WORD =
      Pattern.compile("([\\p{IsArabic}\\p{IsHebrew}]{12})(?=[\\p{IsArabic}\\p{IsHebrew}])");

  private Breakable() {}

  /// Keeps what it says fit to be broken, whatever it is set to.
  static void keep(Labeled labeled) {
    labeled.textProperty().subscribe(text -> labeled.setText(of(text)));
  }

  static String of(String text) {
    if (!Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
      return text;
    }
    var broken = LONG_WORD.matcher(text).replaceAll("$1" + ZERO_WIDTH_SPACE);
    return SPACE.matcher(broken).replaceAll("$1" + LEFT_TO_RIGHT_MARK);
  }
}
