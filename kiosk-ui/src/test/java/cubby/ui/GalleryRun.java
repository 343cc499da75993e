package cubby.ui;

import java.nio.file.Path;
import javafx.application.Platform;

/// Writes the gallery of the sample cabinet: `GalleryRun FOLDER`.
final class GalleryRun {

  private GalleryRun() {}

  public static void main(String[] arguments) {
    Fx.call(() -> {
      new Gallery(SampleCabinet.cabinet(), SampleCabinet.PROFILE)
          .write(Path.of(arguments[0]), _ -> {});
      return true;
    });
    Platform.exit();
  }
}
