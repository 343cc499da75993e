package cubby.hal.waveshare;

import cubby.hal.config.BankSettings;
import cubby.hal.modbus.RtuRequest;
import cubby.hal.waveshare.RelayWiring.Input;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds what is wrong with the wiring of one bank.
final class RelayCheck {
  private final RelayWiring wiring;
  private final List<String> problems = new ArrayList<>();
  private final Map<Integer, String> relays = new HashMap<>();
  private final Map<Input, String> inputs = new HashMap<>();

  private RelayCheck(RelayWiring wiring) {
    this.wiring = wiring;
  }

  static List<String> problems(BankSettings bank, RelayWiring wiring) {
    var check = new RelayCheck(wiring);
    var onTime = bank.latches().onTime();
    if (onTime != null && onTime.compareTo(RelayCodec.PULSE_STEP) < 0) {
      check.problems.add(
          "the board energises a latch for %d ms at least, not %d"
              .formatted(RelayCodec.PULSE_STEP.toMillis(), onTime.toMillis()));
    }
    wiring.channels().forEach(check::channel);
    return List.copyOf(check.problems);
  }

  private void channel(RelayWiring.Wired wired) {
    var channel = "channel " + wired.channel();
    int relay = wired.relay();
    if (relay < 1 || relay > wiring.relays()) {
      problems.add(
          "%s: there is no relay %d, they count from 1 to %d"
              .formatted(channel, relay, wiring.relays()));
    } else {
      once(relays, relay, "relay " + relay, "the latch of " + channel);
    }
    if (wired.door().isEmpty()) {
      problems.add(
          "%s has no input for its door: say which, since a board has only %d"
              .formatted(channel, RelayWiring.INPUTS));
    }
    wired.door().ifPresent(input -> input(input, "the door of " + channel));
    wired.occupancy().ifPresent(input -> input(input, "the occupancy sensor of " + channel));
  }

  private void input(Input input, String what) {
    if (input.number() < 1 || input.number() > RelayWiring.INPUTS) {
      problems.add(
          "%s: there is no input %d, they count from 1 to %d"
              .formatted(what, input.number(), RelayWiring.INPUTS));
    } else if (input.board() < RtuRequest.FIRST_ADDRESS
        || input.board() > RtuRequest.LAST_ADDRESS) {
      problems.add(
          "%s: no board has the address %d, they go from %d to %d"
              .formatted(what, input.board(), RtuRequest.FIRST_ADDRESS, RtuRequest.LAST_ADDRESS));
    } else {
      once(inputs, input, input.toString(), what);
    }
  }

  private <T> void once(Map<T, String> taken, T thing, String name, String what) {
    var other = taken.putIfAbsent(thing, what);
    if (other != null) {
      problems.add("%s is %s and %s".formatted(name, other, what));
    }
  }
}
