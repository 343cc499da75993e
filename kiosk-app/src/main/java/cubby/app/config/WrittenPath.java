package cubby.app.config;

import cubby.app.yaml.Faults;
import cubby.app.yaml.Section;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A path in the file: a whole one, or one relative to the file's folder.
final class WrittenPath {
  private WrittenPath() {}

  /// The whole path, null if there is none.
  ///
  /// @param written the value of `key`, if it is there
  /// @param example of a name, for a hint: "Write the name of a folder: notices."
  static @Nullable Path read(
      Section at,
      String key,
      @Nullable String written,
      String example,
      Path folder,
      Faults faults) {
    if (written == null) {
      return null;
    }
    if (written.startsWith("~")) {
      faults.add(
          at.spot(key),
          key + ": '~' does not stand for a home folder here",
          "Write the whole path, or one that is relative to this file.");
      return null;
    }
    try {
      return folder.resolve(written).toAbsolutePath().normalize();
    } catch (InvalidPathException _) {
      faults.add(at.spot(key), key + ": this is no path", example);
      return null;
    }
  }
}
