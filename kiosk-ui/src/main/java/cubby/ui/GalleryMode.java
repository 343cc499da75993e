package cubby.ui;

import java.util.Locale;
import java.util.Optional;

/// A way to paint a screen. What may be combined at the kiosk the gallery shows one by one.
public enum GalleryMode {
  LIGHT(Theme.LIGHT),
  DARK(Theme.DARK),
  NIGHT(Theme.NIGHT),
  HIGH_CONTRAST(Ease.HIGH_CONTRAST),
  LARGE(Ease.LARGE_TEXT),
  REACH(Ease.LOW);

  private final Theme theme;
  private final Optional<Ease> ease;

  GalleryMode(Theme theme) {
    this.theme = theme;
    this.ease = Optional.empty();
  }

  GalleryMode(Ease ease) {
    this.theme = Theme.LIGHT;
    this.ease = Optional.of(ease);
  }

  /// As it stands at the command line and in file names: `high-contrast`.
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Theme theme() {
    return theme;
  }

  Optional<Ease> ease() {
    return ease;
  }

  boolean fits(Glass glass) {
    return ease.map(it -> it.fits(glass)).orElse(true);
  }
}
