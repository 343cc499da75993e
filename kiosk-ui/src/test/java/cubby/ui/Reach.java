package cubby.ui;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;

/// Whether everything to touch is where a seated person reaches it: in the lower part of the
/// screen.
final class Reach {

  private static final double ROUNDING_PX = 1;

  private Reach() {}

  /// What is too high, each in a line; empty if all is well.
  static List<String> faults(Scene scene) {
    var limit = scene.getHeight() * (1 - Ease.LOW_SHARE) - ROUNDING_PX;
    var top = Legibility.top(scene.getRoot());
    return Stream.of(".button", ".touchable")
        .flatMap(style -> top.lookupAll(style).stream())
        .filter(Node::isVisible)
        .filter(node -> upperEdge(node) < limit)
        .map(node -> "%s: %.0f px from the top".formatted(node.getId(), upperEdge(node)))
        .toList();
  }

  private static double upperEdge(Node node) {
    return node.localToScene(node.getLayoutBounds()).getMinY();
  }
}
