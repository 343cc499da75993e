package cubby.app.config;

import cubby.app.yaml.Faults;
import cubby.hal.config.BankOption;
import cubby.hal.config.BankSettings;
import cubby.hal.lockbus.HardwareCheck;
import java.util.List;
import java.util.Objects;

/// Whether what is said of a bank means something to its driver.
final class DriverCheck {
  private final Faults faults;

  DriverCheck(Faults faults) {
    this.faults = faults;
  }

  void options(List<BankPart> banks) {
    for (var bank : banks) {
      var driver = bank.driver();
      if (driver == null) {
        continue;
      }
      for (var option : BankOption.values()) {
        if (bank.at().has(option.key()) && !driver.options().contains(option)) {
          faults.add(
              bank.at().spot(option.key()),
              "%s: this means nothing to a %s".formatted(option.key(), driver.name()),
              "Take the key away.");
        }
      }
      channels(bank);
    }
  }

  void lines(List<BusPart> buses, List<BankPart> banks) {
    for (var bank : banks) {
      var driver = bank.driver();
      var line =
          buses.stream()
              .filter(bus -> bus.name() != null && bus.name().equals(bank.bus()))
              .map(BusPart::line)
              .filter(Objects::nonNull)
              .findFirst();
      if (driver != null && line.isPresent()) {
        HardwareCheck.wrongLine(driver, line.get())
            .ifPresent(problem ->
                faults.add(
                    bank.at().spot("driver"),
                    "driver: " + problem,
                    "Look at the bank's driver and at the line of its bus."));
      }
    }
  }

  /// What only the drivers know, and what only all banks together show.
  ///
  /// @param settings of the same banks, in the same order
  void banks(List<BankPart> banks, List<BankSettings> settings) {
    for (int i = 0; i < banks.size(); i++) {
      for (var problem : HardwareCheck.problems(settings.get(i), settings)) {
        faults.add(
            banks.get(i).at().spot(),
            "bank %s: %s".formatted(banks.get(i).id(), problem),
            "Look at the bank and its wiring.");
      }
    }
  }

  private void channels(BankPart bank) {
    var channels = new Unique<Integer>(faults, "Say all of a channel in one place.");
    for (var wired : bank.options().wiring()) {
      var channel = wired.channel();
      if (channel == null) {
        continue;
      }
      channels.add(
          channel,
          wired.at().spot("channel"),
          "channel: channel %d is wired already".formatted(channel));
      if (channel > bank.channelsOrDefault()) {
        faults.add(
            wired.at().spot("channel"),
            "channel: this bank has no channel %d".formatted(channel),
            "Its board has %d, counted from 1.".formatted(bank.channelsOrDefault()));
      }
    }
  }
}
