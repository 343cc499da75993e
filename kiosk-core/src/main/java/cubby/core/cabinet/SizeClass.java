package cubby.core.cabinet;

/// A size of compartment: its name on the screen and its inner space.
///
/// @param name short, as couriers say it: "S", "M", "L"
/// @param widthMm inner width, 50–3000 mm
/// @param heightMm inner height, 50–3000 mm
/// @param depthMm inner depth, 50–3000 mm
public record SizeClass(String name, int widthMm, int heightMm, int depthMm)
    implements Comparable<SizeClass> {

  public static final int SIDE_MM_MIN = 50;
  public static final int SIDE_MM_MAX = 3000;

  public SizeClass {
    if (name.isBlank() || name.length() > 4) {
      throw new IllegalArgumentException(
          "a size has a name of 1 to 4 characters, not '" + name + "'");
    }
    requireSide("width", widthMm);
    requireSide("height", heightMm);
    requireSide("depth", depthMm);
  }

  public long volumeMm3() {
    return (long) widthMm * heightMm * depthMm;
  }

  /// Smallest first, by volume.
  @Override
  public int compareTo(SizeClass other) {
    var byVolume = Long.compare(volumeMm3(), other.volumeMm3());
    return byVolume != 0 ? byVolume : name.compareTo(other.name);
  }

  private static void requireSide(String side, int mm) {
    if (mm < SIDE_MM_MIN || mm > SIDE_MM_MAX) {
      throw new IllegalArgumentException(
          "a %s of %d mm is not between %d and %d mm"
              .formatted(side, mm, SIDE_MM_MIN, SIDE_MM_MAX));
    }
  }
}
