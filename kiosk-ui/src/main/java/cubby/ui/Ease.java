package cubby.ui;

import cubby.core.words.Phrase;

/// What a person may ask of the screen. It is theirs until their session ends.
public enum Ease {
  HIGH_CONTRAST(Phrase.EASE_CONTRAST, Icon.CONTRAST),
  /// Words as much larger as the screen has room for, up to [#TEXT_GROWTH].
  LARGE_TEXT(Phrase.EASE_TEXT, Icon.TEXT),
  /// All that is to be touched in the lower part of a portrait screen, [#LOW_SHARE] of its height.
  LOW(Phrase.EASE_LOW, Icon.LOW);

  static final double TEXT_GROWTH = 1.4;
  static final double LOW_SHARE = 0.4;

  private final Phrase phrase;
  private final Icon icon;

  Ease(Phrase phrase, Icon icon) {
    this.phrase = phrase;
    this.icon = icon;
  }

  Phrase phrase() {
    return phrase;
  }

  Icon icon() {
    return icon;
  }

  /// On a landscape screen everything is within reach as it is.
  boolean fits(Glass glass) {
    return this != LOW || !glass.landscape();
  }
}
