package cubby.ui;

import cubby.core.cabinet.CompartmentId;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;

/// Which door, and where: its label as large as on the steel, its place in words, and the cabinet
/// with the door lit.
final class DoorFigure extends Region {

  private static final double PLATE_HEIGHT_MM = 26;
  private static final double PLATE_WIDTH_MIN_MM = 32;
  static final double HEIGHT_MIN_MM = PLATE_HEIGHT_MM;

  /// Of longer labels the letters are smaller, for the words beside them to have room.
  private static final int SHORT_LABEL_MAX = 3;

  /// Smaller, it shows nothing.
  private static final double DRAWING_HEIGHT_MIN_MM = 40;

  private final Measure measure;
  private final StackPane plate;
  private final Label place;
  private final CabinetDrawing drawing;

  DoorFigure(Kit kit, CompartmentId id, CabinetDrawing.Look look) {
    this.measure = kit.measure();
    var number = new Text(id.label());
    number.setId("door-label");
    number.getStyleClass().add(id.label().length() > SHORT_LABEL_MAX ? "plate-long" : "plate-text");
    // Digits stand in the middle of the plate, not in the middle of their line.
    number.setBoundsType(TextBoundsType.VISUAL);
    plate = new StackPane(number);
    plate.getStyleClass().add("plate");
    place =
        kit.label(
            "place",
            kit.cabinet()
                .find(id)
                .map(_ -> kit.words().place(kit.cabinet().placeOf(id)))
                .orElse(""));
    place.setId("door-place");
    drawing = new CabinetDrawing(kit, id, look);
    getStyleClass().add("door-figure");
    getChildren().addAll(drawing, plate, place);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinHeight(double width) {
    return Math.max(
        measure.px(PLATE_HEIGHT_MM), place.prefHeight(width - plateWidth() - measure.gap()));
  }

  private double plateWidth() {
    return Math.max(plate.prefWidth(-1), measure.px(PLATE_WIDTH_MIN_MM));
  }

  @Override
  protected void layoutChildren() {
    var plateHeight = measure.px(PLATE_HEIGHT_MM);
    var gap = measure.gap();
    var plateWidth = plateWidth();
    var placeWidth = getWidth() - plateWidth - gap;
    var placeHeight = place.prefHeight(placeWidth);
    var rowHeight = computeMinHeight(getWidth());
    plate.resizeRelocate(0, (rowHeight - plateHeight) / 2, plateWidth, plateHeight);
    place.resizeRelocate(plateWidth + gap, (rowHeight - placeHeight) / 2, placeWidth, placeHeight);
    var drawingHeight = getHeight() - rowHeight - gap;
    drawing.setVisible(drawingHeight >= measure.px(DRAWING_HEIGHT_MIN_MM));
    drawing.resizeRelocate(0, rowHeight + gap, getWidth(), Math.max(0, drawingHeight));
  }
}
