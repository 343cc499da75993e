package cubby.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.screen.ScreenModel.Welcome;
import cubby.ui.Gallery.Format;
import cubby.ui.Gallery.Tongue;
import cubby.ui.GalleryShots.Shot;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The answers of the first screen are of equal rank, and look it; and there is room for all.
class WelcomeViewTest {

  private static final List<String> CARDS =
      List.of("#choice-COLLECT", "#choice-RETURN_OR_SEND", "#choice-COURIER");

  private static final Gallery GALLERY =
      new Gallery(SampleCabinet.cabinet(), SampleCabinet.PROFILE);

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("everyFirstScreen")
  void eitherAllCardsHaveADrawingOrNone(Format format, Tongue tongue, Shot shot) {
    var sides = Fx.call(() -> sides(GALLERY.scene(format, tongue, GalleryMode.LIGHT, shot)));

    assertThat(sides.stream().distinct()).hasSize(1);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("cubby.ui.GalleryTest#formatsAndTongues")
  void allCardsHaveADrawingWhereNothingElseIsToBeSaid(Format format, Tongue tongue) {
    if (tongue.name().equals("pseudo")) {
      return;
    }
    var sides =
        Fx.call(() ->
            sides(
                GALLERY.scene(
                    format, tongue, GalleryMode.LIGHT, new Shot("welcome", new Welcome(false)))));

    assertThat(sides).hasSize(3).allMatch(side -> side > 0);
  }

  /// Everybody sees this one, so that it is looked at in every language, where words are long and
  /// room is scarce.
  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("everyFirstScreen")
  void itCanBeReadAndTouchedInEveryLanguage(Format format, Tongue tongue, Shot shot) {
    for (var mode : List.of(GalleryMode.LIGHT, GalleryMode.LARGE, GalleryMode.REACH)) {
      if (mode.fits(format.glass())) {
        assertThat(
                Fx.call(() ->
                    Legibility.faults(GALLERY.scene(format, tongue, mode, shot), format.glass())))
            .as(mode.label())
            .isEmpty();
      }
    }
  }

  static List<Arguments> everyFirstScreen() {
    return Stream.concat(GalleryTest.formatsAndTongues().stream(), narrow())
        .flatMap(where ->
            GALLERY.shots().stream()
                .filter(shot -> shot.model() instanceof Welcome)
                .map(shot -> Arguments.of(where.get()[0], where.get()[1], shot)))
        .toList();
  }

  /// A panel that is sold as one of 10 inches, but is narrower.
  private static Stream<Arguments> narrow() {
    return Stream.of(new Glass(10.1, 1080, 1920))
        .map(Format::of)
        .flatMap(format ->
            Gallery.TONGUES.stream()
                .filter(tongue -> !tongue.name().equals("pseudo"))
                .map(tongue -> Arguments.of(format, tongue)));
  }

  /// How wide each card's drawing is on the screen; 0 where there is none.
  private static List<Double> sides(Scene scene) {
    return CARDS.stream()
        .map(id -> icon(scene.getRoot().lookup(id)))
        .map(icon -> icon.isVisible() ? (double) Math.round(width(icon)) : 0)
        .toList();
  }

  private static double width(Node icon) {
    return icon.localToScene(icon.getLayoutBounds()).getWidth();
  }

  private static Node icon(Node card) {
    return ((Parent) card).lookup(".icon");
  }
}
