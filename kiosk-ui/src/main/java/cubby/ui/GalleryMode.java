package cubby.ui;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// A way to paint a screen. What may be combined at the kiosk the gallery shows one by one.
public enum GalleryMode {
  LIGHT(Theme.LIGHT),
  DARK(Theme.DARK),
  NIGHT(Theme.NIGHT),
  HIGH_CONTRAST(Theme.LIGHT, Ease.HIGH_CONTRAST),
  LARGE(Theme.LIGHT, Ease.LARGE_TEXT),
  REACH(Theme.LIGHT, Ease.LOW);

  private final Theme theme;
  private final Set<Ease> eases;

  GalleryMode(Theme theme, Ease... eases) {
    this.theme = theme;
    this.eases = EnumSet.noneOf(Ease.class);
    this.eases.addAll(Set.of(eases));
  }

  /// As it stands at the command line and in file names: `high-contrast`.
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Theme theme() {
    return theme;
  }

  Set<Ease> eases() {
    return eases;
  }

  boolean fits(Glass glass) {
    return eases.stream().allMatch(ease -> ease.fits(glass));
  }
}
