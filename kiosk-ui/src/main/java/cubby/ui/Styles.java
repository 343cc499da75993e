package cubby.ui;

import javafx.scene.Node;

/// Style classes that come and go.
final class Styles {

  private Styles() {}

  static void toggle(Node node, String style, boolean on) {
    if (!on) {
      node.getStyleClass().remove(style);
    } else if (!node.getStyleClass().contains(style)) {
      node.getStyleClass().add(style);
    }
  }

  /// Shows a node, or takes it out of the layout.
  static void present(Node node, boolean on) {
    node.setVisible(on);
    node.setManaged(on);
  }
}
