package cubby.app.config;

import cubby.app.yaml.Decimal;
import cubby.app.yaml.Faults;
import cubby.app.yaml.Line;
import cubby.app.yaml.Matching;
import cubby.app.yaml.OneOf;
import cubby.app.yaml.Section;
import cubby.app.yaml.WholeNumber;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the file says of the touchscreen.
record ScreenPart(
    @Nullable Double diagonalInches,
    @Nullable Integer widthPx,
    @Nullable Integer heightPx,
    @Nullable String theme,
    @Nullable String night) {

  private static final String DARK = "dark";

  private static final Pattern HOURS =
      Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]-([01][0-9]|2[0-3]):[0-5][0-9]");

  private static final Matching NIGHT =
      new Matching(
          new Line(11),
          HOURS.asMatchPredicate(),
          "the hours of a night",
          "Write it in quotes, like \"22:00-06:00\".");

  static @Nullable ScreenPart read(@Nullable Section at, Faults faults) {
    if (at == null) {
      return null;
    }
    var part =
        new ScreenPart(
            at.required("diagonal-in", new Decimal(5, 60)),
            at.required("width-px", new WholeNumber(320, 7680)),
            at.required("height-px", new WholeNumber(320, 7680)),
            at.optional("theme", new OneOf("theme", List.of("light", DARK))),
            at.optional("night", NIGHT));
    at.close();
    if (part.night != null && part.night.substring(0, 5).equals(part.night.substring(6))) {
      faults.add(
          at.spot("night"),
          "night: the night ends when it begins",
          "Write another hour; for a screen that is always dark, write theme: dark.");
    }
    return part;
  }

  /// Absent if its size is not known.
  @Nullable ScreenSettings settings() {
    if (diagonalInches == null || widthPx == null || heightPx == null) {
      return null;
    }
    return new ScreenSettings(
        diagonalInches,
        widthPx,
        heightPx,
        DARK.equals(theme),
        Optional.ofNullable(night)
            .map(hours ->
                new QuietHours(
                    LocalTime.parse(hours.substring(0, 5)), LocalTime.parse(hours.substring(6)))));
  }
}
