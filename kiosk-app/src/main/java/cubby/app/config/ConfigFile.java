package cubby.app.config;

import static java.util.Objects.requireNonNull;

import cubby.app.yaml.Faults;
import cubby.app.yaml.Section;
import cubby.app.yaml.Spot;
import cubby.core.cabinet.Cabinet;
import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.SizeClass;
import cubby.core.cabinet.Wiring;
import cubby.hal.config.BankSettings;
import cubby.hal.config.BusSettings;
import cubby.hal.lockbus.HardwareCheck;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All parts of the file.
record ConfigFile(
    @Nullable KioskPart kiosk,
    @Nullable SteelPart steel,
    List<SizePart> sizes,
    List<BusPart> buses,
    List<BankPart> banks,
    List<CompartmentPart> compartments,
    PeripheralsPart peripherals,
    RulesPart rules,
    @Nullable MailPart mail,
    @Nullable SmsPart sms,
    MessagesPart messages) {

  private static final String LOOK_AT_BANKS = "Look at buses and banks.";
  private static final String LOOK_FOR_IT = "Look for it in the file.";

  /// The hints of faults that have no place, since no check here foresaw them.
  static final List<String> LAST_RESORTS = List.of(LOOK_AT_BANKS, LOOK_FOR_IT);

  static ConfigFile read(Section at, Path folder, Faults faults) {
    var kioskAt = at.section("kiosk", "the kiosk section");
    var kiosk = kioskAt == null ? null : KioskPart.read(kioskAt, folder, faults);
    var steelAt = at.section("cabinet", "the cabinet section");
    var steel = steelAt == null ? null : SteelPart.read(steelAt, faults);
    var sizes = at.rows("sizes", "a size").stream().map(SizePart::read).toList();
    var buses = at.rows("buses", "a bus").stream().map(row -> BusPart.read(row, faults)).toList();
    var knownBus = Names.known("bus", buses.stream().map(each -> Optional.ofNullable(each.name())));
    var banks =
        at.rows("banks", "a bank").stream().map(row -> BankPart.read(row, knownBus)).toList();
    var knownSize =
        Names.known("size", sizes.stream().map(each -> Optional.ofNullable(each.name())));
    var knownBank = Names.known("bank", banks.stream().map(each -> Optional.ofNullable(each.id())));
    var compartments =
        at.rows("compartments", "a compartment").stream()
            .map(row -> CompartmentPart.read(row, knownSize, knownBank))
            .toList();
    var peripherals = PeripheralsPart.read(at, knownBank, compartments, folder, faults);
    var rules = RulesPart.read(at, folder, faults);
    var mail = MailPart.read(at.optionalSection("mail", "the mail section"), folder, faults);
    var sms = SmsPart.read(at.optionalSection("sms", "the sms section"), folder, faults);
    var messages =
        MessagesPart.read(at.optionalSection("messages", "the messages section"), faults);
    at.close();
    var file =
        new ConfigFile(
            kiosk,
            steel,
            sizes,
            buses,
            banks,
            compartments,
            peripherals,
            rules,
            mail,
            sms,
            messages);
    file.check(faults);
    return file;
  }

  /// The configuration, from parts without faults. The settings' own constructors have the last
  /// word: should one of them find what no check here did, that is a fault too.
  Optional<CabinetConfig> config(Faults faults) {
    try {
      var config = build();
      new DriverCheck(faults).banks(banks, config.banks());
      if (!faults.none()) {
        return Optional.empty();
      }
      HardwareCheck.problems(config.buses(), config.banks())
          .forEach(problem -> faults.add(Spot.START, problem, LOOK_AT_BANKS));
      return faults.none() ? Optional.of(config) : Optional.empty();
    } catch (IllegalArgumentException e) {
      faults.add(Spot.START, String.valueOf(e.getMessage()), LOOK_FOR_IT);
      return Optional.empty();
    }
  }

  private void check(Faults faults) {
    var names = new Unique<String>(faults, "Give each size a name of its own.");
    for (var size : sizes) {
      if (size.name() != null) {
        names.add(
            size.name(),
            size.at().spot("name"),
            "there is a size %s already".formatted(size.name()));
      }
    }
    var wiring = new WiringCheck(faults);
    wiring.buses(buses, banks);
    wiring.banks(banks, compartments, peripherals.signals());
    wiring.compartments(compartments, banks);
    var drivers = new DriverCheck(faults);
    drivers.options(banks);
    drivers.lines(buses, banks);
    peripherals.check(buses, banks, compartments, faults);
    if (steel != null) {
      new DoorCheck(steel, sizesByName(), faults)
          .check(compartments, kiosk == null ? null : kiosk.screenSettings());
    }
    if (kiosk != null) {
      GuessCheck.check(
          kiosk,
          compartments.size(),
          rules.customers().codesOfAParcel(),
          messages.announcedCodes(),
          faults);
    }
  }

  private Map<String, SizeClass> sizesByName() {
    var byName = new TreeMap<String, SizeClass>();
    for (var size : sizes) {
      if (size.size() != null) {
        byName.putIfAbsent(size.size().name(), size.size());
      }
    }
    return byName;
  }

  private CabinetConfig build() {
    var theKiosk = requireNonNull(kiosk);
    return new CabinetConfig(
        theKiosk.profile(),
        requireNonNull(theKiosk.screenSettings()),
        requireNonNull(theKiosk.notices()),
        Optional.ofNullable(theKiosk.diagnostics()),
        cabinet(requireNonNull(steel)),
        buses.stream().map(BusPart::settings).toList(),
        banks.stream().map(this::bank).toList(),
        wirings(),
        peripherals.peripherals(),
        messages.completing(rules.rules(sizes)).withTelephones(sms != null),
        Optional.ofNullable(mail).map(MailPart::settings),
        Optional.ofNullable(sms).map(SmsPart::settings),
        Optional.ofNullable(rules.dropOff().addressBook()),
        messages.trustedKeys());
  }

  private Cabinet cabinet(SteelPart its) {
    var byName = sizesByName();
    return new Cabinet(
            requireNonNull(its.columnWidthsMm()),
            requireNonNull(its.heightMm()),
            requireNonNull(its.console()),
            compartments.stream()
                .map(part -> part.compartment(requireNonNull(byName.get(part.size()))))
                .toList())
        .with(peripherals.peripherals().cameras().stream().map(CameraPlace::view).toList());
  }

  private BankSettings bank(BankPart bank) {
    var its = compartments.stream().filter(part -> requireNonNull(part.bank()).equals(bank.id()));
    var parts = its.toList();
    return bank.settings(
        Stream.concat(parts.stream().map(CompartmentPart::wired), peripherals.wiredTo(bank.id()))
            .sorted()
            .toList(),
        parts.stream().anyMatch(CompartmentPart::occupancySensor));
  }

  private SortedMap<CompartmentId, Wiring> wirings() {
    var lines = new TreeMap<String, String>();
    buses.stream()
        .map(BusPart::settings)
        .forEach((BusSettings bus) -> lines.put(bus.name(), bus.line()));
    var wirings = new TreeMap<CompartmentId, Wiring>();
    for (var bank : banks) {
      var line = requireNonNull(lines.get(requireNonNull(bank.bus())));
      var its = bank(bank);
      for (var part : compartments) {
        if (its.id().value().equals(part.bank())) {
          wirings.put(
              part.id(), new Wiring(its.id(), bank.wiring(line, its, part.wired()), part.wired()));
        }
      }
    }
    return wirings;
  }
}
