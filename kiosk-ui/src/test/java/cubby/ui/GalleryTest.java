package cubby.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import cubby.core.screen.ScreenModel;
import cubby.core.words.Language;
import cubby.ui.Gallery.Format;
import cubby.ui.Gallery.Tongue;
import cubby.ui.GalleryShots.Shot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Scene;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The machine checks of the gallery: each screen, as it is painted.
class GalleryTest {

  private static final Gallery GALLERY =
      new Gallery(SampleCabinet.cabinet(), SampleCabinet.PROFILE);

  /// What every gate looks at.
  private static final Set<String> FORMATS = Set.of("1080x1920", "1280x800");

  private static final Set<String> TONGUES = Set.of("en", "ar", "pseudo");

  /// Of each mode the gate looks at every so many screens, and `--full` at all of them.
  private static final int EVERY = 7;

  /// Letters need more than the lower part of a small screen, and so may names.
  private static final List<String> HIGHER = List.of("enter-", "find-", "why-", "scan-parcel-by");

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("formatsAndTonguesOfTheGate")
  void everyScreenCanBeReadTouchedAndSaid(Format format, Tongue tongue) {
    assertThat(faults(format, tongue, GalleryMode.LIGHT, GALLERY.shots())).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("otherModes")
  void soItIsInEveryMode(GalleryMode mode) {
    var shots = some(otherModes().indexOf(mode));
    var faults = new ArrayList<String>();
    for (var format : gateFormats()) {
      for (var tongue : gateTongues()) {
        if (mode.fits(format.glass())) {
          faults.addAll(faults(format, tongue, mode, shots));
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @Tag("long")
  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("formatsAndTongues")
  void everyScreenInEveryModeLanguageAndSize(Format format, Tongue tongue) {
    var faults = new ArrayList<String>();
    for (var mode : GalleryMode.values()) {
      if (mode.fits(format.glass())) {
        faults.addAll(faults(format, tongue, mode, GALLERY.shots()));
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void inReachEverythingToTouchIsLow() {
    var format = Gallery.FORMATS.get(1);
    var higher = new ArrayList<String>();
    for (var shot : GALLERY.shots()) {
      if (!Fx.call(() -> Reach.faults(scene(format, GalleryMode.REACH, shot))).isEmpty()) {
        higher.add(shot.name());
      }
    }
    assertThat(higher)
        .allMatch(name ->
            HIGHER.stream().anyMatch(name::startsWith) || name.equals("pick-recipient-many"));
  }

  @Test
  void inLargeTextNearlyAllWordsAreLarger() {
    var format = Gallery.FORMATS.getFirst();
    var growths =
        GALLERY.shots().stream()
            .map(shot -> Fx.call(() -> growth(scene(format, GalleryMode.LARGE, shot))))
            .toList();
    assertThat(LargeText.faults(growths)).isEmpty();
  }

  @Test
  void whatGrowsAreTheWordsThemselves() {
    var format = Gallery.FORMATS.getFirst();
    for (var shot : some(0)) {
      Fx.run(() -> {
        var large = scene(format, GalleryMode.LARGE, shot);
        assertThat(LargeText.growth(scene(format, GalleryMode.LIGHT, shot), large))
            .as(shot.name())
            .isCloseTo(growth(large), offset(0.01));
      });
    }
  }

  /// The checks of the modes find what is wrong where the mode is off.
  @Test
  void withoutTheirModeButtonsAreTooHighAndWordsNoLarger() {
    var format = Gallery.FORMATS.get(1);
    var shot = some(0).getFirst();
    assertThat(Fx.call(() -> Reach.faults(scene(format, GalleryMode.LIGHT, shot)))).isNotEmpty();
    assertThat(Fx.call(() -> growth(scene(format, GalleryMode.LIGHT, shot)))).isEqualTo(1);
  }

  @Test
  void everyKindOfScreenIsShown() {
    var shown = GALLERY.shots().stream().map(shot -> shot.model().getClass().getName()).distinct();
    var kinds = Stream.of(ScreenModel.class.getPermittedSubclasses()).map(Class::getName).toList();
    assertThat(shown).containsExactlyInAnyOrderElementsOf(kinds);
  }

  @Test
  void everyShotHasItsOwnName() {
    assertThat(GALLERY.screens()).doesNotHaveDuplicates();
  }

  @Test
  void everyLanguageIsShown() {
    assertThat(Gallery.TONGUES.stream().map(Tongue::language).distinct())
        .containsExactlyInAnyOrder(Language.values());
  }

  @Test
  void theIndexNamesEveryPictureAndNeedsNothingElse(@TempDir Path folder) throws Exception {
    var pictures =
        GALLERY.pictures(
            Gallery.FORMATS,
            Gallery.TONGUES,
            List.of(GalleryMode.LIGHT, GalleryMode.REACH),
            List.of("welcome", "take-parcel"));
    Gallery.writeIndex(folder, pictures);

    var page = Files.readString(folder.resolve("index.html"));
    assertThat(page)
        .contains("1080x1920/en/reach", "1280x800/pseudo/light", "take-parcel")
        .doesNotContain("1280x800/en/reach", "http:", "https:", "/*PAGES*/", "/*SCREENS*/");
    assertThat(pictures.getFirst().file(folder))
        .isEqualTo(folder.resolve("1080x1920/en/light/welcome.png"));
  }

  @Test
  void aPictureIsPaintedInTheColoursOfItsMode() {
    var picture =
        GALLERY.pictures(
            List.of(Gallery.FORMATS.getFirst()),
            List.of(Gallery.TONGUES.getFirst()),
            List.of(GalleryMode.HIGH_CONTRAST),
            List.of("take-parcel"));
    var corner = Fx.call(() -> GALLERY.paint(picture.getFirst()).getPixelReader().getArgb(2, 2));
    assertThat(corner).isEqualTo(0xff000000);
  }

  static List<Arguments> formatsAndTongues() {
    return Gallery.FORMATS.stream()
        .flatMap(format -> Gallery.TONGUES.stream().map(tongue -> Arguments.of(format, tongue)))
        .toList();
  }

  static List<Arguments> formatsAndTonguesOfTheGate() {
    return gateFormats().stream()
        .flatMap(format -> gateTongues().stream().map(tongue -> Arguments.of(format, tongue)))
        .toList();
  }

  private static List<Format> gateFormats() {
    return Gallery.FORMATS.stream().filter(format -> FORMATS.contains(format.name())).toList();
  }

  private static List<Tongue> gateTongues() {
    return Gallery.TONGUES.stream().filter(tongue -> TONGUES.contains(tongue.name())).toList();
  }

  static List<GalleryMode> otherModes() {
    return Arrays.stream(GalleryMode.values()).filter(mode -> mode != GalleryMode.LIGHT).toList();
  }

  private static List<Shot> some(int from) {
    var all = GALLERY.shots();
    return IntStream.range(0, all.size())
        .filter(i -> i % EVERY == from % EVERY || isOfModes(all.get(i)))
        .mapToObj(all::get)
        .toList();
  }

  /// What a person has asked for is itself shown.
  private static boolean isOfModes(Shot shot) {
    return shot.name().startsWith("welcome-view");
  }

  private static List<String> faults(
      Format format, Tongue tongue, GalleryMode mode, List<Shot> shots) {
    var faults = new ArrayList<String>();
    for (var shot : shots) {
      var found =
          Fx.call(() -> {
            var scene = GALLERY.scene(format, tongue, mode, shot);
            return Stream.of(
                    Legibility.faults(scene, format.glass()),
                    PaintedContrast.faults(scene),
                    Speakable.faults(scene))
                .flatMap(List::stream)
                .toList();
          });
      found.forEach(fault -> faults.add("%s, %s: %s".formatted(shot.name(), mode.label(), fault)));
    }
    return faults;
  }

  private static Scene scene(Format format, GalleryMode mode, Shot shot) {
    return GALLERY.scene(format, Gallery.TONGUES.getFirst(), mode, shot);
  }

  private static double growth(Scene scene) {
    return ((KioskPane) scene.getRoot()).textGrowth();
  }
}
