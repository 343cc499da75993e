package cubby.hal.contract.signal;

/// The name of a signal, unique in the kiosk.
public record SignalId(String value) implements Comparable<SignalId> {
  public SignalId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a signal needs a name");
    }
  }

  @Override
  public int compareTo(SignalId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
