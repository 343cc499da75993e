package cubby.ui;

import java.util.Locale;

/// A way to paint a screen, one by one: what may be combined at the kiosk, the gallery shows alone.
public enum GalleryMode {
  LIGHT(Theme.LIGHT),
  DARK(Theme.DARK),
  NIGHT(Theme.NIGHT),
  HIGH_CONTRAST(Theme.HIGH_CONTRAST);

  private final Theme theme;

  GalleryMode(Theme theme) {
    this.theme = theme;
  }

  /// As it stands at the command line and in file names: `high-contrast`.
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Theme theme() {
    return theme;
  }

  /// Whether there is such a thing on this glass.
  boolean fits(Glass glass) {
    return glass.widthPx() > 0;
  }
}
