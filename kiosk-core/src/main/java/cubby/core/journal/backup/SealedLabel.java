package cubby.core.journal.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// What a sealed file says of itself to anybody, in lines of a name and a value: the first names
/// what it is, an empty line ends it. All of it is part of every seal, so that none of it can be
/// altered. Immutable.
///
/// @param text as it stands in the file
record SealedLabel(String text, SequencedMap<String, String> fields) {

  /// No label of ours is half as long.
  private static final int BYTES_MAX = 4096;

  /// @param kind what it is, and the version of its form
  static SealedLabel of(String kind, SequencedMap<String, String> fields) {
    var lines = new StringBuilder(kind).append('\n');
    fields.forEach((name, value) -> lines.append(name).append(' ').append(value).append('\n'));
    return new SealedLabel(lines.append('\n').toString(), fields);
  }

  /// Reads one, and nothing of what is behind it.
  ///
  /// @param called what the file should be, for people
  /// @throws BackupRefused if the file is not of this kind
  static SealedLabel read(InputStream in, Path file, String kind, String called)
      throws IOException {
    var text = new StringBuilder();
    while (text.length() < 2 || !text.substring(text.length() - 2).equals("\n\n")) {
      var next = in.read();
      if (next < 0 || text.length() == BYTES_MAX) {
        throw isNone(file, called);
      }
      text.append((char) next);
    }
    var lines = text.toString().lines().toList();
    if (!lines.getFirst().equals(kind)) {
      throw isNone(file, called);
    }
    var fields = new LinkedHashMap<String, String>();
    for (var line : lines) {
      var space = line.indexOf(' ');
      if (space > 0) {
        fields.put(line.substring(0, space), line.substring(space + 1));
      }
    }
    return new SealedLabel(text.toString(), fields);
  }

  /// @throws BackupRefused if there is none of this name
  String get(String name, Path file) {
    var value = fields.get(name);
    if (value == null) {
      throw new BackupRefused(
          "%s was altered: it does not say its %s. Take another.".formatted(file, name));
    }
    return value;
  }

  private static BackupRefused isNone(Path file, String called) {
    return new BackupRefused(
        "%s is no %s, or was cut short at its beginning. Take another.".formatted(file, called));
  }
}
