package cubby.app.demo;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;

/// The sheet of steel that is a door, drawn as it looks from the front at any angle. FX thread
/// only.
final class Leaf extends Pane {

  /// How much larger the free edge looks when it stands out towards the eye.
  private static final double NEARER = 0.14;

  private static final double GAP = 1.4;
  private static final double RIGHT_ANGLE = 90;
  private static final double LABEL_INSET = 16;
  private static final double LABEL_HEIGHT = 24;
  private static final double LABEL_MIDDLE = 26;
  private static final double BADGE_WIDTH = 116;
  private static final double BADGE_HEIGHT = 20;
  private static final double BADGE_TOP = 42;

  private final double width;
  private final double height;
  private final boolean hingedLeft;
  private final Polygon sheet = new Polygon();
  private final Polygon edge = new Polygon();
  private final Group face = new Group();
  private final Scale foreshortening = new Scale(1, 1);
  private final FaultBadge badge = new FaultBadge();

  Leaf(String label, double width, double height, boolean hingedLeft) {
    this.width = width;
    this.height = height;
    this.hingedLeft = hingedLeft;
    sheet.getStyleClass().add("leaf");
    edge.getStyleClass().add("leaf-edge");
    foreshortening.setPivotX(hingedLeft ? 0 : width);
    face.getTransforms().add(foreshortening);
    face.getChildren().addAll(printed(label), handle(), hinge(0.16), hinge(0.84), badge());
    getChildren().addAll(sheet, edge, face);
    setPrefSize(width, height);
    turn(0);
  }

  /// @param wrong in a word or two each
  void showWrong(List<String> wrong) {
    badge.show(wrong);
  }

  /// @param degrees 0 is closed
  void turn(double degrees) {
    var radians = Math.toRadians(degrees);
    var nearer = NEARER * Math.sin(radians);
    var reach = (width - 2 * GAP) * Math.cos(radians) * (1 + nearer);
    var growth = Math.min(height, width) * nearer;
    shape(sheet, GAP, reach, growth);
    var isBack = degrees > RIGHT_ANGLE;
    if (isBack != sheet.getStyleClass().contains("leaf-back")) {
      sheet.getStyleClass().setAll(isBack ? "leaf-back" : "leaf");
    }
    edge.setVisible(degrees > 0);
    var thickness = 3 * Math.sin(radians);
    edge.getPoints()
        .setAll(
            x(GAP + reach),
            GAP - growth,
            x(GAP + reach + thickness),
            GAP - growth,
            x(GAP + reach + thickness),
            height - GAP + growth,
            x(GAP + reach),
            height - GAP + growth);
    foreshortening.setX(Math.max(0.01, Math.cos(radians)));
    face.setVisible(degrees < RIGHT_ANGLE - 5);
  }

  private void shape(Polygon polygon, double from, double reach, double growth) {
    polygon
        .getPoints()
        .setAll(
            x(from),
            GAP,
            x(from + reach),
            GAP - growth,
            x(from + reach),
            height - GAP + growth,
            x(from),
            height - GAP);
  }

  /// @param fromHinge distance from the edge that does not move
  private double x(double fromHinge) {
    return hingedLeft ? fromHinge : width - fromHinge;
  }

  private Label printed(String label) {
    var printed = new Label(label);
    printed.getStyleClass().add("door-label");
    printed.setAlignment(hingedLeft ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
    printed.setPrefSize(width - 2 * LABEL_INSET, LABEL_HEIGHT);
    printed.relocate(LABEL_INSET, Math.min(height / 2, LABEL_MIDDLE) - LABEL_HEIGHT / 2);
    return printed;
  }

  private Rectangle handle() {
    var length = Math.min(height * 0.4, 46);
    var handle = new Rectangle(0, (height - length) / 2, 5, length);
    handle.setX(x(width - 16) - (hingedLeft ? 0 : 5));
    handle.setArcWidth(5);
    handle.setArcHeight(5);
    handle.getStyleClass().add("door-handle");
    return handle;
  }

  private Rectangle hinge(double share) {
    var hinge = new Rectangle(0, height * share - 7, 4, 14);
    hinge.setX(hingedLeft ? 2 : width - 6);
    hinge.setArcWidth(2);
    hinge.setArcHeight(2);
    hinge.getStyleClass().add("door-hinge");
    return hinge;
  }

  private FaultBadge badge() {
    badge.setPrefSize(BADGE_WIDTH, BADGE_HEIGHT);
    badge.relocate((width - BADGE_WIDTH) / 2, Math.min(height - BADGE_HEIGHT - 4, BADGE_TOP));
    return badge;
  }
}
