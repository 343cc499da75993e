package cubby.core.cabinet;

/// The label printed on a compartment's door, which is also its id: "7", "12", "B3".
public record CompartmentId(String label) implements Comparable<CompartmentId> {

  /// Longest label that fits a door and a screen.
  public static final int LENGTH_MAX = 6;

  public CompartmentId {
    if (label.isBlank() || label.length() > LENGTH_MAX || !label.equals(label.strip())) {
      throw new IllegalArgumentException(
          "a compartment's label has 1 to " + LENGTH_MAX + " characters, not '" + label + "'");
    }
  }

  /// Shorter labels first, so that "2" comes before "12".
  @Override
  public int compareTo(CompartmentId other) {
    int byLength = Integer.compare(label.length(), other.label.length());
    return byLength != 0 ? byLength : label.compareTo(other.label);
  }

  @Override
  public String toString() {
    return label;
  }
}
