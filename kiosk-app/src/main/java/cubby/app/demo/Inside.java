package cubby.app.demo;

import cubby.core.cabinet.CompartmentKind;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;

/// The space behind a door, and the parcel in it. FX thread only.
final class Inside extends Pane {

  private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
  private static final double GAP = 1.4;

  /// How far the walls seem to reach back.
  private static final double BOX_DEPTH = 26;

  private static final double ROOM_DEPTH = 52;

  private final Group parcel = new Group();

  Inside(CompartmentKind kind, double width, double height) {
    getStyleClass().add(kind == CompartmentKind.ROOM ? "inside-room" : "inside");
    setPrefSize(width, height);
    var deepest = kind == CompartmentKind.ROOM ? ROOM_DEPTH : BOX_DEPTH;
    var depth = Math.min(deepest, Math.min(width, height) * 0.2);
    var right = width - GAP;
    var bottom = height - GAP;
    getChildren()
        .addAll(
            wall("inside-ceiling", GAP, GAP, right, GAP, right - depth, depth, depth, depth),
            wall("inside-side", GAP, GAP, depth, depth, depth, bottom - depth, GAP, bottom),
            wall(
                "inside-side",
                right,
                GAP,
                right - depth,
                depth,
                right - depth,
                bottom - depth,
                right,
                bottom),
            wall(
                "inside-floor",
                GAP,
                bottom,
                right,
                bottom,
                right - depth,
                bottom - depth,
                depth,
                bottom - depth),
            back(depth, right, bottom),
            lamp(depth, right));
    drawParcel(width, bottom - depth * 0.35, depth);
    getChildren().add(parcel);
    setVisible(false);
  }

  void light(boolean on) {
    pseudoClassStateChanged(LIT, on);
  }

  void showParcel(boolean is) {
    parcel.setVisible(is);
  }

  private void drawParcel(double width, double floor, double depth) {
    var across = (width - 2 * depth) * 0.62;
    var high = Math.min((floor - depth) * 0.66, across * 0.72);
    var left = (width - across) / 2;
    var top = floor - high;
    var lid = Math.min(12, high * 0.22);
    parcel
        .getChildren()
        .addAll(
            wall(
                "parcel-lid",
                left,
                top,
                left + lid,
                top - lid,
                left + across - lid,
                top - lid,
                left + across,
                top),
            rectangle("parcel", left, top, across, high),
            rectangle("parcel-tape", left + across * 0.46, top, across * 0.08, high),
            rectangle(
                "parcel-label", left + across * 0.6, top + high * 0.5, across * 0.3, high * 0.34));
    parcel.setVisible(false);
  }

  private static Rectangle back(double depth, double right, double bottom) {
    return rectangle(
        "inside-back", depth, depth, right - 2 * depth + GAP, bottom - 2 * depth + GAP);
  }

  /// A strip at the ceiling, as wide as the back.
  private static Rectangle lamp(double depth, double right) {
    return rectangle("inside-lamp", depth * 1.4, depth - 3, right - 2.8 * depth, 3);
  }

  private static Polygon wall(String style, double... points) {
    var wall = new Polygon(points);
    wall.getStyleClass().add(style);
    return wall;
  }

  private static Rectangle rectangle(
      String style, double x, double y, double width, double height) {
    var rectangle = new Rectangle(x, y, Math.max(0, width), Math.max(0, height));
    rectangle.getStyleClass().add(style);
    return rectangle;
  }
}
