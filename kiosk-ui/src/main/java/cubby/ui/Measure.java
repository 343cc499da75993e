package cubby.ui;

/// The one place for sizes. Given in millimetres of a 10-inch screen, the smallest that Cubby is
/// made for; on a larger one everything grows with it, up to a limit.
final class Measure {

  /// Sides of a digit's key and least height of a button: fingers in gloves.
  static final double KEY_MM = 20.5;

  static final double KEY_GAP_MM = 2;

  /// The letters of the keyboard; their width is what the screen gives, at least 12 mm.
  static final double LETTER_HEIGHT_MM = 15.1;

  static final double LETTER_GAP_MM = 1.1;
  static final double LETTER_MARGIN_MM = 1.5;

  static final double MARGIN_MM = 7;
  static final double GAP_MM = 4;

  private static final double DESIGN_SHORT_SIDE_MM = 136;
  private static final double GROWTH_MAX = 1.5;

  private final double pxPerMm;
  private final boolean landscape;

  Measure(Glass glass) {
    var growth = Math.clamp(glass.shortSideMm() / DESIGN_SHORT_SIDE_MM, 1, GROWTH_MAX);
    this.pxPerMm = glass.pxPerMm() * growth;
    this.landscape = glass.landscape();
  }

  boolean landscape() {
    return landscape;
  }

  double px(double mm) {
    return mm * pxPerMm;
  }

  double margin() {
    return px(MARGIN_MM);
  }

  double gap() {
    return px(GAP_MM);
  }
}
