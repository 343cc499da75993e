package cubby.ui;

/// The colours that screens are painted in. `cubby.css` says what they are; its rules name colours
/// by what they mean, so that a theme is a list of names and nothing else.
public enum Theme {
  LIGHT,
  DARK,
  /// Dark, and dimmed, since the eyes of whoever comes at night are.
  NIGHT,
  HIGH_CONTRAST;

  /// The style class of whatever is painted in it.
  String style() {
    return switch (this) {
      case LIGHT -> "theme-light";
      case DARK -> "theme-dark";
      case NIGHT -> "theme-night";
      case HIGH_CONTRAST -> "theme-high-contrast";
    };
  }
}
