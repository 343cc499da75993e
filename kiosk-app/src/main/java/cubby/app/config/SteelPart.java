package cubby.app.config;

import cubby.app.yaml.Faults;
import cubby.app.yaml.Section;
import cubby.app.yaml.WholeNumber;
import cubby.core.cabinet.Cabinet.Console;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the file says of the cabinet's steel.
///
/// @param consoleAt where the console is described
record SteelPart(
    Section at,
    @Nullable Integer heightMm,
    @Nullable List<Integer> columnWidthsMm,
    @Nullable Console console,
    @Nullable Section consoleAt) {

  /// No cabinet is as wide as a house; a longer list is a mistake.
  static final int COLUMNS_MAX = 60;

  static SteelPart read(Section at, Faults faults) {
    var height = at.required("height-mm", new WholeNumber(500, 3000));
    var columns = at.list("column-widths-mm", new WholeNumber(150, 3000));
    if (columns != null && columns.size() > COLUMNS_MAX) {
      faults.add(
          at.spot("column-widths-mm"),
          "column-widths-mm: there are %d columns".formatted(columns.size()),
          "There can be %d.".formatted(COLUMNS_MAX));
      columns = null;
    }
    var consoleAt = at.section("console", "the console section");
    var console = consoleAt == null ? null : console(consoleAt);
    at.close();
    return new SteelPart(at, height, columns, console, consoleAt);
  }

  private static @Nullable Console console(Section at) {
    var column = at.required("column", new WholeNumber(1, COLUMNS_MAX));
    var bottom = at.required("bottom-mm", new WholeNumber(0, 2500));
    var height = at.required("height-mm", new WholeNumber(100, 3000));
    at.close();
    return column == null || bottom == null || height == null
        ? null
        : new Console(column, bottom, height);
  }
}
