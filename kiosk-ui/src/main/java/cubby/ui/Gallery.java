package cubby.ui;

import cubby.core.cabinet.Cabinet;
import cubby.core.cabinet.KioskProfile;
import cubby.core.words.Language;
import cubby.core.words.Words;
import cubby.ui.GalleryShots.Shot;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Pictures of every screen, in every state, language, mode and shape of glass. This is how screens
/// are reviewed, and what the machine checks look at. FX thread only; needs no display.
public final class Gallery {

  /// A shape of glass.
  ///
  /// @param name as it stands in the file names
  public record Format(String name, Glass glass) {
    /// Named by its pixels: `1080x1920`.
    public static Format of(Glass glass) {
      return new Format(glass.widthPx() + "x" + glass.heightPx(), glass);
    }
  }

  /// A language, or the one that nobody speaks.
  ///
  /// @param name as it stands in the file names
  public record Tongue(String name, Language language, Function<Language, Words> words) {}

  /// One picture.
  ///
  /// @param screen its name, as [#screens()] has it
  public record Picture(Format format, Tongue tongue, GalleryMode mode, String screen) {

    /// Where it is written: `FORMAT/LANGUAGE/MODE/SCREEN.png`.
    public Path file(Path folder) {
      return folder.resolve(page()).resolve(screen + ".png");
    }

    String page() {
      return "%s/%s/%s".formatted(format.name(), tongue.name(), mode.label());
    }
  }

  public static final List<Format> FORMATS =
      List.of(
          Format.of(new Glass(15.6, 1080, 1920)),
          Format.of(new Glass(10.1, 800, 1280)),
          Format.of(new Glass(10.1, 1280, 800)));

  public static final List<Tongue> TONGUES =
      Stream.concat(
              Arrays.stream(Language.values())
                  .map(
                      language -> new Tongue(language.locale().getLanguage(), language, Words::of)),
              Stream.of(new Tongue("pseudo", Language.ENGLISH, _ -> Words.pseudo())))
          .toList();

  private final Cabinet cabinet;
  private final KioskProfile profile;
  private final GalleryShots shots;

  public Gallery(Cabinet cabinet, KioskProfile profile) {
    this.cabinet = cabinet;
    this.profile = profile;
    this.shots = new GalleryShots(cabinet, profile);
  }

  /// The names of all screens in all their states, in the order in which they are met.
  public List<String> screens() {
    return shots.all().stream().map(Shot::name).toList();
  }

  /// Every combination that there is on a kiosk.
  public List<Picture> pictures(
      List<Format> formats, List<Tongue> tongues, List<GalleryMode> modes, List<String> screens) {
    return formats.stream()
        .flatMap(format ->
            tongues.stream()
                .flatMap(tongue ->
                    modes.stream()
                        .filter(mode -> mode.fits(format.glass()))
                        .flatMap(mode ->
                            screens.stream()
                                .map(screen -> new Picture(format, tongue, mode, screen)))))
        .toList();
  }

  /// Paints one.
  public Image paint(Picture picture) {
    return scene(picture.format(), picture.tongue(), picture.mode(), shot(picture.screen()))
        .snapshot(null);
  }

  /// Writes `index.html`, to leaf through pictures that were written where they say. Any thread.
  public static void writeIndex(Path folder, List<Picture> pictures) throws IOException {
    GalleryIndex.write(
        folder,
        pictures.stream().map(Picture::page).distinct().toList(),
        pictures.stream().map(Picture::screen).distinct().toList());
  }

  private Shot shot(String name) {
    return shots.all().stream()
        .filter(shot -> shot.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no screen " + name));
  }

  List<Shot> shots() {
    return shots.all();
  }

  /// A laid-out screen in a scene of its own.
  Scene scene(Format format, Tongue tongue, GalleryMode mode, Shot shot) {
    var pane =
        new KioskPane(
            cabinet, profile, format.glass(), () -> Duration.ZERO, _ -> {}, tongue.words());
    var scene = new Scene(pane, format.glass().widthPx(), format.glass().heightPx());
    pane.paint(mode.theme());
    mode.ease().ifPresent(pane::toggle);
    pane.show(shots.screen(shot, tongue.language()));
    shot.touched()
        .forEach(id -> Optional.ofNullable(pane.lookup("#" + id)).ifPresent(Gallery::touch));
    shot.typed().codePoints().forEach(pane::type);
    pane.applyCss();
    pane.layout();
    // Wrapped words know their height only when they know their width.
    pane.layout();
    return scene;
  }

  private static void touch(Node node) {
    if (node instanceof Button button) {
      button.fire();
      return;
    }
    node.fireEvent(
        new MouseEvent(
            MouseEvent.MOUSE_CLICKED,
            0,
            0,
            0,
            0,
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            true,
            false,
            false,
            false,
            false,
            true,
            null));
  }
}
