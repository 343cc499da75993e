package cubby.app.config;

/// The touchscreen as a thing.
///
/// @param diagonalInches of the visible picture
/// @param widthPx as it is mounted: narrower than high on a portrait screen
public record ScreenSettings(double diagonalInches, int widthPx, int heightPx) {
  private static final double MM_PER_INCH = 25.4;

  public double widthMm() {
    return widthPx * mmPerPx();
  }

  public double heightMm() {
    return heightPx * mmPerPx();
  }

  private double mmPerPx() {
    return diagonalInches * MM_PER_INCH / Math.hypot(widthPx, heightPx);
  }
}
