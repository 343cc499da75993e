package cubby.hal.contract;

/// The name of a bank: the compartments that are wired to one lock board.
public record BankId(String value) implements Comparable<BankId> {
  public BankId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a bank needs a name");
    }
  }

  @Override
  public int compareTo(BankId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
