package cubby.app.demo;

import cubby.app.glass.Fx;
import cubby.app.glass.Pointer;
import cubby.sim.cabinet.CompartmentView;
import cubby.sim.cabinet.Door;
import cubby.ui.Png;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.TextInputControl;
import javafx.scene.transform.Transform;

/// The hand of the tour: moves a pointer over the window and presses what is under it, as a person
/// would. The tour's thread only.
final class TourRobot implements Tour.Camera {

  /// Pictures are finer than the stage, which is small.
  private static final double PICTURE_SCALE = 2.4;

  /// Where nothing is to be pressed.
  private static final double CORNER = 2;

  private final Scene scene;
  private final Pointer pointer;
  private final TourEyes eyes;
  private boolean carries;

  TourRobot(Scene scene, TourEyes eyes) {
    this.scene = scene;
    this.eyes = eyes;
    this.pointer = Fx.call(() -> new Pointer(scene));
  }

  /// Presses what has this id, as soon as it can be seen.
  void press(String id) {
    carries = false;
    eyes.await("something to press called " + id, () -> pointer.find(id).isPresent());
    eyes.awaitSeen();
    Fx.run(() -> pointer.find(id).ifPresent(pointer::click));
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
    Fx.run(() -> pointer.find(id).ifPresent(pointer::moveTo));
    press(id + "-" + action);
  }

  /// Comes to a door with a parcel, and stays there for a picture.
  void carryTo(CompartmentView door) {
    Fx.run(() -> pointer.find("door-" + door.label()).ifPresent(pointer::moveTo));
    eyes.await("a parcel in the hand", () -> pointer.find("carried").isPresent());
    carries = true;
  }

  /// Presses with the right button what has this id, as soon as it can be seen.
  void pressRight(String id) {
    eyes.await("something to press called " + id, () -> pointer.find(id).isPresent());
    Fx.run(() -> pointer.find(id).ifPresent(pointer::clickRight));
  }

  /// Sets something right or wrong, in the menu of a door's faults.
  void fault(CompartmentView door, String choice) {
    pressRight("door-" + door.label());
    press("fault-" + choice);
  }

  /// Closes a menu, by pressing beside it.
  void dismiss() {
    Fx.run(() -> {
      pointer.moveTo(scene.getRoot().localToScreen(CORNER, CORNER));
      pointer.clickWhereItIs();
    });
    eyes.await("the menu to close", () -> pointer.isGone("fault-menu"));
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
      if (pointer.find(id).orElse(null) instanceof TextInputControl field) {
        return field.getText();
      }
      throw new StepFailed("a field called " + id, "none");
    });
  }

  /// Takes the pointer away from the doors.
  void withdraw() {
    Fx.run(() -> {
      var corner = scene.getRoot().localToScreen(CORNER, CORNER);
      pointer.moveTo(corner);
    });
    eyes.await("the buttons at the door to go", () -> pointer.isGone("door-actions"));
  }

  @Override
  public void take(Path file) throws IOException {
    if (!carries) {
      withdraw();
    }
    var image =
        Fx.call(() -> {
          var how = new SnapshotParameters();
          how.setTransform(Transform.scale(PICTURE_SCALE, PICTURE_SCALE));
          return scene.getRoot().snapshot(how, null);
        });
    Png.write(image, file);
  }

  private static String name(char sign) {
    return switch (sign) {
      case '@' -> "at";
      case '.' -> "dot";
      default -> String.valueOf(sign);
    };
  }
}
