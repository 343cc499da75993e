package cubby.app.demo;

import cubby.core.cabinet.Cabinet;
import cubby.core.cabinet.Compartment;
import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.CompartmentKind;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;

/// Where everything is on the front of a cabinet, to scale: in pixels, from its upper left corner.
///
/// @param pxPerMm the scale
record FrontGeometry(Cabinet cabinet, double pxPerMm) {

  /// A shelf or a roof thicker than this is shown as steel, and no door covers it.
  private static final int SHELF_MM_MAX = 40;

  /// The frame at either side of a room's door.
  private static final int JAMB_MM = 45;

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
  /// above it. A room's door stands in its frame.
  Rectangle2D door(CompartmentId id) {
    var built = cabinet.get(id);
    if (isRoom(built)) {
      var wall = rectangle(built.column(), built.reachMm(), insideTopMm(built));
      var jamb = JAMB_MM * pxPerMm;
      return new Rectangle2D(
          wall.getMinX() + jamb, wall.getMinY(), wall.getWidth() - 2 * jamb, wall.getHeight());
    }
    return rectangle(built.column(), built.reachMm(), topMm(built));
  }

  /// The part of a column in which the touchscreen sits.
  Rectangle2D console() {
    var console = cabinet.console();
    return rectangle(console.column(), console.bottomMm(), console.bottomMm() + console.heightMm());
  }

  /// The cabinet itself, without the walls of rooms beside it.
  Rectangle2D steel() {
    return across(0, cabinet.heightMm());
  }

  /// The walls that rooms are behind, a column each.
  List<Rectangle2D> walls() {
    return IntStream.rangeClosed(1, cabinet.columnWidthsMm().size())
        .filter(this::isWall)
        .mapToObj(column -> rectangle(column, 0, cabinet.heightMm()))
        .toList();
  }

  /// Above all doors of boxes.
  Rectangle2D roof() {
    var doors = boxes().mapToInt(this::topMm).max().orElse(0);
    var console = cabinet.console().bottomMm() + cabinet.console().heightMm();
    return across(Math.max(doors, console), cabinet.heightMm());
  }

  /// Below all doors of boxes.
  Rectangle2D plinth() {
    var doors = boxes().mapToInt(Compartment::reachMm).min().orElse(0);
    return across(0, Math.min(doors, cabinet.console().bottomMm()));
  }

  boolean hingedLeft(CompartmentId id) {
    return cabinet.hingedLeft(id);
  }

  private static boolean isRoom(Compartment built) {
    return built.kind() == CompartmentKind.ROOM;
  }

  private Stream<Compartment> boxes() {
    return cabinet.compartments().stream().filter(built -> !isRoom(built));
  }

  /// Whether there is nothing but rooms in a column.
  private boolean isWall(int column) {
    var here = cabinet.compartments().stream().filter(built -> built.column() == column).toList();
    return column != cabinet.console().column()
        && !here.isEmpty()
        && here.stream().allMatch(FrontGeometry::isRoom);
  }

  private static int insideTopMm(Compartment built) {
    return built.reachMm() + built.size().heightMm();
  }

  private int topMm(Compartment built) {
    int inside = insideTopMm(built);
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
    return new Rectangle2D(
        leftMm(column) * pxPerMm,
        (cabinet.heightMm() - topMm) * pxPerMm,
        cabinet.columnWidthsMm().get(column - 1) * pxPerMm,
        (topMm - bottomMm) * pxPerMm);
  }

  private int leftMm(int column) {
    return cabinet.columnWidthsMm().stream().limit(column - 1L).mapToInt(Integer::intValue).sum();
  }

  /// From the first column of steel to the last.
  private Rectangle2D across(int bottomMm, int topMm) {
    var steel =
        IntStream.rangeClosed(1, cabinet.columnWidthsMm().size())
            .filter(column -> !isWall(column))
            .summaryStatistics();
    return new Rectangle2D(
        leftMm(steel.getMin()) * pxPerMm,
        (cabinet.heightMm() - topMm) * pxPerMm,
        (leftMm(steel.getMax() + 1) - leftMm(steel.getMin())) * pxPerMm,
        Math.max(0, topMm - bottomMm) * pxPerMm);
  }
}
