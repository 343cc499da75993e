package cubby.ui;

import cubby.core.cabinet.Cabinet;
import cubby.core.cabinet.Cabinet.Console;
import cubby.core.cabinet.Compartment;
import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.KioskProfile;
import cubby.core.cabinet.SizeClass;
import cubby.core.cabinet.Support;
import cubby.core.words.Language;
import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import java.util.ArrayList;
import java.util.List;

/// A cabinet of 24 doors in four columns, the touchscreen in the second.
final class SampleCabinet {

  static final SizeClass SMALL = new SizeClass("S", 400, 110, 560);
  static final SizeClass MEDIUM = new SizeClass("M", 400, 230, 560);
  static final SizeClass LARGE = new SizeClass("L", 400, 480, 560);

  static final KioskProfile PROFILE =
      new KioskProfile(
          "cubby-demo",
          "Cubby on the Market Square",
          "Market Square 1, beside the town hall",
          52.52,
          13.405,
          Language.ENGLISH,
          new Support("help@example.org", "030 5550 123", "Mon–Sat 7–22"),
          8);

  private record Door(int column, int reachMm, SizeClass size) {}

  private SampleCabinet() {}

  static Cabinet cabinet() {
    var doors = new ArrayList<Door>();
    for (var column : List.of(1, 2, 3, 4)) {
      if (column == 2) {
        doors.add(new Door(2, 1740, MEDIUM));
        doors.add(new Door(2, 600, MEDIUM));
        doors.add(new Door(2, 100, LARGE));
      } else {
        doors.add(new Door(column, 1740, MEDIUM));
        doors.add(new Door(column, 1610, SMALL));
        doors.add(new Door(column, 1480, SMALL));
        doors.add(new Door(column, 1350, SMALL));
        doors.add(new Door(column, 1100, MEDIUM));
        doors.add(new Door(column, 600, LARGE));
        doors.add(new Door(column, 100, LARGE));
      }
    }
    var compartments = new ArrayList<Compartment>();
    for (var door : doors) {
      var number = compartments.size() + 1;
      compartments.add(
          new Compartment(
              new CompartmentId(String.valueOf(number)),
              door.size(),
              new BankId(number <= 12 ? "left" : "right"),
              new Channel((number - 1) % 12 + 1),
              door.column(),
              door.reachMm(),
              true));
    }
    return new Cabinet(List.of(450, 450, 450, 450), 2010, new Console(2, 850, 870), compartments);
  }
}
