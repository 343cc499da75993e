package cubby.hal.contract;

/// Names one pulse, so that its result can be told from the result of an earlier one.
public record PulseId(String value) implements Comparable<PulseId> {
  @Override
  public int compareTo(PulseId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
