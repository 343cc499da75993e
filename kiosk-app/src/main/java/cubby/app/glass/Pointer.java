package cubby.app.glass;

import java.util.Optional;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.robot.Robot;

/// A robot's hand: a pointer over a scene, which presses what is under it, as a person would. FX
/// thread only.
public final class Pointer {

  private final Scene scene;
  private final Robot robot = new Robot();

  public Pointer(Scene scene) {
    this.scene = scene;
  }

  /// What has this id and can be pressed, of what has been laid out by now; the next frame lays out
  /// the rest.
  public Optional<Node> find(String id) {
    return Optional.ofNullable(scene.lookup("#" + id)).filter(Pointer::canBeSeen);
  }

  /// Whether what has this id is not there, or is hidden.
  public boolean isGone(String id) {
    var node = scene.lookup("#" + id);
    return node == null || !node.isVisible();
  }

  public void click(Node node) {
    moveTo(node);
    click(node, MouseButton.PRIMARY);
  }

  public void clickRight(Node node) {
    moveTo(node);
    click(node, MouseButton.SECONDARY);
  }

  /// Presses whatever is there.
  public void clickWhereItIs() {
    click(scene.getRoot(), MouseButton.PRIMARY);
  }

  private void click(Node node, MouseButton button) {
    robot.mouseClick(button);
    if (FullScreen.withoutDisplay()) {
      letGo(node);
    }
  }

  public void moveTo(Node node) {
    scrollTo(node);
    var bounds = node.localToScreen(node.getLayoutBounds());
    robot.mouseMove(bounds.getCenterX(), bounds.getCenterY());
  }

  public void moveTo(Point2D onScreen) {
    robot.mouseMove(onScreen);
  }

  /// Without a display, JavaFX 26 says of a release that the button is still down, so that what was
  /// pressed would look pressed for ever.
  public static void letGo(Node node) {
    Event.fireEvent(
        node,
        new MouseEvent(
            MouseEvent.MOUSE_RELEASED,
            0,
            0,
            0,
            0,
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            true,
            null));
  }

  /// What is in a list may be out of sight: turns the wheel until it is not.
  private static void scrollTo(Node node) {
    for (Node at = node.getParent(); at != null; at = at.getParent()) {
      if (at instanceof ScrollPane pane) {
        var content = pane.getContent();
        var wanted = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        var window = pane.getViewportBounds().getHeight();
        var outside = content.getLayoutBounds().getHeight() - window;
        var top = pane.getVvalue() * outside;
        if (outside > 0 && (wanted.getMinY() < top || wanted.getMaxY() > top + window)) {
          pane.setVvalue(Math.clamp((wanted.getCenterY() - window / 2) / outside, 0.0, 1.0));
        }
        return;
      }
    }
  }

  private static boolean canBeSeen(Node node) {
    if (node.getLayoutBounds().isEmpty() || node.getParent().isNeedsLayout()) {
      return false;
    }
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible() || at.isDisabled()) {
        return false;
      }
    }
    return true;
  }
}
