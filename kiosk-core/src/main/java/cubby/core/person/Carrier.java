package cubby.core.person;

/// The company that a courier works for.
public record Carrier(String name) implements Comparable<Carrier> {
  public Carrier {
    if (name.isBlank() || name.length() > 40) {
      throw new IllegalArgumentException("a carrier has a name of 1 to 40 characters");
    }
  }

  @Override
  public int compareTo(Carrier other) {
    return name.compareTo(other.name);
  }
}
