package cubby.app.config;

import cubby.app.config.ConfigReading.Broken;
import cubby.app.config.ConfigReading.Sound;
import cubby.app.config.ConfigReading.Unreadable;
import cubby.app.yaml.Faults;
import cubby.app.yaml.FileText;
import cubby.app.yaml.Section;
import cubby.app.yaml.YamlTree;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Reads `cabinet.yaml`. Never throws: whatever is wrong is told.
public final class ConfigReader {

  /// The largest cabinet takes a tenth of this; more is not a configuration.
  private static final int BYTES_MAX = 1 << 20;

  private ConfigReader() {}

  public static ConfigReading read(Path file) {
    if (Files.isDirectory(file)) {
      return new Unreadable("this is a folder; name the file in it");
    }
    try (var stream = Files.newInputStream(file)) {
      var bytes = stream.readNBytes(BYTES_MAX + 1);
      var folder = file.toAbsolutePath().getParent();
      return read(bytes, folder == null ? file.toAbsolutePath() : folder);
    } catch (NoSuchFileException _) {
      return new Unreadable("there is no such file");
    } catch (AccessDeniedException _) {
      return new Unreadable("you may not read this file");
    } catch (IOException e) {
      return new Unreadable("this file cannot be read: " + e.getMessage());
    }
  }

  /// @param folder what relative paths in the configuration start from
  public static ConfigReading read(byte[] bytes, Path folder) {
    if (bytes.length > BYTES_MAX) {
      return new Unreadable("this file is larger than 1 MB, which no configuration is");
    }
    var faults = new Faults();
    var file =
        FileText.decode(bytes, faults)
            .flatMap(text -> YamlTree.parse(text, faults))
            .map(root -> Section.of(root, "the configuration", faults))
            .map(section -> ConfigFile.read(section, folder, faults));
    if (file.isEmpty() || !faults.none()) {
      return new Broken(faults.inOrder());
    }
    var config = file.get().config(faults);
    return config.isEmpty() ? new Broken(faults.inOrder()) : new Sound(config.get());
  }
}
