package cubby.app.demo;

import cubby.core.cabinet.CompartmentKind;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;

/// What is on a door: its number, its handle and hinges, and a badge that says what is wrong. FX
/// thread only.
final class LeafFace extends Group {

  private static final double LABEL_INSET = 14;
  private static final double LABEL_HEIGHT = 24;
  private static final double LABEL_MIDDLE = 22;
  private static final double ROOM_NUMBER_HEIGHT = 36;
  private static final double BADGE_HEIGHT = 19;
  private static final double BADGE_TOP = 40;

  /// Of a lever handle, where a standing person's hand is.
  private static final double LEVER_SHARE = 0.51;

  private static final double LEVER_LENGTH = 30;
  private static final double ROSE_INSET = 17;
  private static final double KICK_PLATE = 34;

  private final double width;
  private final double height;
  private final boolean hingedLeft;
  private final FaultBadge badge = new FaultBadge();

  LeafFace(String label, CompartmentKind kind, double width, double height, boolean hingedLeft) {
    this.width = width;
    this.height = height;
    this.hingedLeft = hingedLeft;
    switch (kind) {
      case BOX -> drawBox(label);
      case ROOM -> drawRoom(label);
    }
  }

  /// @param wrong in a word or two each
  void showWrong(List<String> wrong) {
    badge.show(wrong);
    badge.applyCss();
    badge.relocate((width - badge.prefWidth(-1)) / 2, badge.getLayoutY());
  }

  private void drawBox(String label) {
    var printed = Card.label("door-label", label);
    printed.setAlignment(hingedLeft ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
    printed.setPrefSize(width - 2 * LABEL_INSET, LABEL_HEIGHT);
    printed.relocate(LABEL_INSET, Math.min(height / 2 - 9, LABEL_MIDDLE) - LABEL_HEIGHT / 2);
    badge.setLayoutY(Math.min(height - BADGE_HEIGHT - 4, BADGE_TOP));
    getChildren().addAll(printed, bar(), hinge(0.16), hinge(0.84), badge);
  }

  private void drawRoom(String label) {
    var number = Card.label("room-number", label);
    number.setAlignment(Pos.CENTER);
    number.setPrefSize(width, ROOM_NUMBER_HEIGHT);
    number.relocate(0, height * 0.2);
    var name = new Label("Parcel room");
    name.getStyleClass().add("room-name");
    name.setAlignment(Pos.CENTER);
    name.setPrefSize(width, LABEL_HEIGHT);
    name.relocate(0, height * 0.2 + ROOM_NUMBER_HEIGHT);
    var kick = new Rectangle(6, height - KICK_PLATE - 6, width - 12, KICK_PLATE);
    kick.getStyleClass().add("kick-plate");
    badge.setLayoutY(height * 0.2 + ROOM_NUMBER_HEIGHT + LABEL_HEIGHT + 8);
    getChildren().addAll(kick, number, name);
    getChildren().addAll(lever());
    getChildren().addAll(hinge(0.1), hinge(0.5), hinge(0.9), badge);
  }

  private Rectangle bar() {
    var length = Math.min(height * 0.4, 46);
    var bar = new Rectangle(0, (height - length) / 2, 5, length);
    bar.setX(fromHinge(width - 13, 5));
    bar.setArcWidth(5);
    bar.setArcHeight(5);
    bar.getStyleClass().add("door-handle");
    return bar;
  }

  private List<Shape> lever() {
    var middle = height * LEVER_SHARE;
    var rose = new Circle(hingedLeft ? width - ROSE_INSET : ROSE_INSET, middle, 7);
    rose.getStyleClass().add("door-handle");
    var lever = new Rectangle(0, middle - 2.5, LEVER_LENGTH, 5);
    lever.setX(fromHinge(width - ROSE_INSET - LEVER_LENGTH + 3, LEVER_LENGTH));
    lever.setArcWidth(5);
    lever.setArcHeight(5);
    lever.getStyleClass().add("door-handle");
    var keyhole = new Circle(rose.getCenterX(), middle + 22, 3.5);
    keyhole.getStyleClass().add("door-handle");
    return List.of(rose, lever, keyhole);
  }

  private Rectangle hinge(double share) {
    var hinge = new Rectangle(0, height * share - 7, 4, 14);
    hinge.setX(fromHinge(2, 4));
    hinge.setArcWidth(2);
    hinge.setArcHeight(2);
    hinge.getStyleClass().add("door-hinge");
    return hinge;
  }

  /// @param distance of its nearer side from the edge with the hinges
  private double fromHinge(double distance, double itsWidth) {
    return hingedLeft ? distance : width - distance - itsWidth;
  }
}
