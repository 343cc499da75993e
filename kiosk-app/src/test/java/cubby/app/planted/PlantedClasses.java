package cubby.app.planted;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/// Compiles sources with bugs in them against the classes without.
final class PlantedClasses {
  private static final ToolProvider JAVAC = ToolProvider.findFirst("javac").orElseThrow();

  private PlantedClasses() {}

  /// Returns the folder with the classes of these bugs, to come first on a class path.
  ///
  /// @param bugs no two of the same source
  /// @param root of the sources
  /// @param folder for what is made
  /// @throws IllegalStateException if a bug does not fit, or does not compile
  static Path compile(List<PlantedBug> bugs, Path root, Path folder) throws IOException {
    var classes = Files.createDirectories(folder.resolve("classes"));
    var words =
        new ArrayList<>(
            List.of(
                "-proc:none",
                "-nowarn",
                "-encoding",
                "UTF-8",
                "-d",
                classes.toString(),
                "-cp",
                System.getProperty("java.class.path")));
    for (var bug : bugs) {
      var source = folder.resolve("source").resolve(bug.source());
      Files.createDirectories(source.getParent());
      words.add(Files.writeString(source, bug.planted(root)).toString());
    }
    var said = new StringWriter();
    var out = new PrintWriter(said, true);
    if (JAVAC.run(out, out, words.toArray(String[]::new)) != 0) {
      throw new IllegalStateException("%s do not compile: %s".formatted(bugs, said));
    }
    return classes;
  }
}
