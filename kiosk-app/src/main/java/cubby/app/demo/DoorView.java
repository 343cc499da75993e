package cubby.app.demo;

import cubby.core.cabinet.Compartment;
import cubby.sim.cabinet.CompartmentView;
import cubby.sim.cabinet.Door;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Pane;
import javafx.util.Duration;

/// One compartment seen from the front: its door as it turns on its hinges, and what is behind it.
/// FX thread only.
final class DoorView extends Pane {

  /// As far as the hinges let it.
  private static final double BOX_OPEN_DEGREES = 97;

  /// A room's turns inwards, against its wall.
  private static final double ROOM_OPEN_DEGREES = 74;

  private static final Duration SWING = Duration.millis(420);

  private final String label;
  private final boolean sensorFitted;
  private final boolean moving;
  private final double openDegrees;
  private final Inside inside;
  private final Leaf leaf;
  private final DoubleProperty angle = new SimpleDoubleProperty();
  private Timeline swing = new Timeline();

  /// @param at where it is
  /// @param moving whether it swings, rather than being there at once
  DoorView(Compartment built, Rectangle2D at, boolean hingedLeft, boolean moving) {
    this.label = built.id().label();
    this.sensorFitted = built.occupancySensor();
    this.moving = moving;
    setId("door-" + label);
    resizeRelocate(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight());
    this.openDegrees =
        switch (built.kind()) {
          case BOX -> BOX_OPEN_DEGREES;
          case ROOM -> ROOM_OPEN_DEGREES;
        };
    inside = new Inside(built.kind(), at.getWidth(), at.getHeight());
    leaf = new Leaf(label, built.kind(), at.getWidth(), at.getHeight(), hingedLeft);
    getChildren().addAll(inside, leaf);
    angle.subscribe(degrees -> turn(degrees.doubleValue()));
  }

  String label() {
    return label;
  }

  void show(CompartmentView compartment) {
    inside.showParcel(compartment.parcelInside());
    leaf.showWrong(new DoorFaults(compartment, sensorFitted).wrong());
    swingTo(compartment.door() == Door.OPEN ? openDegrees : 0);
  }

  /// Whether there is light inside.
  void light(boolean on) {
    inside.light(on);
  }

  private void swingTo(double degrees) {
    swing.stop();
    if (moving) {
      swing =
          new Timeline(new KeyFrame(SWING, new KeyValue(angle, degrees, Interpolator.EASE_BOTH)));
      swing.play();
    } else {
      angle.set(degrees);
    }
  }

  private void turn(double degrees) {
    inside.setVisible(degrees > 0);
    leaf.turn(degrees);
    // An open door stands before its neighbours.
    setViewOrder(degrees > 0 ? -1 : 0);
  }
}
