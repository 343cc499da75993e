package cubby.app.sim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The folder with a link to each line: somebody's, or a temporary one. What was made here is gone
/// when it is closed.
final class LineFolder implements AutoCloseable {
  /// Where the system keeps the terminals that links of ours lead to.
  private static final Path TERMINALS = Path.of("/dev/pts");

  private final Path path;
  private final boolean ours;

  private LineFolder(Path path, boolean ours) {
    this.path = path;
    this.ours = ours;
  }

  /// @param wanted made if it is not there
  /// @param buses the names of the links to be
  /// @throws IOException with a sentence, if there is something in the way
  static LineFolder open(Optional<Path> wanted, List<String> buses) throws IOException {
    if (wanted.isEmpty()) {
      return new LineFolder(Files.createTempDirectory("cubby-sim-"), true);
    }
    var path = wanted.get().toAbsolutePath().normalize();
    boolean fresh = !Files.exists(path);
    if (fresh) {
      Files.createDirectory(path);
    } else if (!Files.isDirectory(path)) {
      throw new IOException("%s is no folder: name one for the links.".formatted(path));
    }
    for (var bus : buses) {
      demandFree(path.resolve(bus));
    }
    return new LineFolder(path, fresh);
  }

  Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    if (ours) {
      Files.deleteIfExists(path);
    }
  }

  /// A link to a terminal that is gone was left by one who had no time to take it away.
  private static void demandFree(Path link) throws IOException {
    if (!Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    boolean left =
        Files.isSymbolicLink(link)
            && Files.readSymbolicLink(link).startsWith(TERMINALS)
            && !Files.exists(link);
    if (!left) {
      throw new IOException(
          "%s is there already and is not overwritten: move it, or name another folder."
              .formatted(link));
    }
  }
}
