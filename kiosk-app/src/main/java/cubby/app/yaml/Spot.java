package cubby.app.yaml;

import java.util.Comparator;

/// A place in a file. Lines and characters both count from 1.
public record Spot(int line, int column) implements Comparable<Spot> {
  public static final Spot START = new Spot(1, 1);

  private static final Comparator<Spot> ORDER =
      Comparator.comparingInt(Spot::line).thenComparingInt(Spot::column);

  @Override
  public int compareTo(Spot other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return line + ":" + column;
  }
}
