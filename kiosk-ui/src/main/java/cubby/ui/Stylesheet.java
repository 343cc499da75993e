package cubby.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;

/// Our style sheet is written in millimetres of the real screen. JavaFX takes every screen for the
/// same, so millimetres become pixels here.
final class Stylesheet {

  /// `6.9mm`, or `6.9mm+` of what grows in large text.
  private static final Pattern MILLIMETRES = Pattern.compile("(-?\\d+(?:\\.\\d+)?)mm(\\+?)");

  private Stylesheet() {}

  /// An address that JavaFX can load the style sheet from.
  ///
  /// @param textGrowth 1 for the usual size
  static String url(Measure measure, double textGrowth) {
    var css =
        MILLIMETRES
            .matcher(source())
            .replaceAll(found ->
                String.format(
                    Locale.ROOT,
                    "%.2fpx",
                    measure.px(Double.parseDouble(found.group(1)))
                        * (found.group(2).isEmpty() ? 1 : textGrowth)));
    return "data:text/css;base64,"
        + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
  }

  private static String source() {
    try (var stream = Stylesheet.class.getResourceAsStream("cubby.css")) {
      if (stream == null) {
        throw new IllegalStateException("the program lacks its style sheet");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
