package cubby.ui;

/// The touchscreen as a thing: how large it is, and of how many pixels.
///
/// @param diagonalInches of the visible picture, 5–60 inches
/// @param widthPx as it is mounted: narrower than high on a portrait screen
public record Glass(double diagonalInches, int widthPx, int heightPx) {

  private static final double MM_PER_INCH = 25.4;

  public Glass {
    if (!(diagonalInches >= 5 && diagonalInches <= 60)) {
      throw new IllegalArgumentException(
          "a diagonal of %s inches is not between 5 and 60".formatted(diagonalInches));
    }
    if (widthPx < 1 || heightPx < 1) {
      throw new IllegalArgumentException(
          "a screen of %d × %d pixels shows nothing".formatted(widthPx, heightPx));
    }
  }

  public double pxPerMm() {
    return Math.hypot(widthPx, heightPx) / (diagonalInches * MM_PER_INCH);
  }

  public boolean landscape() {
    return widthPx > heightPx;
  }

  double shortSideMm() {
    return Math.min(widthPx, heightPx) / pxPerMm();
  }
}
