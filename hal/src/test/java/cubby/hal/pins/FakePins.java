package cubby.hal.pins;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Pins in memory, with a record of what was done to them.
public final class FakePins implements Pins {
  public final List<String> log = new ArrayList<>();
  public final SortedMap<Integer, Boolean> levels = new TreeMap<>();
  public long inputLevels;
  public Consumer<String> onChange = _ -> {};

  /// How many of the next calls fail.
  public int failing;

  private List<OutputPin> outputs = List.of();

  @Override
  public void claimOutputs(List<OutputPin> claimed) throws PinException {
    mayFail("cannot be claimed");
    outputs = List.copyOf(claimed);
    claimed.forEach(output -> set(output, false, "claimed "));
  }

  @Override
  public void claimInputs(List<InputPin> claimed) throws PinException {
    mayFail("cannot be claimed");
    claimed.forEach(input -> log.add("input %d %s".formatted(input.pin(), input.pull())));
  }

  @Override
  public void drive(OutputPin output, boolean on) throws PinException {
    mayFail("cannot be driven");
    set(output, on, "");
  }

  @Override
  public void allOff() throws PinException {
    mayFail("cannot be driven");
    outputs.forEach(output -> set(output, false, ""));
  }

  @Override
  public long levels() throws PinException {
    mayFail("cannot be read");
    return inputLevels;
  }

  @Override
  public void close() {
    log.add("closed");
  }

  /// The level at a pin, HIGH or LOW.
  public String level(int pin) {
    return Boolean.TRUE.equals(levels.get(pin)) ? "HIGH" : "LOW";
  }

  private void set(OutputPin output, boolean on, String how) {
    levels.put(output.pin(), output.level(on));
    log.add("%s%d %s".formatted(how, output.pin(), level(output.pin())));
    onChange.accept(log.getLast());
  }

  private void mayFail(String how) throws PinException {
    if (failing > 0) {
      failing--;
      throw new PinException("the fake " + how);
    }
  }
}
