package cubby.core.cabinet;

import java.util.Comparator;

/// The label printed on a compartment's door, which is also its id: "7", "12", "B3".
public record CompartmentId(String label) implements Comparable<CompartmentId> {

  /// Longest label that fits a door and a screen.
  public static final int LENGTH_MAX = 6;

  /// Shorter labels first, so that "2" comes before "12".
  private static final Comparator<CompartmentId> ORDER =
      Comparator.<CompartmentId>comparingInt(id -> id.label.length())
          .thenComparing(CompartmentId::label);

  public CompartmentId {
    if (label.isBlank() || label.length() > LENGTH_MAX || !label.equals(label.strip())) {
      throw new IllegalArgumentException(
          "a compartment's label has 1 to " + LENGTH_MAX + " characters, not '" + label + "'");
    }
  }

  @Override
  public int compareTo(CompartmentId other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return label;
  }
}
