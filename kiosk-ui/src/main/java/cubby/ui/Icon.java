package cubby.ui;

import javafx.geometry.NodeOrientation;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/// The drawings of Cubby, all of one family: Material Design Icons, in outline.
enum Icon {
  BACKSPACE(MaterialDesignB.BACKSPACE_OUTLINE),
  BARCODE(MaterialDesignB.BARCODE_SCAN),
  CHECK(MaterialDesignC.CHECK),
  CLOCK(MaterialDesignC.CLOCK_OUTLINE),
  CONTRAST(MaterialDesignC.CONTRAST_CIRCLE),
  COURIER(MaterialDesignT.TRUCK_OUTLINE),
  ENTER(MaterialDesignA.ARROW_RIGHT),
  GLOBE(MaterialDesignW.WEB),
  LOCK(MaterialDesignL.LOCK_OUTLINE),
  LOW(MaterialDesignA.ARROW_COLLAPSE_DOWN),
  NOTICE(MaterialDesignA.ALERT_OUTLINE),
  PARCEL(MaterialDesignP.PACKAGE_VARIANT_CLOSED),
  PERSON(MaterialDesignH.HUMAN),
  PLACE(MaterialDesignM.MAP_MARKER_OUTLINE),
  RETURN(MaterialDesignA.ARCHIVE_ARROW_DOWN_OUTLINE),
  SUPPORT(MaterialDesignP.PHONE_OUTLINE),
  TEXT(MaterialDesignF.FORMAT_SIZE);

  static final double FIGURE_HEIGHT_MIN_MM = 30;

  private static final double IN_CIRCLE_SHARE = 0.72;

  @SuppressWarnings("ImmutableEnumChecker") // each is a constant of an enum
  private final Ikon ikon;

  Icon(Ikon ikon) {
    this.ikon = ikon;
  }

  Region sized(double px) {
    var icon = new FontIcon(ikon);
    // A size that is set otherwise is undone by the library's own style sheet. The style that is
    // there names the font, which must not be that of our words.
    icon.setStyle(icon.getStyle() + "; -fx-icon-size: %dpx;".formatted(Math.round(px)));
    icon.getStyleClass().add("icon-sign");
    var pane = new StackPane(icon);
    pane.getStyleClass().add("icon");
    pane.setMouseTransparent(true);
    pane.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    pane.setMinSize(px, px);
    pane.setPrefSize(px, px);
    pane.setMaxSize(px, px);
    return pane;
  }

  /// With a line around it.
  Region inCircle(double px) {
    var pane = sized(px * IN_CIRCLE_SHARE);
    pane.setMinSize(px, px);
    pane.setPrefSize(px, px);
    pane.setMaxSize(px, px);
    pane.getStyleClass().add("circled");
    return pane;
  }

  /// As the figure of a screen: large, on a disc.
  Region figure(Measure measure) {
    return new Disc(this, measure);
  }

  private static final class Disc extends Region {

    private static final double DIAMETER_MAX_MM = 66;
    private static final double ICON_SHARE = 0.52;

    /// Smaller, it is a blot.
    private static final double DIAMETER_MIN_MM = 14;

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
      disc.setVisible(diameter >= measure.px(DIAMETER_MIN_MM));
      icon.setVisible(disc.isVisible());
      disc.resizeRelocate(
          (getWidth() - diameter) / 2, (getHeight() - diameter) / 2, diameter, diameter);
      var side = icon.getPrefWidth();
      icon.resizeRelocate((getWidth() - side) / 2, (getHeight() - side) / 2, side, side);
      icon.setScaleX(diameter / full);
      icon.setScaleY(diameter / full);
    }
  }
}
