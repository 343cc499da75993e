package cubby.ui;

/// The one place for sizes. Given in millimetres of a 10-inch screen, the smallest that Cubby is
/// made for; on a larger one everything grows with it, up to a limit.
final class Measure {

  /// Sides of a digit's key and least height of a button: fingers in gloves.
  static final double KEY_MM = 20.5;

  /// Where four rows must fit into the lower part of the smallest screen.
  static final double KEY_LOW_MM = 20.1;

  static final double KEY_GAP_MM = 2;
  static final double KEY_GAP_LOW_MM = 1.3;
  static final double MARGIN_LOW_MM = 2.3;

  /// The letters of the keyboard; their width is what the screen gives, at least 12 mm.
  static final double LETTER_HEIGHT_MM = 15.1;

  static final double LETTER_GAP_MM = 1.1;
  static final double LETTER_MARGIN_MM = 1.5;

  static final double MARGIN_MM = 7;

  /// A landscape screen has none to spare.
  static final double MARGIN_WIDE_MM = 5;

  static final double GAP_MM = 4;

  private static final double DESIGN_SHORT_SIDE_MM = 136;
  private static final double GROWTH_MAX = 1.5;

  private final double pxPerMm;
  private final boolean landscape;
  private final double lowZonePx;
  private final boolean low;

  Measure(Glass glass) {
    this(glass, false);
  }

  /// @param low whether all controls are to be in the lower part of the glass
  Measure(Glass glass, boolean low) {
    var growth = Math.clamp(glass.shortSideMm() / DESIGN_SHORT_SIDE_MM, 1, GROWTH_MAX);
    this.pxPerMm = glass.pxPerMm() * growth;
    this.landscape = glass.landscape();
    this.lowZonePx = glass.heightPx() * Ease.LOW_SHARE;
    this.low = low && !landscape;
  }

  boolean landscape() {
    return landscape;
  }

  /// Whether all controls are within [#lowZone()] of the lower edge.
  boolean low() {
    return low;
  }

  double lowZone() {
    return lowZonePx;
  }

  double px(double mm) {
    return mm * pxPerMm;
  }

  double margin() {
    return px(landscape ? MARGIN_WIDE_MM : MARGIN_MM);
  }

  double gap() {
    return px(GAP_MM);
  }

  double key() {
    return px(low ? KEY_LOW_MM : KEY_MM);
  }

  double keyGap() {
    return px(low ? KEY_GAP_LOW_MM : KEY_GAP_MM);
  }

  /// Below the lowest buttons.
  double footMargin() {
    return px(low ? MARGIN_LOW_MM : MARGIN_MM);
  }
}
