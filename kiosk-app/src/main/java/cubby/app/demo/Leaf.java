package cubby.app.demo;

import cubby.core.cabinet.CompartmentKind;
import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polygon;
import javafx.scene.transform.Scale;

/// What a door is made of, drawn as it looks from the front at any angle. A box's turns outwards, a
/// room's inwards. FX thread only.
final class Leaf extends Pane {

  /// How much larger the free edge looks when it stands out towards the eye, and smaller when it
  /// stands away from it.
  private static final double NEARER = 0.14;

  private static final double GAP = 1.4;
  private static final double RIGHT_ANGLE = 90;

  /// What is on a leaf cannot be made out any more when it is turned so far.
  private static final double FACE_DEGREES_MAX = 60;

  private final double width;
  private final double height;
  private final boolean hingedLeft;
  private final boolean outwards;
  private final String front;
  private final Polygon sheet = new Polygon();
  private final Polygon edge = new Polygon();
  private final LeafFace face;
  private final Scale foreshortening = new Scale(1, 1);

  Leaf(String label, CompartmentKind kind, double width, double height, boolean hingedLeft) {
    this.width = width;
    this.height = height;
    this.hingedLeft = hingedLeft;
    this.outwards = kind == CompartmentKind.BOX;
    this.front = outwards ? "leaf" : "leaf-room";
    this.face = new LeafFace(label, kind, width, height, hingedLeft);
    edge.getStyleClass().add("leaf-edge");
    foreshortening.setPivotX(hingedLeft ? 0 : width);
    face.getTransforms().add(foreshortening);
    getChildren().addAll(sheet, edge, face);
    setPrefSize(width, height);
    turn(0);
  }

  /// @param wrong in a word or two each
  void showWrong(List<String> wrong) {
    face.showWrong(wrong);
  }

  /// @param degrees 0 is closed
  void turn(double degrees) {
    var radians = Math.toRadians(degrees);
    var nearer = (outwards ? NEARER : -NEARER) * Math.sin(radians);
    var reach = (width - 2 * GAP) * Math.cos(radians) * (1 + nearer);
    var growth = Math.min(height, width) * nearer;
    shape(sheet, GAP, reach, 0, growth);
    sheet.getStyleClass().setAll(degrees > RIGHT_ANGLE ? "leaf-back" : front);
    edge.setVisible(degrees > 0);
    shape(edge, GAP + reach, 3 * Math.sin(radians), growth, growth);
    foreshortening.setX(Math.max(0.01, Math.cos(radians)));
    face.setVisible(degrees < FACE_DEGREES_MAX);
  }

  /// @param from distance of its nearer side from the edge that does not move
  /// @param growth how much higher than the door it is at either side, above and below
  private void shape(Polygon polygon, double from, double reach, double growth, double growthEnd) {
    polygon
        .getPoints()
        .setAll(
            x(from),
            GAP - growth,
            x(from + reach),
            GAP - growthEnd,
            x(from + reach),
            height - GAP + growthEnd,
            x(from),
            height - GAP + growth);
  }

  /// @param fromHinge distance from the edge that does not move
  private double x(double fromHinge) {
    return hingedLeft ? fromHinge : width - fromHinge;
  }
}
