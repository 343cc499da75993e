package cubby.hal.lockbus;

import cubby.hal.board.BoardDriver;
import cubby.hal.config.BankSettings;
import cubby.hal.config.BusSettings;
import cubby.hal.contract.BankId;
import cubby.hal.line.LineAddress;
import cubby.hal.line.Lines;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds what is wrong between buses, banks and drivers, before anything is opened.
public final class HardwareCheck {
  private final List<String> problems = new ArrayList<>();

  private HardwareCheck() {}

  /// One sentence a problem; none if all is well.
  public static List<String> problems(List<BusSettings> buses, List<BankSettings> banks) {
    var check = new HardwareCheck();
    check.buses(buses, banks);
    check.banks(buses, banks);
    return List.copyOf(check.problems);
  }

  private void buses(List<BusSettings> buses, List<BankSettings> banks) {
    Set<String> names = new HashSet<>();
    Set<String> lines = new HashSet<>();
    for (var bus : buses) {
      require(names.add(bus.name()), "there are two buses %s", bus.name());
      require(lines.add(bus.line()), "bus %s: another bus has line %s", bus.name(), bus.line());
      line(bus);
      var bauds =
          banks.stream()
              .filter(bank -> bank.bus().equals(bus.name()))
              .flatMap(bank -> Drivers.named(bank.driver()).stream())
              .map(driver -> driver.traits().baud())
              .distinct()
              .sorted()
              .toList();
      require(
          bus.baud() != null || bauds.size() <= 1,
          "bus %s: its boards speak at %s baud: say which",
          bus.name(),
          bauds);
      require(!bauds.isEmpty(), "bus %s: has no bank", bus.name());
    }
  }

  private void line(BusSettings bus) {
    try {
      var scheme = LineAddress.parse(bus.line()).scheme();
      require(
          Lines.knows(scheme),
          "bus %s: there is no kind of line '%s'; known are %s",
          bus.name(),
          scheme,
          Lines.known());
    } catch (IllegalArgumentException e) {
      problems.add("bus %s: %s".formatted(bus.name(), e.getMessage()));
    }
  }

  private void banks(List<BusSettings> buses, List<BankSettings> banks) {
    Set<BankId> ids = new HashSet<>();
    Set<String> places = new HashSet<>();
    for (var bank : banks) {
      require(ids.add(bank.id()), "there are two banks %s", bank.id());
      require(
          buses.stream().anyMatch(bus -> bus.name().equals(bank.bus())),
          "bank %s: there is no bus %s",
          bank.id(),
          bank.bus());
      var driver = Drivers.named(bank.driver());
      require(
          driver.isPresent(),
          "bank %s: unknown driver '%s'; known are %s",
          bank.id(),
          bank.driver(),
          Drivers.known());
      driver.ifPresent(known -> {
        line(bank, known, buses);
        board(bank, known, places);
      });
      problems(bank, banks)
          .forEach(problem -> problems.add("bank %s: %s".formatted(bank.id(), problem)));
    }
  }

  private void line(BankSettings bank, BoardDriver driver, List<BusSettings> buses) {
    buses.stream()
        .filter(bus -> bus.name().equals(bank.bus()))
        .flatMap(bus -> wrongLine(driver, bus.line()).stream())
        .forEach(problem -> problems.add("bank %s: %s".formatted(bank.id(), problem)));
  }

  /// Whether boards of this make can be on a line: nothing if so, or if nobody knows such a line.
  public static Optional<String> wrongLine(BoardDriver driver, String line) {
    try {
      var scheme = LineAddress.parse(line).scheme();
      return Lines.knows(scheme) && !driver.lines().contains(scheme)
          ? Optional.of(
              "a %s cannot be on a line of the kind %s, but on %s"
                  .formatted(
                      driver.name(),
                      scheme,
                      driver.lines().stream().sorted().collect(Collectors.joining(", "))))
          : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private void board(BankSettings bank, BoardDriver driver, Set<String> places) {
    var traits = driver.traits();
    int address = bank.address() == null ? traits.firstAddress() : bank.address();
    require(
        address >= traits.firstAddress() && address <= traits.lastAddress(),
        "bank %s: address %d is not within %d to %d",
        bank.id(),
        address,
        traits.firstAddress(),
        traits.lastAddress());
    require(
        places.add(bank.bus() + " " + address),
        "bank %s: another bank on bus %s has address %d",
        bank.id(),
        bank.bus(),
        address);
    int channels = bank.boardChannels() == null ? traits.channels() : bank.boardChannels();
    require(
        channels <= traits.mostChannels(),
        "bank %s: a %s has %d channels at most, not %d",
        bank.id(),
        driver.name(),
        traits.mostChannels(),
        channels);
    for (var option : bank.options()) {
      require(
          driver.options().contains(option),
          "bank %s: '%s' means nothing to a %s",
          bank.id(),
          option.key(),
          driver.name());
    }
    wired(bank, channels);
  }

  /// What is wrong with what one bank says, in the eyes of its driver and beside the others. Each a
  /// sentence that begins after `bank NAME: `.
  ///
  /// @param banks all, in the order of the file: of two that take the same input, the second is
  ///   told
  public static List<String> problems(BankSettings bank, List<BankSettings> banks) {
    var driver = Drivers.named(bank.driver());
    var problems = new ArrayList<String>();
    driver.ifPresent(its -> {
      problems.addAll(its.problems(bank));
      problems.addAll(new InputCheck(bank, its).problems(banks));
      earlierLike(bank, banks).forEach(other -> problems.addAll(its.problemsBeside(bank, other)));
    });
    return problems;
  }

  private static Stream<BankSettings> earlierLike(BankSettings bank, List<BankSettings> banks) {
    return banks.stream()
        .takeWhile(other -> !other.id().equals(bank.id()))
        .filter(other -> other.bus().equals(bank.bus()) && other.driver().equals(bank.driver()));
  }

  private void wired(BankSettings bank, int channels) {
    if (bank.wired() != null) {
      for (var channel : bank.wired()) {
        require(
            channel.number() <= channels,
            "bank %s: channel %s beyond the board's %d",
            bank.id(),
            channel,
            channels);
      }
    }
  }

  @SuppressWarnings("AnnotateFormatMethod") // the annotation would be a dependency more
  private void require(boolean holds, String sentence, Object... parts) {
    if (!holds) {
      problems.add(sentence.formatted(parts));
    }
  }
}
