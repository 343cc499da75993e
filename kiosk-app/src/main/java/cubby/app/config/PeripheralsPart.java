package cubby.app.config;

import cubby.app.yaml.Faults;
import cubby.app.yaml.Form;
import cubby.app.yaml.Section;
import cubby.hal.contract.Channel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the file says of scanner, cameras, signals and speaker.
record PeripheralsPart(
    @Nullable ScannerPart scanner,
    List<CameraPart> cameras,
    List<SignalPart> signals,
    @Nullable SpeakerPart speaker) {

  static PeripheralsPart read(
      Section at,
      Form<String> knownBank,
      List<CompartmentPart> compartments,
      Path folder,
      Faults faults) {
    var scanner = ScannerPart.read(at.optionalSection("scanner", "the scanner section"), faults);
    var knownLabel =
        Names.known(
            "compartment", compartments.stream().map(each -> Optional.ofNullable(each.label())));
    var cameras =
        at.optionalRows("cameras", "a camera").stream()
            .map(row -> CameraPart.read(row, knownLabel, faults))
            .toList();
    var signals =
        at.optionalRows("signals", "a signal").stream()
            .map(row -> SignalPart.read(row, knownBank))
            .toList();
    var speaker =
        SpeakerPart.read(at.optionalSection("speaker", "the speaker section"), folder, faults);
    return new PeripheralsPart(scanner, cameras, signals, speaker);
  }

  void check(
      List<BusPart> buses,
      List<BankPart> banks,
      List<CompartmentPart> compartments,
      Faults faults) {
    if (scanner != null) {
      scanner.check(buses, faults);
    }
    CameraPart.check(cameras, faults);
    new SignalCheck(faults).check(signals, banks, compartments);
  }

  /// The channels of a bank that signals are on. Once there are no faults.
  Stream<Channel> wiredTo(@Nullable String bank) {
    return signals.stream()
        .map(SignalPart::settings)
        .filter(signal -> signal.bank().value().equals(bank))
        .map(signal -> signal.channel());
  }

  /// Once there are no faults.
  Peripherals peripherals() {
    return new Peripherals(
        Optional.ofNullable(scanner).map(ScannerPart::settings),
        cameras.stream().map(CameraPart::place).toList(),
        signals.stream().map(SignalPart::settings).toList(),
        Optional.ofNullable(speaker).map(SpeakerPart::settings),
        Optional.ofNullable(speaker).flatMap(SpeakerPart::quiet),
        speaker != null && speaker.hasPad());
  }
}
