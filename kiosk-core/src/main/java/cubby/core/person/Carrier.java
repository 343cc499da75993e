package cubby.core.person;

/// The company that a courier works for.
public record Carrier(String name) implements Comparable<Carrier> {
  public static final int NAME_LENGTH_MAX = 40;

  public Carrier {
    if (name.isBlank() || name.length() > NAME_LENGTH_MAX) {
      throw new IllegalArgumentException("a carrier has a name of 1 to 40 characters");
    }
  }

  @Override
  public int compareTo(Carrier other) {
    return name.compareTo(other.name);
  }
}
