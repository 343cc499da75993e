package cubby.app.demo;

import cubby.sim.cabinet.CompartmentView;
import cubby.sim.cabinet.Door;
import cubby.sim.cabinet.Parcel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

/// What can be done at the door under the pointer, as buttons over its lower edge. FX thread only.
final class DoorActions extends HBox {

  /// Long enough to reach the buttons, past the edge of the door.
  private static final Duration LINGER = Duration.millis(350);

  private static final double HEIGHT = 30;

  private final Hands hands;
  private final FrontGeometry geometry;
  private final BiConsumer<DoorView, Point2D> faults;
  private final PauseTransition linger = new PauseTransition(LINGER);
  private Optional<DoorView> at = Optional.empty();

  /// @param faults opens the menu of a door's faults at a place in the scene
  DoorActions(Hands hands, FrontGeometry geometry, BiConsumer<DoorView, Point2D> faults) {
    this.faults = faults;
    this.hands = hands;
    this.geometry = geometry;
    setId("door-actions");
    getStyleClass().add("door-actions");
    setVisible(false);
    setViewOrder(-2);
    setOnMouseEntered(_ -> linger.stop());
    setOnMouseExited(_ -> leave());
    linger.setOnFinished(_ -> hide());
  }

  /// The pointer has come to a door.
  void offer(DoorView door) {
    linger.stop();
    at = Optional.of(door);
    show(hands.look(door.label()));
  }

  /// The pointer has gone.
  void leave() {
    linger.playFromStart();
  }

  /// Something has changed at a door.
  void refresh(CompartmentView compartment) {
    if (isVisible() && at.map(DoorView::label).filter(compartment.label()::equals).isPresent()) {
      show(compartment);
    }
  }

  private void hide() {
    at = Optional.empty();
    setVisible(false);
  }

  private void show(CompartmentView compartment) {
    getChildren().setAll(buttons(compartment));
    setVisible(true);
    requestParentLayout();
  }

  /// Goes to the door at which it is, for the cabinet to call when it lays out.
  void place() {
    at.ifPresent(this::goTo);
  }

  private void goTo(DoorView door) {
    var width = prefWidth(-1);
    var middle = door.getLayoutX() + door.getWidth() / 2 - width / 2;
    var x = Math.clamp(middle, 0, Math.max(0, geometry.width() - width));
    var below = door.getLayoutY() + door.getHeight() - HEIGHT / 2;
    resizeRelocate(x, Math.min(below, geometry.height() - HEIGHT - 4), width, HEIGHT);
  }

  private List<Button> buttons(CompartmentView compartment) {
    var buttons = new ArrayList<Button>();
    if (compartment.door() == Door.OPEN) {
      buttons.add(button(compartment, "close", "Close", hands::closeIfOpen));
      buttons.add(
          compartment.parcelInside()
              ? button(compartment, "take", "Take parcel out", hands::takeOut)
              : button(
                  compartment,
                  "put",
                  "Put parcel in",
                  label -> hands.putIn(label, Parcel.ORDINARY)));
    } else {
      buttons.add(button(compartment, "force", "Open by force", hands::openByForce));
    }
    buttons.add(button(compartment, "faults", "Faults…", _ -> openFaults()));
    return buttons;
  }

  private void openFaults() {
    at.ifPresent(door -> faults.accept(door, localToScene(getWidth() / 2, HEIGHT)));
  }

  private static Button button(
      CompartmentView compartment, String name, String text, Consumer<String> action) {
    var button = new Button(text);
    button.setId("door-%s-%s".formatted(compartment.label(), name));
    button.setFocusTraversable(false);
    button.setOnAction(_ -> action.accept(compartment.label()));
    return button;
  }
}
