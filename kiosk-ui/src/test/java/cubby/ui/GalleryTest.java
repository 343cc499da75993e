package cubby.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.screen.ScreenModel;
import cubby.ui.Gallery.Format;
import cubby.ui.Gallery.Tongue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GalleryTest {

  private static final Gallery GALLERY =
      new Gallery(SampleCabinet.cabinet(), SampleCabinet.PROFILE);

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("formatsAndTongues")
  void everyScreenCanBeRead(Format format, Tongue tongue) {
    var faults = new ArrayList<String>();
    for (var shot : GALLERY.shots()) {
      var found =
          Fx.call(() ->
              Legibility.faults(
                  GALLERY.scene(format, tongue, GalleryMode.LIGHT, shot), format.glass()));
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

  static List<Arguments> formatsAndTongues() {
    return Gallery.FORMATS.stream()
        .flatMap(format -> Gallery.TONGUES.stream().map(tongue -> Arguments.of(format, tongue)))
        .toList();
  }
}
