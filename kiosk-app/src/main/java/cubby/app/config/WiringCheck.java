package cubby.app.config;

import cubby.app.yaml.Faults;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Whether buses, banks and compartments are connected as they can be.
final class WiringCheck {
  private final Faults faults;

  private record Address(String bus, int address) {}

  private record Port(String bank, int channel) {}

  WiringCheck(Faults faults) {
    this.faults = faults;
  }

  void buses(List<BusPart> buses, List<BankPart> banks) {
    var names = new Unique<String>(faults, "Give each bus a name of its own.");
    var lines = new Unique<String>(faults, "Boards on one line belong to one bus.");
    var interchangeable =
        UsbLines.interchangeable(
            buses.stream().map(BusPart::line).filter(Objects::nonNull).toList());
    for (var bus : buses) {
      if (bus.line() != null) {
        if (interchangeable.contains(bus.line())) {
          faults.add(
              bus.at().spot("line"),
              "line: after a power cut %s may be the adapter of another bus, and a code open a wrong door"
                  .formatted(bus.line()),
              UsbLines.REMEDY);
        }
        lines.add(bus.line(), bus.at().spot("line"), "another bus has the line " + bus.line());
      }
      if (bus.name() == null) {
        continue;
      }
      names.add(
          bus.name(), bus.at().spot("name"), "there is a bus %s already".formatted(bus.name()));
      boolean used =
          banks.stream().anyMatch(bank -> bank.bus() == null || bank.bus().equals(bus.name()));
      if (!used) {
        faults.add(
            bus.at().spot("name"),
            "no bank is on bus %s".formatted(bus.name()),
            "Take the bus away, or put 'bus: %s' into a bank.".formatted(bus.name()));
      }
    }
  }

  void banks(List<BankPart> banks, List<CompartmentPart> compartments, List<SignalPart> signals) {
    var ids = new Unique<String>(faults, "Give each bank an id of its own.");
    var addresses = new Unique<Address>(faults, "Set the board's address, and write it here.");
    for (var bank : banks) {
      address(bank, addresses);
      channels(bank);
      if (bank.id() == null) {
        continue;
      }
      ids.add(bank.id(), bank.at().spot("id"), "there is a bank %s already".formatted(bank.id()));
      boolean used =
          Stream.concat(
                  compartments.stream().map(CompartmentPart::bank),
                  signals.stream().map(SignalPart::bank))
              .anyMatch(named -> named == null || named.equals(bank.id()));
      if (!used && !compartments.isEmpty()) {
        faults.add(
            bank.at().spot("id"),
            "nothing is on bank %s".formatted(bank.id()),
            "Take the bank away, or wire compartments or signals to it.");
      }
    }
  }

  void compartments(List<CompartmentPart> compartments, List<BankPart> banks) {
    var labels = new Unique<String>(faults, "Each door has a label of its own.");
    var ports = new Unique<Port>(faults, "Look at the board which channel this door is on.");
    for (var compartment : compartments) {
      var label = compartment.label();
      if (label != null) {
        labels.add(
            label,
            compartment.at().spot("label"),
            "there is a compartment %s already".formatted(label));
      }
      var channel = compartment.channel();
      var bank = compartment.bank();
      if (channel == null || bank == null) {
        continue;
      }
      ports.add(
          new Port(bank, channel),
          compartment.at().spot("channel"),
          "channel %d of bank %s has a compartment already".formatted(channel, bank));
      banks.stream()
          .filter(each -> Objects.equals(each.id(), bank) && channel > each.channelsOrDefault())
          .findFirst()
          .ifPresent(each ->
              faults.add(
                  compartment.at().spot("channel"),
                  "channel: bank %s has no channel %d".formatted(bank, channel),
                  "Its board has %d, counted from 1.".formatted(each.channelsOrDefault())));
    }
  }

  private void address(BankPart bank, Unique<Address> addresses) {
    var address = bank.addressOrDefault();
    var driver = bank.driver();
    if (address == null || driver == null) {
      return;
    }
    var traits = driver.traits();
    if (address < traits.firstAddress() || address > traits.lastAddress()) {
      faults.add(
          bank.at().spot("address"),
          "address: a %s cannot have the address %d".formatted(driver.name(), address),
          "It goes from %d to %d.".formatted(traits.firstAddress(), traits.lastAddress()));
    } else if (bank.bus() != null) {
      addresses.add(
          new Address(bank.bus(), address),
          bank.at().spot("address"),
          "a board on bus %s has the address %d already".formatted(bank.bus(), address));
    }
  }

  private void channels(BankPart bank) {
    var driver = bank.driver();
    if (driver != null && bank.channelsOrDefault() > driver.traits().mostChannels()) {
      faults.add(
          bank.at().spot("channels"),
          "channels: a %s does not have %d".formatted(driver.name(), bank.channelsOrDefault()),
          "It has %d at most.".formatted(driver.traits().mostChannels()));
    }
  }
}
