package cubby.core.shell;

import cubby.core.parcel.ParcelId;
import cubby.core.photo.PhotoId;
import cubby.core.secret.PhotoSealer;
import cubby.hal.contract.camera.Photo;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The folder of sealed photos: `DATA/photos/<id>.sealed`. Any thread, as long as one alone writes.
///
/// Sealed is one byte for the picture's format (J or P), then the picture.
public final class PhotoVault {

  /// In the data folder.
  public static final String FOLDER = "photos";

  private static final String SEALED = ".sealed";
  private static final String UNFINISHED = ".new";

  /// The journal must not be what finds the disk full: room for a year of it.
  private static final long ROOM_BYTES_MIN = 256L << 20;

  private final Path folder;
  private final PhotoSealer sealer;

  /// @param data the kiosk's data folder
  public PhotoVault(Path data, PhotoSealer sealer) {
    this.folder = data.resolve(FOLDER);
    this.sealer = sealer;
  }

  /// Keeps a photo: on return it survives a power cut.
  ///
  /// @throws IOException if it cannot; then nothing of it is left
  void keep(PhotoId id, Optional<ParcelId> about, Photo photo) throws IOException {
    make();
    var known = Files.getFileStore(folder).getTotalSpace() > 0; // some systems do not tell
    if (known && Files.getFileStore(folder).getUsableSpace() < ROOM_BYTES_MIN) {
      throw new IOException("less than %d MB are free".formatted(ROOM_BYTES_MIN >> 20));
    }
    var plain =
        ByteBuffer.allocate(1 + photo.length())
            .put(mark(photo.format()))
            .put(photo.toArray())
            .array();
    var unfinished = folder.resolve(id.value() + UNFINISHED);
    try {
      write(unfinished, sealer.seal(plain, id, about));
      Files.move(unfinished, file(id), StandardCopyOption.ATOMIC_MOVE);
      flush();
    } catch (IOException e) {
      Files.deleteIfExists(unfinished);
      Files.deleteIfExists(file(id));
      throw e;
    }
  }

  /// The photo, if it is there.
  ///
  /// @throws cubby.core.secret.BrokenSeal if it was altered, or is another one
  public Optional<Photo> find(PhotoId id, Optional<ParcelId> about) throws IOException {
    try {
      var plain = sealer.open(Files.readAllBytes(file(id)), id, about);
      var picture = new byte[plain.length - 1];
      System.arraycopy(plain, 1, picture, 0, picture.length);
      return Optional.of(new Photo(format(plain[0]), picture));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    }
  }

  /// Erases a photo; one that is not there is no mistake. On return no power cut brings it back.
  void erase(PhotoId id) throws IOException {
    if (Files.deleteIfExists(file(id))) {
      flush();
    }
  }

  /// Erases everything but these: what was being written, or never became a fact.
  public void eraseAllBut(Set<PhotoId> known) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        var name = file.getFileName().toString();
        if (!name.endsWith(SEALED)
            || !known.contains(new PhotoId(name.substring(0, name.length() - SEALED.length())))) {
          Files.delete(file);
        }
      }
    }
    flush();
  }

  /// The files of the photos that a kiosk keeps, sealed as they are.
  ///
  /// @param data the kiosk's data folder
  public static List<Path> files(Path data) throws IOException {
    try (var files = Files.list(data.resolve(FOLDER))) {
      return files.filter(file -> file.toString().endsWith(SEALED)).sorted().toList();
    } catch (NoSuchFileException _) {
      return List.of();
    }
  }

  private static byte mark(Photo.Format format) {
    return switch (format) {
      case JPEG -> 'J';
      case PNG -> 'P';
    };
  }

  private static Photo.Format format(byte mark) {
    return mark == mark(Photo.Format.JPEG) ? Photo.Format.JPEG : Photo.Format.PNG;
  }

  private Path file(PhotoId id) {
    return folder.resolve(id.value() + SEALED);
  }

  private void make() throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectory(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    var options =
        EnumSet.of(
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
    var forOwner =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try (var channel = FileChannel.open(file, options, forOwner)) {
      var left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
  }

  /// The names in the folder are durable too.
  private void flush() throws IOException {
    try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
      names.force(true);
    }
  }
}
