package cubby.app.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The way to the socket in a data folder. The system takes paths of some 100 bytes for a socket;
/// where the folder lies deeper, a link leads to it for as long as this is open.
final class SocketPath implements AutoCloseable {
  static final String NAME = "control.sock";

  /// `sun_path` has 108 bytes on Linux, 104 elsewhere, the last of which is zero.
  private static final int BYTES_MAX = 103;

  private final Path path;
  private final @Nullable Path linkFolder;

  private SocketPath(Path path, @Nullable Path linkFolder) {
    this.path = path;
    this.linkFolder = linkFolder;
  }

  static SocketPath in(Path folder) throws IOException {
    var direct = folder.toAbsolutePath().resolve(NAME);
    return fits(direct) ? new SocketPath(direct, null) : linked(folder.toAbsolutePath());
  }

  UnixDomainSocketAddress address() {
    return UnixDomainSocketAddress.of(path);
  }

  @Override
  public void close() throws IOException {
    if (linkFolder != null) {
      Files.deleteIfExists(path.getParent());
      Files.deleteIfExists(linkFolder);
    }
  }

  private static SocketPath linked(Path folder) throws IOException {
    var linkFolder = Files.createTempDirectory("cubby");
    var path = linkFolder.resolve("data").resolve(NAME);
    if (!fits(path)) {
      Files.delete(linkFolder);
      throw new IOException(
          "the path of %s is too long for a socket, and so is that of the folder for temporary files"
              .formatted(folder));
    }
    Files.createSymbolicLink(path.getParent(), folder);
    return new SocketPath(path, linkFolder);
  }

  private static boolean fits(Path path) {
    return path.toString().getBytes(UTF_8).length <= BYTES_MAX;
  }
}
