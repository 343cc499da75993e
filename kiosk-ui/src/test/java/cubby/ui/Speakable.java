package cubby.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;

/// Whether all of a screen can be said, and in the order in which it is read.
final class Speakable {

  /// What says something without being a text.
  private static final Set<String> TELLING = Set.of("cabinet", "slots", "entry");

  private final boolean mirrored;
  private final List<Button> buttons = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  private Speakable(boolean mirrored) {
    this.mirrored = mirrored;
  }

  /// What cannot be said, or comes out of turn, each in a line.
  static List<String> faults(Scene scene) {
    var root = scene.getRoot();
    var look = new Speakable(root.getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT);
    look.walk(Legibility.top(root));
    look.checkOrder();
    return look.faults;
  }

  private void walk(Node node) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof Button button) {
      buttons.add(button);
      if (button.getText().isBlank() && isSilent(button)) {
        faults.add("button %s: nothing to be said".formatted(button.getId()));
      }
    } else if (node.getStyleClass().stream().anyMatch(TELLING::contains)
        && node.getAccessibleText() == null) {
      faults.add(node.getStyleClass() + ": nothing to be said");
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(this::walk);
    }
  }

  private static boolean isSilent(Button button) {
    return button.getAccessibleText() == null || button.getAccessibleText().isBlank();
  }

  /// Nothing comes after what is below it and further on in the line.
  private void checkOrder() {
    for (var i = 1; i < buttons.size(); i++) {
      var before = bounds(buttons.get(i - 1));
      var after = bounds(buttons.get(i));
      var back =
          mirrored ? after.getMinX() >= before.getMaxX() : after.getMaxX() <= before.getMinX();
      if (back && after.getMaxY() <= before.getMinY()) {
        faults.add(
            "button %s: comes after %s"
                .formatted(buttons.get(i).getId(), buttons.get(i - 1).getId()));
      }
    }
  }

  private static Bounds bounds(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }
}
