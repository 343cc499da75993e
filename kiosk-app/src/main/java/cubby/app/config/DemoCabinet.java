package cubby.app.config;

import cubby.app.config.ConfigReading.Broken;
import cubby.app.config.ConfigReading.Sound;
import cubby.app.config.ConfigReading.Unreadable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// The configuration of the demo, which comes with the program.
public final class DemoCabinet {
  private static final String RESOURCE = "/cubby/app/demo/cabinet.yaml";

  private DemoCabinet() {}

  /// @param folder what relative paths in it start from
  public static CabinetConfig config(Path folder) {
    return switch (ConfigReader.read(bytes(), folder)) {
      case Sound(var config) -> config;
      case Broken(var faults) ->
          throw new IllegalStateException(faults.getFirst().in("the demo's cabinet.yaml"));
      case Unreadable(var sentence) -> throw new IllegalStateException(sentence);
    };
  }

  private static byte[] bytes() {
    try (var stream = DemoCabinet.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException("the program lacks " + RESOURCE);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
