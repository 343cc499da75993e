package cubby.app.config;

import cubby.app.yaml.Faults;
import java.util.List;
import java.util.Objects;

/// Whether signals are connected as they can be.
final class SignalCheck {
  private final Faults faults;

  private record Port(String bank, int channel) {}

  SignalCheck(Faults faults) {
    this.faults = faults;
  }

  void check(List<SignalPart> signals, List<BankPart> banks, List<CompartmentPart> compartments) {
    var names = new Unique<String>(faults, "Give each signal a name of its own.");
    var ports = new Unique<Port>(faults, "Look at the board which channel this signal is on.");
    for (var signal : signals) {
      var name = signal.name();
      if (name != null) {
        names.add(name, signal.at().spot("name"), "there is a signal %s already".formatted(name));
      }
      var bank = signal.bank();
      var channel = signal.channel();
      if (bank != null && channel != null) {
        ports.add(
            new Port(bank, channel),
            signal.at().spot("channel"),
            "channel %d of bank %s has a signal already".formatted(channel, bank));
        onDoor(signal, new Port(bank, channel), compartments);
        onBoard(signal, new Port(bank, channel), banks);
      }
    }
  }

  private void onDoor(SignalPart signal, Port port, List<CompartmentPart> compartments) {
    compartments.stream()
        .filter(
            each -> port.bank.equals(each.bank()) && Objects.equals(port.channel, each.channel()))
        .findFirst()
        .ifPresent(each ->
            faults.add(
                signal.at().spot("channel"),
                "channel: a door is on channel %d of bank %s".formatted(port.channel, port.bank),
                "Its compartment is in line %d. A signal has a channel of its own."
                    .formatted(each.at().spot("channel").line())));
  }

  private void onBoard(SignalPart signal, Port port, List<BankPart> banks) {
    banks.stream()
        .filter(
            each -> Objects.equals(each.id(), port.bank) && port.channel > each.channelsOrDefault())
        .findFirst()
        .ifPresent(each ->
            faults.add(
                signal.at().spot("channel"),
                "channel: bank %s has no channel %d".formatted(port.bank, port.channel),
                "Its board has %d, counted from 1.".formatted(each.channelsOrDefault())));
  }
}
