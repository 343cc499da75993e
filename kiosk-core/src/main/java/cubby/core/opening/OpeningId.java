package cubby.core.opening;

/// Names one opening of a door: from the authorising fact until its outcome is settled.
public record OpeningId(String value) implements Comparable<OpeningId> {
  @Override
  public int compareTo(OpeningId other) {
    return value.compareTo(other.value);
  }
}
