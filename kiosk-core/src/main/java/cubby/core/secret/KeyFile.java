package cubby.core.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/// Files with keys in them: mode 0600 from the first moment on, there whole or not at all, and
/// never made twice.
final class KeyFile {

  private static final String RESTORE =
      " Put it back from its backup (a sealed root key with 'cubby key unseal'); a new one is never"
          + " made in its place. Nothing was changed.";

  private static final FileAttribute<Set<PosixFilePermission>> FOR_OWNER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  /// What a name ends in that a file has until it is whole.
  private static final String PART = ".part";

  private KeyFile() {}

  /// Writes a new file, durably.
  ///
  /// @throws java.nio.file.FileAlreadyExistsException if there is one
  static void write(Path file, String text) throws IOException {
    write(file, text, _ -> {});
  }

  /// @param reached told after each step that a power cut may follow
  static void write(Path file, String text, Consumer<String> reached) throws IOException {
    var part = Files.createTempFile(folder(file), file.getFileName() + ".", PART, FOR_OWNER);
    try {
      reached.accept(file.getFileName() + " begun");
      try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
        channel.write(ByteBuffer.wrap(text.getBytes(UTF_8)));
        channel.force(true);
      }
      reached.accept(file.getFileName() + " written");
      Files.createLink(file, part); // a move would take the place of one that is there
      reached.accept(file.getFileName() + " named");
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(part);
      throw e;
    }
    Files.deleteIfExists(part);
    try (var folder = FileChannel.open(folder(file), StandardOpenOption.READ)) {
      folder.force(true);
    }
  }

  /// Whether this is what a power cut has left of writing a file of that name.
  static boolean isRemainOf(String name, Path file) {
    var its = file.getFileName().toString();
    return its.startsWith(name + ".") && its.endsWith(PART);
  }

  /// Deletes what power cuts have left of writing these files.
  static void deleteRemains(Path folder, List<String> names) throws IOException {
    try (var files = Files.newDirectoryStream(folder, "*" + PART)) {
      for (var file : files) {
        if (names.stream().anyMatch(name -> isRemainOf(name, file))) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static Path folder(Path file) {
    return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a key is in a folder");
  }

  /// Reads a key.
  ///
  /// @throws KeyFailure if it is not there, not a key, or others may read it
  static <K> K read(Path file, Function<String, K> parser) {
    return read(file, true, parser);
  }

  /// Reads what is not secret of a key, whoever may read the file.
  ///
  /// @throws KeyFailure if it is not there, or not a key
  static <K> K readPublic(Path file, Function<String, K> parser) {
    return read(file, false, parser);
  }

  private static <K> K read(Path file, boolean secret, Function<String, K> parser) {
    if (!Files.exists(file)) {
      throw new KeyFailure("The kiosk's key %s is missing.".formatted(file) + RESTORE);
    }
    try {
      if (secret) {
        requirePrivate(file);
      }
      return parser.apply(Files.readString(file));
    } catch (IOException e) {
      throw new KeyFailure(
          "The kiosk's key %s cannot be read (%s).".formatted(file, FileTrouble.why(e)), e);
    } catch (IllegalArgumentException e) {
      throw new KeyFailure("The kiosk's key %s is damaged.".formatted(file) + RESTORE, e);
    } catch (BrokenSeal e) {
      throw new KeyFailure(
          "The kiosk's key %s does not go with the root key beside it.".formatted(file) + RESTORE,
          e);
    }
  }

  private static void requirePrivate(Path file) throws IOException {
    var others =
        EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);
    others.retainAll(Files.getPosixFilePermissions(file));
    if (!others.isEmpty()) {
      throw new KeyFailure(
          "The kiosk's key %s is open to other users. Make it private: chmod 600 %s"
              .formatted(file, file));
    }
  }
}
