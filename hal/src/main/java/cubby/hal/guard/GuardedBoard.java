package cubby.hal.guard;

import cubby.hal.contract.MonotonicTime;
import cubby.hal.pins.OutputPin;
import cubby.hal.pins.PinChips;
import cubby.hal.pins.PinException;
import cubby.hal.pins.Pins;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One board of a guard: the pins at one address and the pulses on them. Owned by its guard.
final class GuardedBoard {
  /// How soon an output that did not go off is tried again.
  static final Duration TRY_OFF_EVERY = Duration.ofMillis(20);

  private final int address;
  private final PinChips chips;
  private final Consumer<String> trouble;

  private @Nullable Pins pins;
  private List<GuardRequest.Output> outputs = List.of();
  private List<GuardRequest.Input> inputs = List.of();
  private @Nullable Duration longest;

  /// By channel, when its output is to be switched off; the next try, if it did not go off.
  private final SortedMap<Integer, MonotonicTime> offAt = new TreeMap<>();

  private @Nullable String stuck;

  GuardedBoard(int address, PinChips chips, Consumer<String> trouble) {
    this.address = address;
    this.chips = chips;
    this.trouble = trouble;
  }

  /// Nothing, if nobody can say whether it was done.
  ///
  /// @param function of the request, for the reply
  Optional<GuardReply> answer(GuardRequest request, int function, MonotonicTime now) {
    try {
      return switch (request) {
        case GuardRequest.Outputs(var wanted) -> Optional.of(claim(wanted, now));
        case GuardRequest.Inputs(var wanted) -> Optional.of(claimInputs(wanted));
        case GuardRequest.Arm(var wanted) -> Optional.of(arm(wanted));
        case GuardRequest.Pulse pulse -> pulse(pulse, now);
        case GuardRequest.Levels _ -> Optional.of(levels());
        case GuardRequest.AllOff _ -> Optional.of(ended(now));
      };
    } catch (PinException e) {
      int channel = request instanceof GuardRequest.Pulse pulse ? pulse.channel() : 0;
      return Optional.of(new GuardReply.Refused(function, channel, e.sentence()));
    }
  }

  /// What time alone brings about: pulses end.
  void pass(MonotonicTime now) {
    var due =
        offAt.entrySet().stream()
            .filter(entry -> !entry.getValue().isAfter(now))
            .map(Map.Entry::getKey)
            .toList();
    due.forEach(channel -> switchOff(channel, now));
    if (offAt.isEmpty()) {
      stuck = null;
    }
  }

  /// Ends all pulses, and switches off what is thought to be off, too. What does not go off is
  /// tried again.
  void allOff(MonotonicTime now) {
    if (pins == null) {
      return;
    }
    try {
      pins.allOff();
      offAt.clear();
      stuck = null;
    } catch (PinException e) {
      outputs.forEach(output -> offAt.put(output.channel(), now.plus(TRY_OFF_EVERY)));
      stuck("the outputs of board %d do not go off".formatted(address), e);
    }
  }

  Optional<MonotonicTime> wakeAt() {
    return offAt.values().stream().min(MonotonicTime::compareTo);
  }

  /// The first request to a board, before which nothing is known of what is on: so all goes off.
  /// What is refused changes nothing: it comes from another bank than the one that the board
  /// serves.
  private GuardReply claim(List<GuardRequest.Output> wanted, MonotonicTime now)
      throws PinException {
    refuseOther(!outputs.isEmpty() && !outputs.equals(wanted));
    refuseTwice(wanted.stream().map(GuardRequest.Output::channel).toList(), "channel");
    refuseTwice(wanted.stream().map(output -> output.pin().pin()).toList(), "pin");
    longest = null;
    allOff(now);
    var claimed = wanted.stream().map(GuardRequest.Output::pin).toList();
    if (pins != null) {
      pins.claimOutputs(claimed);
    } else {
      pins = claimNew(claimed);
    }
    outputs = wanted;
    offAt.clear();
    stuck = null;
    return new GuardReply.Done(GuardRequest.OUTPUTS);
  }

  private Pins claimNew(List<OutputPin> claimed) throws PinException {
    var fresh = chips.at(address);
    try {
      fresh.claimOutputs(claimed);
      return fresh;
    } catch (PinException e) {
      fresh.close();
      throw e;
    }
  }

  private GuardReply claimInputs(List<GuardRequest.Input> wanted) throws PinException {
    var claimed = pins();
    refuseOther(!inputs.isEmpty() && !inputs.equals(wanted));
    var used = new HashSet<>(outputs.stream().map(output -> output.pin().pin()).toList());
    for (var input : wanted) {
      if (!used.add(input.pin().pin())) {
        throw new PinException("pin %d is used twice".formatted(input.pin().pin()));
      }
    }
    claimed.claimInputs(wanted.stream().map(GuardRequest.Input::pin).toList());
    inputs = wanted;
    return new GuardReply.Done(GuardRequest.INPUTS);
  }

  private GuardReply arm(Duration wanted) throws PinException {
    Pins _ = pins();
    longest = wanted.compareTo(Guard.LONGEST_PULSE) < 0 ? wanted : Guard.LONGEST_PULSE;
    return new GuardReply.Done(GuardRequest.ARM);
  }

  /// A refusal would say that the latch has not moved. An output that failed may have been on for a
  /// moment, so that is not answered.
  private Optional<GuardReply> pulse(GuardRequest.Pulse pulse, MonotonicTime now)
      throws PinException {
    int channel = pulse.channel();
    refuseIfStuck();
    refuseUntimely(pulse.by(), now);
    var output = output(channel);
    if (longest == null) {
      throw new PinException("board %d is not armed".formatted(address));
    }
    if (offAt.containsKey(channel)) {
      throw new PinException("the latch of channel %d is energised already".formatted(channel));
    }
    try {
      pins().drive(output, true);
    } catch (PinException e) {
      trouble.accept(
          "the latch of channel %d may have opened: %s".formatted(channel, e.sentence()));
      switchOff(channel, now);
      return Optional.empty();
    }
    offAt.put(channel, now.plus(pulse.onTime().compareTo(longest) < 0 ? pulse.onTime() : longest));
    return Optional.of(new GuardReply.Pulsed(channel));
  }

  private GuardReply levels() throws PinException {
    refuseIfStuck();
    long levels = pins().levels();
    long doors = 0;
    long doorsKnown = 0;
    long occupancy = 0;
    long occupancyKnown = 0;
    for (var input : inputs) {
      long bit = 1L << (input.channel() - 1);
      long high = (levels >>> input.pin().pin() & 1) == 0 ? 0 : bit;
      if (input.occupancy()) {
        occupancy |= high;
        occupancyKnown |= bit;
      } else {
        doors |= high;
        doorsKnown |= bit;
      }
    }
    return new GuardReply.Levels(doors, doorsKnown, occupancy, occupancyKnown);
  }

  private GuardReply ended(MonotonicTime now) throws PinException {
    allOff(now);
    refuseIfStuck();
    return new GuardReply.Done(GuardRequest.ALL_OFF);
  }

  private void switchOff(int channel, MonotonicTime now) {
    try {
      pins().drive(output(channel), false);
      offAt.remove(channel);
    } catch (PinException e) {
      offAt.put(channel, now.plus(TRY_OFF_EVERY));
      stuck("the latch of channel %d does not go off".formatted(channel), e);
    }
  }

  private void stuck(String what, PinException e) {
    if (stuck == null) {
      stuck = what + ": " + e.sentence();
      trouble.accept(stuck);
    }
  }

  private void refuseIfStuck() throws PinException {
    if (stuck != null) {
      throw new PinException(stuck);
    }
  }

  /// One that waited in the pipe while the guard hung opens no door to whoever stands there now.
  private static void refuseUntimely(MonotonicTime by, MonotonicTime now) throws PinException {
    var late = now.since(by);
    if (late.isPositive()) {
      throw new PinException("the pulse came %d ms too late".formatted(late.toMillis()));
    }
    if (late.negated().compareTo(Guard.LATEST_AFTER) > 0) {
      throw new PinException("the kiosk goes by another clock than the guard");
    }
  }

  private void refuseOther(boolean other) throws PinException {
    if (other) {
      throw new PinException("board %d has other pins already".formatted(address));
    }
  }

  private static void refuseTwice(List<Integer> numbers, String what) throws PinException {
    if (new HashSet<>(numbers).size() < numbers.size()) {
      throw new PinException("a %s is used twice in %s".formatted(what, numbers));
    }
  }

  private OutputPin output(int channel) throws PinException {
    return outputs.stream()
        .filter(output -> output.channel() == channel)
        .map(GuardRequest.Output::pin)
        .findFirst()
        .orElseThrow(() -> new PinException("channel %d has no output".formatted(channel)));
  }

  private Pins pins() throws PinException {
    if (pins == null) {
      throw new PinException("board %d has no outputs yet".formatted(address));
    }
    return pins;
  }
}
