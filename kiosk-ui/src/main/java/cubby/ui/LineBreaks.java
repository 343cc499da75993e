package cubby.ui;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/// Breaks text that goes from right to left into lines.
///
/// JavaFX 26 on Linux fails with an exception wherever it breaks a line of such text by itself
/// (`PrismTextLayout.computeTrailingSpaceWidth`), so it must never have to: what a control shows
/// has its line breaks in it. FX thread only.
final class LineBreaks {

  private static final Pattern SPACE = Pattern.compile(" ");

  private static final Set<ContentDisplay> BESIDE =
      EnumSet.of(ContentDisplay.LEFT, ContentDisplay.RIGHT);

  /// Widths are rounded on their way through a layout.
  private static final double SPARE_PX = 1;

  private final Labeled labeled;
  private String words = "";
  private boolean wraps;
  private boolean breaking;

  LineBreaks(Labeled labeled) {
    this.labeled = labeled;
    labeled.textProperty().subscribe(this::textSet);
    labeled.wrapTextProperty().subscribe(this::wrapSet);
  }

  private void textSet(String text) {
    if (!breaking) {
      words = text;
      labeled.setWrapText(wraps);
    }
  }

  private void wrapSet(boolean wrap) {
    if (!breaking) {
      wraps = wrap;
    }
  }

  /// Whether JavaFX cannot do it.
  boolean needed() {
    return wraps && Bidi.requiresBidi(words.toCharArray(), 0, words.length());
  }

  /// Shows the words in lines that fit into this width, insets included.
  void breakFor(double width) {
    breaking = true;
    labeled.setWrapText(false);
    labeled.setText(broken(inner(width)));
    breaking = false;
  }

  /// In one line.
  double prefWidth() {
    return measured(words).getLayoutBounds().getWidth() + besidesWidth() + 2 * SPARE_PX;
  }

  /// @param width insets included; negative for one line
  double prefHeight(double width) {
    var text = measured(width < 0 ? words : broken(inner(width)));
    // Where lines are set tightly, the last one would be cut at its foot.
    return text.getLayoutBounds().getHeight()
        + Math.max(0, -labeled.getLineSpacing())
        + labeled.getInsets().getTop()
        + labeled.getInsets().getBottom();
  }

  private String broken(double width) {
    return words.lines().map(line -> broken(line, width)).collect(Collectors.joining("\n"));
  }

  private String broken(String words, double width) {
    var lines = new ArrayList<String>();
    var line = "";
    for (var word : SPACE.splitAsStream(words).toList()) {
      var longer = line.isEmpty() ? word : line + " " + word;
      if (fits(longer, width)) {
        line = longer;
      } else {
        if (!line.isEmpty()) {
          lines.add(line);
        }
        var parts = parts(word, width);
        lines.addAll(parts.subList(0, parts.size() - 1));
        line = parts.getLast();
      }
    }
    lines.add(line);
    return String.join("\n", lines);
  }

  /// A word that is longer than a line, in parts.
  private List<String> parts(String word, double width) {
    var parts = new ArrayList<String>();
    var part = new StringBuilder();
    for (var letter : word.codePoints().mapToObj(Character::toString).toList()) {
      if (!part.isEmpty() && !fits(part + letter, width)) {
        parts.add(part.toString());
        part.setLength(0);
      }
      part.append(letter);
    }
    parts.add(part.toString());
    return parts;
  }

  private boolean fits(String text, double width) {
    return measured(text).getLayoutBounds().getWidth() <= width;
  }

  private Text measured(String text) {
    var measured = new Text(text);
    measured.setFont(labeled.getFont());
    measured.setLineSpacing(labeled.getLineSpacing());
    return measured;
  }

  private double inner(double width) {
    return width - besidesWidth() - SPARE_PX;
  }

  /// Of what stands beside the text.
  private double besidesWidth() {
    return labeled.getInsets().getLeft() + labeled.getInsets().getRight() + iconWidth();
  }

  private double iconWidth() {
    var icon = labeled.getGraphic();
    return icon != null && BESIDE.contains(labeled.getContentDisplay())
        ? icon.prefWidth(-1) + labeled.getGraphicTextGap()
        : 0;
  }
}
