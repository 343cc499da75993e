package cubby.hal.guard;

import cubby.hal.config.BankSettings;
import cubby.hal.config.ChannelWiring;
import cubby.hal.config.ChannelWiring.InputPoint;
import cubby.hal.config.PinSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Finds what is wrong with the pins that a bank names.
final class PinCheck {
  private final BankSettings bank;
  private final PinPlan.PinTraits traits;

  private PinCheck(BankSettings bank, PinPlan.PinTraits traits) {
    this.bank = bank;
    this.traits = traits;
  }

  /// What is wrong with a bank's pins, each a sentence that begins after `bank NAME: `.
  static List<String> problems(BankSettings bank, PinPlan.PinTraits traits) {
    var check = new PinCheck(bank, traits);
    var problems = new ArrayList<String>();
    if (traits.chip() == PinPlan.Chip.ONE_AN_ADDRESS
        && bank.pins().pull() == PinSettings.Pull.DOWN) {
      problems.add("an MCP23017 has no pull-downs: pull is up or none");
    }
    PinPlan.wirings(bank, traits).forEach(wiring -> problems.addAll(check.wiring(wiring)));
    Map<Pin, String> taken = new TreeMap<>();
    for (var use : check.uses()) {
      var other = taken.putIfAbsent(use.pin(), use.what());
      if (other != null) {
        problems.add("%s is %s and %s".formatted(use.pin(), other, use.what()));
      }
    }
    return problems;
  }

  /// What two banks cannot have both. A guard lets a board serve one bank only, so that nobody else
  /// can disarm it.
  static List<String> problemsBeside(
      BankSettings bank, BankSettings earlier, PinPlan.PinTraits traits) {
    var check = new PinCheck(bank, traits);
    var its = new PinCheck(earlier, traits);
    if (check.own() == its.own()) {
      return List.of();
    }
    var problems = new ArrayList<String>();
    var shared = check.boards();
    shared.retainAll(its.boards());
    for (int board : shared) {
      problems.add(
          "board %d serves bank %s already, and can serve one bank only"
              .formatted(board, earlier.id()));
    }
    if (traits.chip() == PinPlan.Chip.ONE_FOR_ALL_BANKS) {
      var pins = check.pins();
      pins.retainAll(its.pins());
      pins.forEach(pin -> problems.add("%s is bank %s's already".formatted(pin, earlier.id())));
    }
    return problems;
  }

  private List<String> wiring(ChannelWiring wiring) {
    if (wiring.output() == null || wiring.door() == null) {
      return List.of(
          "the wiring of channel %s must name an output pin and a door pin"
              .formatted(wiring.channel()));
    }
    return uses(wiring).stream()
        .map(use -> use.pin().number())
        .filter(pin -> pin > traits.lastPin())
        .map(pin ->
            "channel %s is wired to pin %d; there are pins 0 to %d"
                .formatted(wiring.channel(), pin, traits.lastPin()))
        .toList();
  }

  private SortedSet<Integer> boards() {
    var boards = new TreeSet<Integer>();
    boards.add(own());
    for (var wiring : PinPlan.wirings(bank, traits)) {
      if (wiring.door() != null) {
        boards.add(boardOf(wiring.door()));
      }
      if (wiring.occupancy() != null) {
        boards.add(boardOf(wiring.occupancy()));
      }
    }
    return boards;
  }

  private SortedSet<Pin> pins() {
    var pins = new TreeSet<Pin>();
    uses().forEach(use -> pins.add(use.pin()));
    return pins;
  }

  private List<Use> uses() {
    return PinPlan.wirings(bank, traits).stream().flatMap(each -> uses(each).stream()).toList();
  }

  private List<Use> uses(ChannelWiring wiring) {
    var uses = new ArrayList<Use>();
    if (wiring.output() != null) {
      uses.add(new Use(pin(own(), wiring.output()), "the latch of channel " + wiring.channel()));
    }
    if (wiring.door() != null) {
      uses.add(new Use(pin(wiring.door()), "the door of channel " + wiring.channel()));
    }
    if (wiring.occupancy() != null) {
      uses.add(
          new Use(pin(wiring.occupancy()), "the occupancy sensor of channel " + wiring.channel()));
    }
    return uses;
  }

  private Pin pin(InputPoint input) {
    return pin(boardOf(input), input.number());
  }

  private Pin pin(int board, int number) {
    return switch (traits.chip()) {
      case ONE_FOR_ALL_BANKS -> new Pin(0, number);
      case ONE_AN_ADDRESS -> new Pin(board, number);
    };
  }

  private int boardOf(InputPoint input) {
    return input.board() == null ? own() : input.board();
  }

  private int own() {
    return traits.addressOf(bank);
  }

  /// @param chip its address, where there are several
  private record Pin(int chip, int number) implements Comparable<Pin> {
    @Override
    public int compareTo(Pin other) {
      return chip == other.chip
          ? Integer.compare(number, other.number)
          : Integer.compare(chip, other.chip);
    }

    @Override
    public String toString() {
      return chip == 0 ? "pin " + number : "pin %d of board %d".formatted(number, chip);
    }
  }

  private record Use(Pin pin, String what) {}
}
