package cubby.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.screen.ScreenModel;
import cubby.ui.Gallery.Format;
import cubby.ui.Gallery.Tongue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GalleryTest {

  private static final Gallery GALLERY =
      new Gallery(SampleCabinet.cabinet(), SampleCabinet.PROFILE);

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("some")
  void everyScreenCanBeRead(Format format, Tongue tongue) {
    canBeRead(format, tongue);
  }

  @Tag("long")
  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("others")
  void everyScreenCanBeReadInEveryLanguage(Format format, Tongue tongue) {
    canBeRead(format, tongue);
  }

  private static void canBeRead(Format format, Tongue tongue) {
    var faults = new ArrayList<String>();
    for (var shot : GALLERY.shots()) {
      var found =
          Fx.call(() -> Legibility.faults(GALLERY.scene(format, tongue, shot), format.glass()));
      found.forEach(fault -> faults.add(shot.name() + ": " + fault));
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void everyKindOfScreenIsShown() {
    var shown = GALLERY.shots().stream().map(shot -> shot.model().getClass().getName()).distinct();
    var kinds = Stream.of(ScreenModel.class.getPermittedSubclasses()).map(Class::getName).toList();
    assertThat(shown).containsExactlyInAnyOrderElementsOf(kinds);
  }

  @Test
  void everyShotHasItsOwnName() {
    assertThat(GALLERY.shots().stream().map(GalleryShots.Shot::name)).doesNotHaveDuplicates();
  }

  /// `./mvnw test -pl kiosk-ui -am -Dcubby.gallery=FOLDER` writes the pictures there, to be looked
  /// at.
  @Test
  @EnabledIfSystemProperty(named = "cubby.gallery", matches = ".+")
  void picturesAreWritten() {
    var files =
        Fx.call(() -> {
          var written = new ArrayList<Path>();
          GALLERY.write(Path.of(System.getProperty("cubby.gallery")), written::add);
          return written;
        });
    assertThat(files)
        .hasSize(GALLERY.shots().size() * Gallery.FORMATS.size() * Gallery.TONGUES.size())
        .allMatch(Files::isRegularFile);
  }

  /// The narrow screens, in either direction, and in words that are longer than any.
  static List<Arguments> some() {
    return shown(GalleryTest::isAlwaysLookedAt);
  }

  static List<Arguments> others() {
    return shown((format, tongue) -> !isAlwaysLookedAt(format, tongue));
  }

  private static boolean isAlwaysLookedAt(Format format, Tongue tongue) {
    return !format.equals(Gallery.FORMATS.getFirst())
        && List.of("en", "ar", "pseudo").contains(tongue.name());
  }

  static List<Arguments> formatsAndTongues() {
    return shown((_, _) -> true);
  }

  private static List<Arguments> shown(BiPredicate<Format, Tongue> chosen) {
    return Gallery.FORMATS.stream()
        .flatMap(format ->
            Gallery.TONGUES.stream()
                .filter(tongue -> chosen.test(format, tongue))
                .map(tongue -> Arguments.of(format, tongue)))
        .toList();
  }
}
