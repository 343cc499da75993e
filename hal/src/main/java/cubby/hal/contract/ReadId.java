package cubby.hal.contract;

/// Names one request to read a bank, so that the answer can be told from other observations.
public record ReadId(String value) implements Comparable<ReadId> {
  @Override
  public int compareTo(ReadId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
