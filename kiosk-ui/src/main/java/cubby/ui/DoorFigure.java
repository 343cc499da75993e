package cubby.ui;

import cubby.core.cabinet.CompartmentId;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Which door, and where: its label as large as on the steel, its place in words, and the cabinet
/// with the door lit.
final class DoorFigure extends Region {

  private static final double PLATE_HEIGHT_MM = 26;

  private final Measure measure;
  private final Label plate = new Label();
  private final Label place;
  private final CabinetDrawing drawing;

  DoorFigure(Kit kit, CompartmentId id, CabinetDrawing.Look look) {
    this.measure = kit.measure();
    plate.setText(id.label());
    plate.setId("door-label");
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
  protected void layoutChildren() {
    var plateHeight = measure.px(PLATE_HEIGHT_MM);
    var gap = measure.gap();
    var plateWidth = Math.max(plate.prefWidth(-1), measure.px(36));
    var placeWidth = getWidth() - plateWidth - gap;
    var placeHeight = place.prefHeight(placeWidth);
    var rowHeight = Math.max(plateHeight, placeHeight);
    plate.resizeRelocate(0, (rowHeight - plateHeight) / 2, plateWidth, plateHeight);
    place.resizeRelocate(plateWidth + gap, (rowHeight - placeHeight) / 2, placeWidth, placeHeight);
    drawing.resizeRelocate(
        0, rowHeight + gap, getWidth(), Math.max(0, getHeight() - rowHeight - gap));
  }
}
