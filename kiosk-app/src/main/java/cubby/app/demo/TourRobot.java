package cubby.app.demo;

import cubby.app.glass.Fx;
import cubby.sim.cabinet.CompartmentView;
import cubby.sim.cabinet.Door;
import cubby.ui.Png;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.robot.Robot;
import javafx.scene.transform.Transform;

/// The hand of the tour: moves a pointer over the window and presses what is under it, as a person
/// would. The tour's thread only.
final class TourRobot implements Tour.Camera {

  /// Pictures are finer than the stage, which is small.
  private static final double PICTURE_SCALE = 2.4;

  /// Where nothing is to be pressed.
  private static final double CORNER = 2;

  private final Scene scene;
  private final Robot robot;
  private final TourEyes eyes;

  TourRobot(Scene scene, TourEyes eyes) {
    this.scene = scene;
    this.eyes = eyes;
    this.robot = Fx.call(Robot::new);
  }

  /// Presses what has this id, as soon as it can be seen.
  void press(String id) {
    eyes.await("something to press called " + id, () -> find(id).isPresent());
    Fx.run(() -> find(id).ifPresent(this::click));
  }

  /// Types on the keypad.
  void typeDigits(String digits) {
    digits.chars().forEach(digit -> press("key-" + (char) digit));
  }

  /// Types on the keyboard of the touchscreen.
  void typeText(String text) {
    text.toLowerCase(Locale.ROOT).chars().forEach(sign -> press("letter-" + name((char) sign)));
  }

  /// Does something at a door, with the buttons that appear there.
  void at(CompartmentView door, String action) {
    var id = "door-" + door.label();
    Fx.run(() -> find(id).ifPresent(this::moveTo));
    press(id + "-" + action);
  }

  /// Presses with the right button what has this id, as soon as it can be seen.
  void pressRight(String id) {
    eyes.await("something to press called " + id, () -> find(id).isPresent());
    Fx.run(() -> find(id).ifPresent(this::clickRight));
  }

  /// Sets something right or wrong, in the menu of a door's faults.
  void fault(CompartmentView door, String choice) {
    pressRight("door-" + door.label());
    press("fault-" + choice);
  }

  /// Closes a menu, by pressing beside it.
  void dismiss() {
    Fx.run(() -> {
      robot.mouseMove(scene.getRoot().localToScreen(CORNER, CORNER));
      robot.mouseClick(MouseButton.PRIMARY);
      letGo(scene.getRoot());
    });
    eyes.await("the menu to close", () -> isGone("fault-menu"));
  }

  /// Pushes an open door until it is closed.
  void close(CompartmentView door, Hands hands) {
    press("door-" + door.label());
    eyes.await(
        "door %s to be closed".formatted(door.label()),
        () -> hands.look(door.label()).door() == Door.CLOSED);
  }

  /// What stands in a field.
  String written(String id) {
    return Fx.call(() -> {
      if (find(id).orElse(null) instanceof TextInputControl field) {
        return field.getText();
      }
      throw new StepFailed("a field called " + id, "none");
    });
  }

  /// Takes the pointer away from the doors.
  void withdraw() {
    Fx.run(() -> {
      var corner = scene.getRoot().localToScreen(CORNER, CORNER);
      robot.mouseMove(corner);
    });
    eyes.await("the buttons at the door to go", () -> isGone("door-actions"));
  }

  @Override
  public void take(Path file) throws IOException {
    withdraw();
    var image =
        Fx.call(() -> {
          var how = new SnapshotParameters();
          how.setTransform(Transform.scale(PICTURE_SCALE, PICTURE_SCALE));
          return scene.getRoot().snapshot(how, null);
        });
    Png.write(image, file);
  }

  /// What has been laid out by now; the next frame lays out the rest.
  private Optional<Node> find(String id) {
    return Optional.ofNullable(scene.lookup("#" + id)).filter(TourRobot::canBeSeen);
  }

  private boolean isGone(String id) {
    var node = scene.lookup("#" + id);
    return node == null || !node.isVisible();
  }

  private void click(Node node) {
    moveTo(node);
    robot.mouseClick(MouseButton.PRIMARY);
    letGo(node);
  }

  private void clickRight(Node node) {
    moveTo(node);
    robot.mouseClick(MouseButton.SECONDARY);
    letGo(node);
  }

  /// Without a display, JavaFX 26 says of a release that the button is still down, so that what was
  /// pressed would look pressed for ever.
  private static void letGo(Node node) {
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

  private void moveTo(Node node) {
    scrollTo(node);
    var bounds = node.localToScreen(node.getLayoutBounds());
    robot.mouseMove(bounds.getCenterX(), bounds.getCenterY());
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

  private static String name(char sign) {
    return switch (sign) {
      case '@' -> "at";
      case '.' -> "dot";
      default -> String.valueOf(sign);
    };
  }
}
