package cubby.app.demo;

import cubby.core.cabinet.Cabinet;
import cubby.core.cabinet.Compartment;
import cubby.core.cabinet.CompartmentId;
import java.util.Comparator;
import javafx.geometry.Rectangle2D;

/// Where everything is on the front of a cabinet, to scale: in pixels, from its upper left corner.
///
/// @param pxPerMm the scale
record FrontGeometry(Cabinet cabinet, double pxPerMm) {

  /// A shelf or a roof thicker than this is shown as steel, and no door covers it.
  private static final int SHELF_MM_MAX = 40;

  /// The largest front of this cabinet that fits.
  static FrontGeometry fitting(Cabinet cabinet, double widthPx, double heightPx) {
    return new FrontGeometry(
        cabinet, Math.min(widthPx / cabinet.widthMm(), heightPx / cabinet.heightMm()));
  }

  double width() {
    return cabinet.widthMm() * pxPerMm;
  }

  double height() {
    return cabinet.heightMm() * pxPerMm;
  }

  /// What closes a compartment: as wide as its column, and as high as its inside and the shelf
  /// above it.
  Rectangle2D door(CompartmentId id) {
    var built = cabinet.get(id);
    return rectangle(built.column(), built.reachMm(), topMm(built));
  }

  /// The part of a column in which the touchscreen sits.
  Rectangle2D console() {
    var console = cabinet.console();
    return rectangle(console.column(), console.bottomMm(), console.bottomMm() + console.heightMm());
  }

  /// Above all doors.
  Rectangle2D roof() {
    var doors = cabinet.compartments().stream().mapToInt(this::topMm).max().orElse(0);
    var console = cabinet.console().bottomMm() + cabinet.console().heightMm();
    return across(Math.max(doors, console), cabinet.heightMm());
  }

  /// Below all doors.
  Rectangle2D plinth() {
    var doors =
        cabinet.compartments().stream()
            .min(Comparator.comparingInt(Compartment::reachMm))
            .map(Compartment::reachMm)
            .orElse(0);
    return across(0, Math.min(doors, cabinet.console().bottomMm()));
  }

  /// Whether a door turns on its left edge: away from the middle, so that it does not stand before
  /// the touchscreen.
  boolean hingedLeft(CompartmentId id) {
    return cabinet.get(id).column() <= cabinet.console().column();
  }

  private int topMm(Compartment built) {
    int inside = built.reachMm() + built.size().heightMm();
    int above =
        cabinet.compartments().stream()
            .filter(other -> other.column() == built.column())
            .mapToInt(Compartment::reachMm)
            .filter(reach -> reach >= inside)
            .min()
            .orElse(cabinet.heightMm());
    int console = cabinet.console().bottomMm();
    if (built.column() == cabinet.console().column() && console >= inside) {
      above = Math.min(above, console);
    }
    return above - inside <= SHELF_MM_MAX ? above : Math.min(inside + SHELF_MM_MAX / 2, above);
  }

  private Rectangle2D rectangle(int column, int bottomMm, int topMm) {
    var left =
        cabinet.columnWidthsMm().stream().limit(column - 1L).mapToInt(Integer::intValue).sum();
    return new Rectangle2D(
        left * pxPerMm,
        (cabinet.heightMm() - topMm) * pxPerMm,
        cabinet.columnWidthsMm().get(column - 1) * pxPerMm,
        (topMm - bottomMm) * pxPerMm);
  }

  private Rectangle2D across(int bottomMm, int topMm) {
    return new Rectangle2D(
        0,
        (cabinet.heightMm() - topMm) * pxPerMm,
        width(),
        Math.max(0, topMm - bottomMm) * pxPerMm);
  }
}
