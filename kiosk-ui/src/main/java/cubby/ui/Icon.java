package cubby.ui;

import javafx.geometry.NodeOrientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/// Our drawings, in lines on a field of 24 by 24.
enum Icon {
  BACKSPACE("M9 5.5 H21 V18.5 H9 L3 12 Z M12 9.5 L17 14.5 M17 9.5 L12 14.5"),
  BARCODE(
      "M3 8 V4 H7 M17 4 H21 V8 M21 16 V20 H17 M7 20 H3 V16"
          + " M7 8 V16 M10 8 V16 M12.5 8 V16 M15 8 V16 M17.5 8 V16"),
  CHECK("M4.5 12.8 L9.8 18 L19.5 6.5"),
  CLOCK("M12 3 A9 9 0 1 1 11.99 3 Z M12 7 V12 L15.5 14"),
  COURIER(
      "M4 16.5 H2.5 V5.5 H14 V16.5 H9 M14 9 H18.5 L21.5 12.5 V16.5 H20 M15 16.5 H14"
          + " M6.5 16.5 m-2.3 0 a2.3 2.3 0 1 0 4.6 0 a2.3 2.3 0 1 0 -4.6 0"
          + " M17.5 16.5 m-2.3 0 a2.3 2.3 0 1 0 4.6 0 a2.3 2.3 0 1 0 -4.6 0"),
  ENTER("M4 12 H19.5 M13.5 6 L19.5 12 L13.5 18"),
  GLOBE(
      "M12 3 A9 9 0 1 1 11.99 3 Z M3 12 H21 M12 3 C8 6.5 8 17.5 12 21 M12 3 C16 6.5 16 17.5 12 21"),
  LOCK("M5 10.5 H19 V20.5 H5 Z M8 10.5 V7 A4 4 0 0 1 16 7 V10.5 M12 14 V17"),
  NOTICE("M12 3.5 L22 20.5 H2 Z M12 10 V14.5 M12 17.3 V17.6"),
  PARCEL(
      "M3.5 7.5 L12 3 L20.5 7.5 V16.5 L12 21 L3.5 16.5 Z M3.5 7.5 L12 12 L20.5 7.5 M12 12 V21"
          + " M7.7 5.3 L16.2 9.8 V13"),
  PLACE(
      "M12 21.5 C8 17 5.5 13.5 5.5 9.7 A6.5 6.5 0 0 1 18.5 9.7 C18.5 13.5 16 17 12 21.5 Z"
          + " M12 9.7 m-2.3 0 a2.3 2.3 0 1 0 4.6 0 a2.3 2.3 0 1 0 -4.6 0"),
  RETURN(
      "M3.5 12.5 L12 8.5 L20.5 12.5 V18 L12 22 L3.5 18 Z M3.5 12.5 L12 16.5 L20.5 12.5 M12 16.5 V22"
          + " M12 1.5 V6 M9.5 3.8 L12 6.3 L14.5 3.8"),
  SUPPORT(
      "M7 3.5 L10 4 L11 8.5 L8.8 10.3 A11 11 0 0 0 13.7 15.2 L15.5 13 L20 14 L20.5 17"
          + " A3 3 0 0 1 17.5 20.5 A14.5 14.5 0 0 1 3.5 6.5 A3 3 0 0 1 7 3.5 Z");

  static final double FIGURE_HEIGHT_MIN_MM = 30;

  private static final double FIELD = 24;

  private final String path;

  Icon(String path) {
    this.path = path;
  }

  Region sized(double px) {
    var shape = new SVGPath();
    shape.setContent(path);
    shape.getStyleClass().add("icon-line");
    shape.getTransforms().add(new Scale(px / FIELD, px / FIELD));
    shape.setManaged(false);
    var pane = new Pane(shape);
    pane.getStyleClass().add("icon");
    pane.setMouseTransparent(true);
    pane.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    pane.setMinSize(px, px);
    pane.setPrefSize(px, px);
    pane.setMaxSize(px, px);
    return pane;
  }

  /// As the figure of a screen: large, on a disc.
  Region figure(Measure measure) {
    return new Disc(this, measure);
  }

  private static final class Disc extends Region {

    private static final double DIAMETER_MAX_MM = 66;
    private static final double ICON_SHARE = 0.52;

    private final Measure measure;
    private final Region disc = new Region();
    private final Region icon;

    Disc(Icon icon, Measure measure) {
      this.measure = measure;
      this.icon = icon.sized(measure.px(DIAMETER_MAX_MM * ICON_SHARE));
      disc.getStyleClass().add("disc");
      getStyleClass().add("disc-figure");
      getChildren().addAll(disc, this.icon);
    }

    @Override
    protected void layoutChildren() {
      var full = measure.px(DIAMETER_MAX_MM);
      var diameter = Math.min(full, Math.min(getWidth(), getHeight()));
      disc.resizeRelocate(
          (getWidth() - diameter) / 2, (getHeight() - diameter) / 2, diameter, diameter);
      var side = icon.getPrefWidth();
      icon.resizeRelocate((getWidth() - side) / 2, (getHeight() - side) / 2, side, side);
      icon.setScaleX(diameter / full);
      icon.setScaleY(diameter / full);
    }
  }
}
