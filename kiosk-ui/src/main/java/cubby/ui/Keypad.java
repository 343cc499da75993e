package cubby.ui;

import cubby.core.words.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/// Twelve keys as on a telephone: digits, and two at the lower corners.
final class Keypad extends Region {

  private static final int COLUMNS = 3;
  private static final int ROWS = 4;

  /// Higher keys do not help a finger.
  private static final double KEY_HEIGHT_MAX_MM = 27;

  private final Measure measure;
  private final List<Node> keys = new ArrayList<>();

  /// For a code of known length, which enters itself: its free corner takes another button.
  ///
  /// @param typed gets digits, and the constants of [WedgeReader]
  static Keypad withCorner(Kit kit, Button corner, IntConsumer typed) {
    return new Keypad(
        kit,
        corner,
        iconKey(kit, "delete", Icon.BACKSPACE, "key-delete", WedgeReader.DELETE, typed),
        typed);
  }

  /// @param typed gets digits, and the constants of [WedgeReader]
  static Keypad withEnter(Kit kit, IntConsumer typed) {
    return new Keypad(
        kit,
        iconKey(kit, "delete", Icon.BACKSPACE, "key-delete", WedgeReader.DELETE, typed),
        iconKey(kit, "enter", Icon.ENTER, "key-enter", WedgeReader.ENTER, typed),
        typed);
  }

  private Keypad(Kit kit, Node left, Node right, IntConsumer typed) {
    this.measure = kit.measure();
    for (var digit = '1'; digit <= '9'; digit++) {
      keys.add(key(kit, String.valueOf(digit), String.valueOf(digit), "key", digit, typed));
    }
    keys.add(left);
    keys.add(key(kit, "0", "0", "key", '0', typed));
    keys.add(right);
    getStyleClass().add("keypad");
    // 1 2 3 from the left in every language; the words on a key stay in theirs.
    if (kit.words().language().rightToLeft()) {
      left.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
    }
    setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    getChildren().addAll(keys);
  }

  @Override
  protected double computeMinHeight(double width) {
    return ROWS * measure.key() + (ROWS - 1) * measure.keyGap();
  }

  @Override
  protected void layoutChildren() {
    var gap = measure.keyGap();
    var width = (getWidth() - (COLUMNS - 1) * gap) / COLUMNS;
    var height = Math.min((getHeight() - (ROWS - 1) * gap) / ROWS, measure.px(KEY_HEIGHT_MAX_MM));
    // Low, where a hand is.
    var top = getHeight() - ROWS * height - (ROWS - 1) * gap;
    for (var i = 0; i < keys.size(); i++) {
      var row = i / COLUMNS;
      var column = i % COLUMNS;
      keys.get(i).resizeRelocate(column * (width + gap), top + row * (height + gap), width, height);
    }
  }

  private static Button key(
      Kit kit, String name, String text, String style, int codePoint, IntConsumer typed) {
    var key = kit.button(text, style);
    key.setId("key-" + name);
    key.setWrapText(false);
    key.setOnAction(_ -> typed.accept(codePoint));
    return key;
  }

  private static Button iconKey(
      Kit kit, String name, Icon icon, String style, int codePoint, IntConsumer typed) {
    var key = key(kit, name, "", style, codePoint, typed);
    key.setGraphic(icon.sized(kit.measure().px(12)));
    key.setAccessibleText(
        kit.words().text(codePoint == WedgeReader.ENTER ? Phrase.KEY_ENTER : Phrase.KEY_DELETE));
    return key;
  }
}
