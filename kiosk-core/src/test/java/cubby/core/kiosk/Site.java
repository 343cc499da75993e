package cubby.core.kiosk;

import cubby.core.cabinet.Cabinet;
import cubby.core.cabinet.CameraView;
import cubby.core.cabinet.Compartment;
import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.KioskProfile;
import cubby.core.cabinet.SizeClass;
import cubby.core.cabinet.Support;
import cubby.core.cabinet.Wiring;
import cubby.core.parcel.ReturnLabel;
import cubby.core.person.AddressBook;
import cubby.core.person.Carrier;
import cubby.core.person.CourierNumber;
import cubby.core.person.Resident;
import cubby.core.text.Digest;
import cubby.core.text.Personal;
import cubby.core.words.Language;
import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import cubby.hal.contract.camera.CameraId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The cabinet that the tests stand before.
///
/// | label  | 1 | 2 | 3  | 4 | 5  | 6 | 7 | 8  |
/// |--------|---|---|----|---|----|---|---|----|
/// | size   | S | S | S  | M | M  | L | M | L  |
/// | bank   | A | A | A  | A | B  | B | B | B  |
/// | sensor | ✓ | ✓ |    | ✓ |    | ✓ | ✓ |    |
/// | reach  |   | ✓ | ✓  | ✓ | ✓  | ✓ |   |    |
final class Site {

  static final BankId A = new BankId("A");
  static final BankId B = new BankId("B");

  static final SizeClass S = new SizeClass("S", 400, 100, 500);
  static final SizeClass M = new SizeClass("M", 400, 200, 500);
  static final SizeClass L = new SizeClass("L", 400, 400, 500);

  static final Carrier SWIFT = new Carrier("Swift");
  static final Carrier OTHER = new Carrier("Other");
  static final CourierNumber SWIFT_COURIER = new CourierNumber("42");
  static final CourierNumber OTHER_COURIER = new CourierNumber("77");

  static final CourierNumber TECHNICIAN = new CourierNumber("90");

  static final KioskPlan PLAN = plan(true, Rules.DEFAULT);

  /// The same cabinet without any occupancy sensor.
  static final KioskPlan BLIND_PLAN = plan(false, Rules.DEFAULT);

  /// The same two, where people send parcels to each other and put in what bears a label of Swift.
  static final KioskPlan CUSTOMERS_PLAN = plan(true, forCustomers());

  static final KioskPlan BLIND_CUSTOMERS_PLAN = plan(false, forCustomers());

  /// The same with three cameras, `one` in 1, `four` in 4, `both` in 6 and 7.
  static final KioskPlan FILMED_PLAN =
      new KioskPlan(
          PLAN.profile(),
          PLAN.cabinet()
              .with(
                  List.of(
                      new CameraView(new CameraId("one"), List.of(id("1"))),
                      new CameraView(new CameraId("four"), List.of(id("4"))),
                      new CameraView(new CameraId("both"), List.of(id("6"), id("7"))))),
          PLAN.rules());

  /// The same where couriers find recipients by name, and telephone numbers are reached.
  static final KioskPlan BOOK_PLAN =
      new KioskPlan(
          PLAN.profile(),
          PLAN.cabinet(),
          Rules.DEFAULT.withTelephones(true),
          new AddressBook(
              List.of(
                  resident("Anna Berger", "3 B", "anna@example.org", Language.GERMAN, false),
                  resident("Jürgen Berger", "12", "+49301234567", Language.GERMAN, true),
                  new Resident(
                      personal("Zoë Łukasz"),
                      "",
                      personal("zoe@example.org"),
                      Language.ENGLISH,
                      false,
                      true),
                  resident("Tom Twin", "21", "t1@example.org", Language.ENGLISH, false),
                  resident("Tom Twin", "22", "t2@example.org", Language.ENGLISH, false),
                  resident("Tom Twin", "23", "t3@example.org", Language.ENGLISH, false),
                  resident("Tom Twin", "24", "t4@example.org", Language.ENGLISH, false),
                  resident("Tom Twin", "25", "t5@example.org", Language.ENGLISH, false),
                  resident("Tom Twin", "26", "t6@example.org", Language.ENGLISH, false))));

  private Site() {}

  private static Resident resident(
      String name, String unit, String contact, Language language, boolean accessible) {
    return new Resident(personal(name), unit, personal(contact), language, accessible, false);
  }

  private static Rules forCustomers() {
    return Rules.DEFAULT.withCustomers(
        new CustomerRules(List.of(new ReturnLabel(SWIFT, "SWR*")), Optional.of(SWIFT)));
  }

  /// What is left of a plan once its owner has taken this compartment out of the configuration.
  static KioskPlan without(KioskPlan plan, String label) {
    var built = plan.cabinet();
    return new KioskPlan(
        plan.profile(),
        new Cabinet(
            built.columnWidthsMm(),
            built.heightMm(),
            built.console(),
            built.compartments().stream().filter(it -> !it.id().equals(id(label))).toList()),
        plan.rules());
  }

  private static KioskPlan plan(boolean sensors, Rules rules) {
    return new KioskPlan(
        new KioskProfile(
            "K1",
            "Market",
            "Market square 1",
            52.5,
            13.4,
            Language.ENGLISH,
            new Support("help@example.org", "+49 30 1", "24 h"),
            8),
        new Cabinet(
            List.of(450, 450),
            2000,
            new Cabinet.Console(1, 1000, 400),
            List.of(
                new Compartment(id("1"), S, A, new Channel(1), 1, 1500, sensors),
                new Compartment(id("2"), S, A, new Channel(2), 1, 900, sensors),
                new Compartment(id("3"), S, A, new Channel(3), 1, 600, false),
                new Compartment(id("4"), M, A, new Channel(4), 1, 400, sensors),
                new Compartment(id("5"), M, B, new Channel(1), 2, 700, false),
                new Compartment(id("6"), L, B, new Channel(2), 2, 400, sensors),
                new Compartment(id("7"), M, B, new Channel(3), 2, 1300, sensors),
                new Compartment(id("8"), L, B, new Channel(4), 2, 100, false))),
        rules);
  }

  static SortedMap<CompartmentId, Wiring> wirings(KioskPlan plan) {
    var wirings = new TreeMap<CompartmentId, Wiring>();
    for (var built : plan.cabinet().compartments()) {
      wirings.put(built.id(), new Wiring(built.bank(), "simulated", built.channel()));
    }
    return wirings;
  }

  static CompartmentId id(String label) {
    return new CompartmentId(label);
  }

  static Personal personal(String plain) {
    return new Personal(plain, new Digest("digest of " + plain));
  }
}
