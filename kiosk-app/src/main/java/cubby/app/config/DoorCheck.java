package cubby.app.config;

import cubby.app.yaml.Faults;
import cubby.core.cabinet.Cabinet.Console;
import cubby.core.cabinet.SizeClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Whether the doors are where steel allows them to be. A door is taken to be as high and wide as
/// the space behind it, the least that it can be.
final class DoorCheck {
  private final SteelPart steel;
  private final Map<String, SizeClass> sizes;
  private final Faults faults;

  /// @param name said to people: "compartment 7"
  private record Door(CompartmentPart part, String name, int bottomMm, int topMm) {}

  /// @param sizes those without a fault, by name
  DoorCheck(SteelPart steel, Map<String, SizeClass> sizes, Faults faults) {
    this.steel = steel;
    this.sizes = sizes;
    this.faults = faults;
  }

  void check(List<CompartmentPart> compartments, @Nullable ScreenSettings screen) {
    console(screen);
    var columns = new TreeMap<Integer, List<Door>>();
    for (var compartment : compartments) {
      var door = door(compartment);
      if (door != null) {
        columns.computeIfAbsent(compartment.column(), _ -> new ArrayList<>()).add(door);
      }
    }
    columns.values().forEach(this::stack);
  }

  /// Null if it is not known where the door is, or it is nowhere in this cabinet.
  private @Nullable Door door(CompartmentPart part) {
    var column = part.column();
    var reach = part.reachMm();
    var size = part.size() == null ? null : sizes.get(part.size());
    if (column == null || !inCabinet(part, column) || reach == null || size == null) {
      return null;
    }
    var door = new Door(part, name(part), reach, reach + size.heightMm());
    if (steel.heightMm() != null && door.topMm > steel.heightMm()) {
      faults.add(
          part.at().spot("reach-mm"),
          "reach-mm: %s ends at %d mm, above the cabinet".formatted(door.name, door.topMm),
          "The cabinet is %d mm high, and size %s takes %d mm."
              .formatted(steel.heightMm(), size.name(), size.heightMm()));
    }
    if (steel.columnWidthsMm() != null && size.widthMm() > steel.columnWidthsMm().get(column - 1)) {
      faults.add(
          part.at().spot("size"),
          "size: %s is %d mm wide inside, column %d is %d mm outside"
              .formatted(
                  size.name(), size.widthMm(), column, steel.columnWidthsMm().get(column - 1)),
          "Is the column right? If so, look at the size and at column-widths-mm.");
    }
    underConsole(door, column);
    return door;
  }

  private boolean inCabinet(CompartmentPart part, int column) {
    var columns = steel.columnWidthsMm();
    if (columns != null && column > columns.size()) {
      faults.add(
          part.at().spot("column"),
          "column: the cabinet has no column %d".formatted(column),
          "It has %d, counted from 1 at the left.".formatted(columns.size()));
      return false;
    }
    return true;
  }

  private void underConsole(Door door, int column) {
    var console = steel.console();
    if (console == null || console.column() != column) {
      return;
    }
    int top = console.bottomMm() + console.heightMm();
    if (door.bottomMm < top && door.topMm > console.bottomMm()) {
      faults.add(
          door.part.at().spot("reach-mm"),
          "reach-mm: %s is where the touchscreen is".formatted(door.name),
          "It takes %d to %d mm, the console %d to %d mm."
              .formatted(door.bottomMm, door.topMm, console.bottomMm(), top));
    }
  }

  private void stack(List<Door> doors) {
    doors.sort(Comparator.comparingInt(Door::bottomMm));
    for (int i = 1; i < doors.size(); i++) {
      var below = doors.get(i - 1);
      var door = doors.get(i);
      if (door.bottomMm < below.topMm) {
        faults.add(
            door.part.at().spot("reach-mm"),
            "reach-mm: %s overlaps %s below it".formatted(door.name, below.name),
            "That one takes %d to %d mm, so begin at %d mm or above."
                .formatted(below.bottomMm, below.topMm, below.topMm));
      }
    }
  }

  private void console(@Nullable ScreenSettings screen) {
    var console = steel.console();
    var at = steel.consoleAt();
    if (console == null || at == null) {
      return;
    }
    if (steel.heightMm() != null && console.bottomMm() + console.heightMm() > steel.heightMm()) {
      faults.add(
          at.spot("height-mm"),
          "height-mm: the console ends at %d mm, above the cabinet"
              .formatted(console.bottomMm() + console.heightMm()),
          "The cabinet is %d mm high.".formatted(steel.heightMm()));
    }
    var columns = steel.columnWidthsMm();
    if (columns == null) {
      return;
    }
    if (console.column() > columns.size()) {
      faults.add(
          at.spot("column"),
          "column: the cabinet has no column %d".formatted(console.column()),
          "It has %d, counted from 1 at the left.".formatted(columns.size()));
    } else if (screen != null) {
      fits(screen, console, columns.get(console.column() - 1));
    }
  }

  private void fits(ScreenSettings screen, Console console, int columnWidthMm) {
    if (screen.widthMm() > columnWidthMm || screen.heightMm() > console.heightMm()) {
      faults.add(
          steel.at().spot("console"),
          "console: the screen's picture is %.0f × %.0f mm and does not fit into %d × %d mm"
              .formatted(screen.widthMm(), screen.heightMm(), columnWidthMm, console.heightMm()),
          "Look at the screen's diagonal-in and pixels, and at the console and its column.");
    }
  }

  private static String name(CompartmentPart part) {
    return part.label() == null ? "the compartment" : "compartment " + part.label();
  }
}
