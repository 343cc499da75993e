package cubby.sim.story;

import cubby.core.cabinet.Cabinet;
import cubby.core.cabinet.CameraView;
import cubby.core.cabinet.Compartment;
import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.CompartmentKind;
import cubby.core.cabinet.KioskProfile;
import cubby.core.cabinet.SizeClass;
import cubby.core.cabinet.Support;
import cubby.core.kiosk.Rules;
import cubby.core.words.Language;
import cubby.hal.config.BankSettings;
import cubby.hal.config.BusSettings;
import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import cubby.hal.contract.camera.CameraId;
import cubby.sim.kiosk.KioskBlueprint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The kiosk that a story is about.
///
/// Banks A and B have a Kerong CU16 each, on lines of their own, `left` and `right`.
///
/// | label  | 1 | 2 | 3  | 4 | 5  | 6 | 7 | 8  |
/// |--------|---|---|----|---|----|---|---|----|
/// | size   | S | S | S  | M | M  | L | M | L  |
/// | bank   | A | A | A  | A | B  | B | B | B  |
/// | sensor | ✓ | ✓ |    | ✓ |    | ✓ | ✓ |    |
/// | reach  |   | ✓ | ✓  | ✓ | ✓  | ✓ |   |    |
///
/// @param outOfTheBox whether nobody is enrolled and nothing has been seen yet
/// @param rooms the labels of those that are walk-in rooms
/// @param cameras none if nothing is said
record Setting(
    int codeLength,
    Language language,
    long seed,
    boolean outOfTheBox,
    Set<String> rooms,
    List<CameraView> cameras,
    Rules rules) {
  static final Setting USUAL =
      new Setting(8, Language.ENGLISH, 1, false, Set.of(), List.of(), Rules.DEFAULT);

  static final String CARRIER = "Swift";
  static final String COURIER = "42";
  static final String PIN = "60354";
  static final String TECHNICIAN = "90";
  static final String TECHNICIANS_PIN = "81467";

  private static final BankId A = new BankId("A");
  private static final BankId B = new BankId("B");
  private static final SizeClass S = new SizeClass("S", 400, 100, 500);
  private static final SizeClass M = new SizeClass("M", 400, 200, 500);
  private static final SizeClass LARGE = new SizeClass("L", 400, 400, 500);

  private static final List<Compartment> COMPARTMENTS =
      List.of(
          compartment("1", S, A, 1, 1, 1500, true),
          compartment("2", S, A, 2, 1, 900, true),
          compartment("3", S, A, 3, 1, 600, false),
          compartment("4", M, A, 4, 1, 400, true),
          compartment("5", M, B, 1, 2, 700, false),
          compartment("6", LARGE, B, 2, 2, 400, true),
          compartment("7", M, B, 3, 2, 1300, true),
          compartment("8", LARGE, B, 4, 2, 100, false));

  private static final List<BusSettings> BUSES =
      List.of(BusSettings.of("left", "serial:/virtual"), BusSettings.of("right", "serial:/other"));

  private static final Instant BEGIN = Instant.parse("2027-03-01T09:00:00Z");

  Setting {
    rooms = Set.copyOf(rooms);
    cameras = List.copyOf(cameras);
  }

  Setting withCodeLength(int digits) {
    return new Setting(digits, language, seed, outOfTheBox, rooms, cameras, rules);
  }

  Setting withLanguage(Language to) {
    return new Setting(codeLength, to, seed, outOfTheBox, rooms, cameras, rules);
  }

  Setting withSeed(long to) {
    return new Setting(codeLength, language, to, outOfTheBox, rooms, cameras, rules);
  }

  Setting withNothingDone() {
    return new Setting(codeLength, language, seed, true, rooms, cameras, rules);
  }

  Setting withRoom(String label) {
    var more = new HashSet<>(rooms);
    more.add(label);
    return new Setting(codeLength, language, seed, outOfTheBox, more, cameras, rules);
  }

  Setting withCamera(String name, List<String> labels) {
    var more = new ArrayList<>(cameras);
    labels.stream()
        .filter(label -> !labels().contains(label))
        .findFirst()
        .ifPresent(label -> {
          throw new IllegalArgumentException("There is no compartment %s.".formatted(label));
        });
    more.add(new CameraView(new CameraId(name), labels.stream().map(CompartmentId::new).toList()));
    return new Setting(codeLength, language, seed, outOfTheBox, rooms, more, rules);
  }

  Setting withRules(UnaryOperator<Rules> change) {
    return new Setting(
        codeLength, language, seed, outOfTheBox, rooms, cameras, change.apply(rules));
  }

  List<String> labels() {
    return COMPARTMENTS.stream().map(it -> it.id().label()).toList();
  }

  /// Those that only a person can look into.
  List<CompartmentId> unsensed() {
    return COMPARTMENTS.stream().filter(it -> !it.occupancySensor()).map(Compartment::id).toList();
  }

  List<String> cameraNames() {
    return cameras.stream().map(view -> view.camera().value()).toList();
  }

  List<String> banks() {
    return List.of(A.value(), B.value());
  }

  List<String> buses() {
    return BUSES.stream().map(BusSettings::name).toList();
  }

  List<String> sizes() {
    return List.of(S.name(), M.name(), LARGE.name());
  }

  KioskBlueprint blueprint() {
    return new KioskBlueprint(
        new KioskProfile(
            "story-1",
            "Market",
            "Market Square 1",
            52.5,
            13.4,
            language,
            new Support("support@example.org", "+49 30 1234567", "Mon–Sat 7–22"),
            codeLength),
        new Cabinet(List.of(450, 450), 2000, new Cabinet.Console(1, 1000, 400), compartments())
            .with(cameras),
        rules,
        BUSES,
        List.of(bank(A, "left"), bank(B, "right")),
        seed,
        BEGIN);
  }

  private List<Compartment> compartments() {
    return COMPARTMENTS.stream()
        .map(it -> rooms.contains(it.id().label()) ? room(it) : it)
        .toList();
  }

  private static Compartment room(Compartment box) {
    return new Compartment(
        box.id(),
        box.size(),
        box.bank(),
        box.channel(),
        box.column(),
        box.reachMm(),
        box.occupancySensor(),
        CompartmentKind.ROOM);
  }

  private static BankSettings bank(BankId id, String bus) {
    return BankSettings.of(id.value(), bus, "kerong-cu16")
        .withAddress(0)
        .withWired(
            COMPARTMENTS.stream()
                .filter(it -> it.bank().equals(id))
                .map(Compartment::channel)
                .toList());
  }

  private static Compartment compartment(
      String label,
      SizeClass size,
      BankId bank,
      int channel,
      int column,
      int reach,
      boolean sensor) {
    return new Compartment(
        new CompartmentId(label), size, bank, new Channel(channel), column, reach, sensor);
  }
}
