package cubby.ui;

import cubby.core.cabinet.Cabinet;
import cubby.core.cabinet.Compartment;
import cubby.core.cabinet.CompartmentId;
import java.util.Collections;
import javafx.geometry.NodeOrientation;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;

/// The front of this cabinet, to scale, with one door lit.
final class CabinetDrawing extends Region {

  /// How the lit door stands.
  enum Look {
    CLOSED,
    OPEN
  }

  /// A leaf that swung out towards the person is drawn this much of its door's width.
  private static final double HANDLE_WIDTH_MM = 0.8;

  private static final double LEAF_SHARE = 0.34;

  private static final double LEAF_SLANT = 0.1;

  private final Measure measure;
  private final Cabinet cabinet;
  private final CompartmentId lit;
  private final Look look;

  CabinetDrawing(Kit kit, CompartmentId lit, Look look) {
    this.measure = kit.measure();
    this.cabinet = kit.cabinet();
    this.lit = lit;
    this.look = look;
    getStyleClass().add("cabinet");
    setAccessibleText(
        cabinet
            .find(lit)
            .map(_ -> lit + ": " + kit.words().place(cabinet.placeOf(lit)))
            .orElse(lit.label()));
    setMouseTransparent(true);
    // It shows the steel, which no language turns round.
    setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
  }

  @Override
  protected void layoutChildren() {
    getChildren().clear();
    var border = measure.px(2.2);
    var scale =
        Math.min(
            (getWidth() - 2 * border) / (cabinet.widthMm() + 2 * leafMm()),
            (getHeight() - 2 * border) / cabinet.heightMm());
    if (scale <= 0) {
      return;
    }
    var width = cabinet.widthMm() * scale;
    var height = cabinet.heightMm() * scale;
    var left = (getWidth() - width) / 2;
    var top = (getHeight() - height) / 2;
    var body =
        rectangle("steel", left - border, top - border, width + 2 * border, height + 2 * border);
    round(body, 2.2);
    getChildren().add(body);
    addConsole(left, top, scale);
    for (var compartment : cabinet.compartments()) {
      if (!compartment.id().equals(lit)) {
        addDoor(compartment, left, top, scale);
      }
    }
    // Last, since an open leaf stands before its neighbours.
    cabinet.find(lit).ifPresent(compartment -> addDoor(compartment, left, top, scale));
  }

  private void addConsole(double left, double top, double scale) {
    var console = cabinet.console();
    var gap = measure.px(0.5);
    var x = left + columnLeftMm(console.column()) * scale;
    var width = cabinet.columnWidthsMm().get(console.column() - 1) * scale;
    var height = console.heightMm() * scale;
    var y = top + (cabinet.heightMm() - console.bottomMm() - console.heightMm()) * scale;
    var panel = rectangle("console", x + gap, y + gap, width - 2 * gap, height - 2 * gap);
    round(panel, 0.8);
    var glassWidth = Math.min(width * 0.62, height * 0.5);
    var glassHeight = Math.min(height * 0.7, glassWidth * 1.5);
    var glass =
        rectangle(
            "console-glass",
            x + (width - glassWidth) / 2,
            y + (height - glassHeight) / 2,
            glassWidth,
            glassHeight);
    round(glass, 0.6);
    getChildren().addAll(panel, glass);
  }

  private void addDoor(Compartment compartment, double left, double top, double scale) {
    var gap = measure.px(0.5);
    var x = left + columnLeftMm(compartment.column()) * scale + gap;
    var width = cabinet.columnWidthsMm().get(compartment.column() - 1) * scale - 2 * gap;
    var heightMm = compartment.size().heightMm();
    var y = top + (cabinet.heightMm() - compartment.reachMm() - heightMm) * scale + gap;
    var height = heightMm * scale - 2 * gap;
    var isLit = compartment.id().equals(lit);
    var hingedLeft = cabinet.hingedLeft(compartment.id());
    if (isLit && look == Look.OPEN) {
      addOpen(x, y, width, height, hingedLeft);
    } else {
      var door = rectangle(isLit ? "door-lit" : "door", x, y, width, height);
      round(door, 0.8);
      var handle =
          rectangle(
              isLit ? "handle-lit" : "handle",
              hingedLeft ? x + width - measure.px(2.4) : x + measure.px(2.4 - HANDLE_WIDTH_MM),
              y + height / 2 - Math.min(height * 0.22, measure.px(2)),
              measure.px(HANDLE_WIDTH_MM),
              Math.min(height * 0.44, measure.px(4)));
      round(handle, 0.8);
      getChildren().addAll(door, handle);
    }
  }

  private void addOpen(double x, double y, double width, double height, boolean hingedLeft) {
    var inside = rectangle("inside", x, y, width, height);
    round(inside, 0.8);
    var leafWidth = width * LEAF_SHARE;
    var slant = Math.min(leafWidth * LEAF_SLANT * 2, measure.px(2));
    // Swung towards the person.
    var hinge = hingedLeft ? x : x + width;
    var edge = hingedLeft ? hinge - leafWidth : hinge + leafWidth;
    var leaf = new Polygon(hinge, y, edge, y - slant, edge, y + height + slant, hinge, y + height);
    leaf.getStyleClass().add("leaf");
    getChildren().addAll(inside, leaf);
  }

  /// Room at the sides for a leaf of an outer column.
  private double leafMm() {
    return Collections.max(cabinet.columnWidthsMm()) * LEAF_SHARE;
  }

  private int columnLeftMm(int column) {
    return cabinet.columnWidthsMm().stream().limit(column - 1L).mapToInt(Integer::intValue).sum();
  }

  private static Rectangle rectangle(
      String style, double x, double y, double width, double height) {
    var rectangle = new Rectangle(x, y, Math.max(0, width), Math.max(0, height));
    rectangle.getStyleClass().add(style);
    return rectangle;
  }

  private void round(Rectangle rectangle, double mm) {
    rectangle.setArcWidth(measure.px(mm));
    rectangle.setArcHeight(measure.px(mm));
  }
}
