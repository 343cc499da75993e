package cubby.ui;

/// Where a screen says what a person asks of it for themselves. FX thread only.
interface Easing {

  boolean has(Ease ease);

  /// Turns something on, or off again.
  void toggle(Ease ease);

  /// Offers all there is.
  void open();
}
