package cubby.app.config;

import static java.util.Objects.requireNonNull;

import cubby.app.yaml.Decimal;
import cubby.app.yaml.Faults;
import cubby.app.yaml.Line;
import cubby.app.yaml.Matching;
import cubby.app.yaml.OneOf;
import cubby.app.yaml.Section;
import cubby.app.yaml.WholeNumber;
import cubby.core.cabinet.KioskProfile;
import cubby.core.words.Language;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the file says of the kiosk as such.
record KioskPart(
    Section at,
    @Nullable String id,
    @Nullable String name,
    @Nullable String place,
    @Nullable Double latitude,
    @Nullable Double longitude,
    @Nullable String language,
    @Nullable List<String> languages,
    @Nullable SupportPart support,
    @Nullable ScreenPart screen,
    @Nullable Integer codeLength,
    @Nullable Path notices,
    @Nullable Path diagnostics) {

  /// G1: fewer digits are guessed, more are mistyped.
  static final int CODE_LENGTH_MIN = 6;

  static final int CODE_LENGTH_MAX = 12;
  static final int CODE_LENGTH = 8;

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]{0,30}[A-Za-z0-9])?");

  /// It is part of every QR code, and of file names.
  private static final Matching KIOSK_ID =
      new Matching(
          new Line(32),
          ID.asMatchPredicate(),
          "an id of letters, digits and hyphens",
          "Write it like station-north-2.");

  private static final OneOf LANGUAGE =
      new OneOf(
          "language",
          Arrays.stream(Language.values()).map(each -> each.locale().getLanguage()).toList());

  static KioskPart read(Section at, Path folder, Faults faults) {
    var part =
        new KioskPart(
            at,
            at.required("id", KIOSK_ID),
            at.required("name", new Line(40)),
            at.required("place", new Line(80)),
            at.required("latitude", new Decimal(-90, 90)),
            at.required("longitude", new Decimal(-180, 180)),
            at.required("language", LANGUAGE),
            at.optionalList("languages", LANGUAGE),
            SupportPart.read(at.section("support", "the support section")),
            ScreenPart.read(at.section("screen", "the screen section"), faults),
            at.optional("code-length", new WholeNumber(CODE_LENGTH_MIN, CODE_LENGTH_MAX)),
            folder(at, folder, faults),
            WrittenPath.read(
                at,
                "diagnostics",
                at.optional("diagnostics", new Line(200)),
                "Write the name of a folder: /media/service.",
                folder,
                faults));
    at.close();
    part.checkCoordinates(faults);
    part.checkLanguages(faults);
    return part;
  }

  int codeLengthOrDefault() {
    return codeLength == null ? CODE_LENGTH : codeLength;
  }

  /// Once there are no faults.
  KioskProfile profile() {
    return new KioskProfile(
        requireNonNull(id),
        requireNonNull(name),
        requireNonNull(place),
        requireNonNull(latitude),
        requireNonNull(longitude),
        language(requireNonNull(language)),
        languages == null
            ? List.of(Language.values())
            : languages.stream().map(KioskPart::language).toList(),
        requireNonNull(support).support(),
        codeLengthOrDefault());
  }

  /// Absent if there are faults in it.
  @Nullable ScreenSettings screenSettings() {
    return screen == null ? null : screen.settings();
  }

  private static Language language(String code) {
    return Arrays.stream(Language.values())
        .filter(each -> each.locale().getLanguage().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private void checkLanguages(Faults faults) {
    if (languages == null) {
      return;
    }
    if (language != null && !languages.contains(language)) {
      faults.add(
          at.spot("languages"),
          "languages: %s, in which the first screen is, is not among them".formatted(language),
          "Add it, or write another language.");
    }
    if (new HashSet<>(languages).size() < languages.size()) {
      faults.add(at.spot("languages"), "languages: one of them is there twice", "Take one away.");
    }
  }

  private void checkCoordinates(Faults faults) {
    if (latitude != null && longitude != null && latitude == 0 && longitude == 0) {
      faults.add(
          at.spot("latitude"),
          "latitude and longitude are both 0, which is a place in the Atlantic",
          "Write where the kiosk stands, in degrees: maps show them for any point.");
    }
  }

  private static @Nullable Path folder(Section at, Path folder, Faults faults) {
    return WrittenPath.read(
        at,
        "notices",
        at.required("notices", new Line(200)),
        "Write the name of a folder: notices.",
        folder,
        faults);
  }
}
