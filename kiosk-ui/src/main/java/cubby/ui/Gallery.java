package cubby.ui;

import cubby.core.cabinet.Cabinet;
import cubby.core.cabinet.KioskProfile;
import cubby.core.words.Language;
import cubby.core.words.Words;
import cubby.ui.GalleryShots.Shot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Pictures of every screen, in every state, language and shape of glass. This is how screens are
/// reviewed. FX thread only; needs no display.
public final class Gallery {

  /// @param name as it stands in the file names
  record Format(String name, Glass glass) {}

  /// @param name as it stands in the file names
  record Tongue(String name, Language language, Function<Language, Words> words) {}

  static final List<Format> FORMATS =
      List.of(
          new Format("1080x1920", new Glass(15.6, 1080, 1920)),
          new Format("800x1280", new Glass(10.1, 800, 1280)),
          new Format("1280x800", new Glass(10.1, 1280, 800)));

  static final List<Tongue> TONGUES =
      List.of(
          new Tongue("en", Language.ENGLISH, Words::of),
          new Tongue("de", Language.GERMAN, Words::of),
          new Tongue("fr", Language.FRENCH, Words::of),
          new Tongue("es", Language.SPANISH, Words::of),
          new Tongue("pl", Language.POLISH, Words::of),
          new Tongue("ar", Language.ARABIC, Words::of),
          new Tongue("pseudo", Language.ENGLISH, _ -> Words.pseudo()));

  private final Cabinet cabinet;
  private final KioskProfile profile;
  private final GalleryShots shots;

  public Gallery(Cabinet cabinet, KioskProfile profile) {
    this.cabinet = cabinet;
    this.profile = profile;
    this.shots = new GalleryShots(cabinet, profile);
  }

  /// Writes `FORMAT/LANGUAGE/NN-screen.png` for each, over what was there.
  ///
  /// @param written gets each file
  public void write(Path folder, Consumer<Path> written) throws IOException {
    for (var format : FORMATS) {
      for (var tongue : TONGUES) {
        var into = folder.resolve(format.name()).resolve(tongue.name());
        Files.createDirectories(into);
        var number = 1;
        for (var shot : shots.all()) {
          var file = into.resolve("%02d-%s.png".formatted(number++, shot.name()));
          Png.write(picture(format, tongue, shot), file);
          written.accept(file);
        }
      }
    }
  }

  List<Shot> shots() {
    return shots.all();
  }

  /// A laid-out screen in a scene of its own.
  Scene scene(Format format, Tongue tongue, Shot shot) {
    var pane =
        new KioskPane(
            cabinet, profile, format.glass(), () -> Duration.ZERO, _ -> {}, tongue.words());
    var scene = new Scene(pane, format.glass().widthPx(), format.glass().heightPx());
    pane.show(shots.screen(shot, tongue.language()));
    Optional.ofNullable(pane.lookup("#" + shot.touched())).ifPresent(Gallery::touch);
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

  private Image picture(Format format, Tongue tongue, Shot shot) {
    return scene(format, tongue, shot).snapshot(null);
  }
}
