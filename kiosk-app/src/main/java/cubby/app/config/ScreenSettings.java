package cubby.app.config;

import java.util.Optional;

/// The touchscreen as a thing, and how it is lit.
///
/// @param diagonalInches of the visible picture
/// @param widthPx as it is mounted: narrower than high on a portrait screen
/// @param dark whether it is dark by day, too
/// @param night when it is dark and dim, and the kiosk sounds no tones
public record ScreenSettings(
    double diagonalInches, int widthPx, int heightPx, boolean dark, Optional<QuietHours> night) {

  private static final double MM_PER_INCH = 25.4;

  /// Light at all hours.
  public ScreenSettings(double diagonalInches, int widthPx, int heightPx) {
    this(diagonalInches, widthPx, heightPx, false, Optional.empty());
  }

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
