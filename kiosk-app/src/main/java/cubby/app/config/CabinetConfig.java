package cubby.app.config;

import cubby.core.cabinet.Cabinet;
import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.KioskProfile;
import cubby.core.cabinet.Wiring;
import cubby.core.kiosk.Rules;
import cubby.hal.config.BankSettings;
import cubby.hal.config.BusSettings;
import cubby.link.mail.MailSettings;
import cubby.link.message.TrustedKey;
import cubby.link.sms.SmsSettings;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A sound configuration: what `cabinet.yaml` says, for each part of the kiosk in its own words.
///
/// @param notices the folder for notices where no mail is configured, absolute
/// @param diagnostics the folder for what technicians have written at the screen, absolute
/// @param wirings where each compartment of the cabinet is connected
/// @param peripherals what else is connected
/// @param rules how the kiosk is run
/// @param mail the way to a mail server
/// @param sms the way to telephones
/// @param addressBook the file in which couriers find recipients, absolute
/// @param trustedKeys whose messages are followed
public record CabinetConfig(
    KioskProfile profile,
    ScreenSettings screen,
    Path notices,
    Optional<Path> diagnostics,
    Cabinet cabinet,
    List<BusSettings> buses,
    List<BankSettings> banks,
    SortedMap<CompartmentId, Wiring> wirings,
    Peripherals peripherals,
    Rules rules,
    Optional<MailSettings> mail,
    Optional<SmsSettings> sms,
    Optional<Path> addressBook,
    List<TrustedKey> trustedKeys) {

  public CabinetConfig {
    buses = List.copyOf(buses);
    banks = List.copyOf(banks);
    trustedKeys = List.copyOf(trustedKeys);
    wirings = Collections.unmodifiableSortedMap(new TreeMap<>(wirings));
  }

  /// The same kiosk on another line, as in the demo. Its wirings stay those of the file, so that a
  /// line whose name changes at every start does not look like a rewired cabinet.
  ///
  /// @param bus the name of a bus
  /// @param line as in the file: `serial:/dev/pts/4`
  public CabinetConfig withLine(String bus, String line) {
    var moved =
        buses.stream().map(each -> each.name().equals(bus) ? each.withLine(line) : each).toList();
    return new CabinetConfig(
        profile,
        screen,
        notices,
        diagnostics,
        cabinet,
        moved,
        banks,
        wirings,
        peripherals,
        rules,
        mail,
        sms,
        addressBook,
        trustedKeys);
  }

  /// The same kiosk with other settings of its banks.
  public CabinetConfig withBanks(List<BankSettings> other) {
    return new CabinetConfig(
        profile,
        screen,
        notices,
        diagnostics,
        cabinet,
        buses,
        other,
        wirings,
        peripherals,
        rules,
        mail,
        sms,
        addressBook,
        trustedKeys);
  }

  /// The same kiosk with other rules.
  public CabinetConfig withRules(Rules other) {
    return new CabinetConfig(
        profile,
        screen,
        notices,
        diagnostics,
        cabinet,
        buses,
        banks,
        wirings,
        peripherals,
        other,
        mail,
        sms,
        addressBook,
        trustedKeys);
  }

  /// The same kiosk, following other keys.
  public CabinetConfig withTrustedKeys(List<TrustedKey> other) {
    return new CabinetConfig(
        profile,
        screen,
        notices,
        diagnostics,
        cabinet,
        buses,
        banks,
        wirings,
        peripherals,
        rules,
        mail,
        sms,
        addressBook,
        other);
  }
}
