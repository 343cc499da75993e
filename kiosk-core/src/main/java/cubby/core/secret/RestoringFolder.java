package cubby.core.secret;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// A folder into which a kiosk is being restored. Its first file is `restore.unfinished`, and that
/// goes last, when everything else is durable: as long as it is there no program takes the folder
/// for a kiosk, and a restore begins anew. Held as a kiosk's folder is. Owned by whoever began it.
public final class RestoringFolder implements AutoCloseable {

  /// As long as it is there, so is the rest in part.
  static final String UNFINISHED = "restore.unfinished";

  private static final Set<PosixFilePermission> FOR_OWNER =
      PosixFilePermissions.fromString("rwx------");

  private final Path path;
  private final boolean made;
  private final boolean hadRemains;
  private final Set<PosixFilePermission> modeBefore;
  private final FolderLock lock;
  private final Consumer<String> reached;

  /// @param lock held already
  private RestoringFolder(Path path, boolean made, FolderLock lock, Consumer<String> reached)
      throws IOException {
    this.path = path;
    this.made = made;
    this.hadRemains = isUnfinished(path);
    this.modeBefore = Files.getPosixFilePermissions(path);
    this.lock = lock;
    this.reached = reached;
  }

  /// Begins in a folder that is new or empty, or in which a restore was begun and not finished,
  /// whose remains go first.
  ///
  /// @param reached told after each step that a power cut may follow
  /// @throws FolderRefused if anything else is in it, or it cannot be written
  public static RestoringFolder begin(Path path, Consumer<String> reached) {
    try {
      requireFree(path);
      var made = !Files.exists(path);
      if (made) {
        DataFolder.make(path);
      }
      reached.accept("folder made");
      var lock = FolderLock.take(path.resolve(DataFolder.LOCK));
      var begun = false;
      try {
        requireFree(path); // it may have become another's since
        var folder = new RestoringFolder(path, made, lock, reached);
        folder.enter();
        begun = true;
        return folder;
      } finally {
        if (!begun) {
          lock.close();
        }
      }
    } catch (IOException e) {
      throw DataFolder.cannotWrite(path, e);
    }
  }

  /// Whether a restore into this folder was begun and not finished.
  static boolean isUnfinished(Path path) {
    return Files.exists(path.resolve(UNFINISHED));
  }

  public Path path() {
    return path;
  }

  /// Whether what a restore before had left was deleted, for good.
  public boolean hadRemains() {
    return hadRemains;
  }

  /// Notes that something has been done that a power cut may follow.
  public void reached(String step) {
    reached.accept(step);
  }

  /// What has been restored, as a kiosk's folder; it is closed with this one.
  ///
  /// @throws KeyFailure if its keys are missing or damaged
  public DataFolder asKiosk(SecureRandom random) {
    return DataFolder.load(path, lock::close, random);
  }

  /// Everything is there and durable: from now on it is a kiosk's folder.
  public void complete() throws IOException {
    flush(path);
    reached.accept("all written");
    Files.delete(path.resolve(UNFINISHED));
    reached.accept("no longer unfinished");
    flush(path);
  }

  /// Takes back what was made: the folder is as it was before, without [remains][#hadRemains].
  ///
  /// @throws IOException if that fails too; then it stays marked as unfinished
  public void discard() throws IOException {
    empty();
    Files.deleteIfExists(path.resolve(DataFolder.LOCK));
    Files.delete(path.resolve(UNFINISHED));
    if (made) {
      Files.delete(path);
    } else {
      Files.setPosixFilePermissions(path, modeBefore);
    }
  }

  /// Lets go of the folder, finished or not.
  @Override
  public void close() {
    lock.close();
  }

  private void enter() throws IOException {
    try {
      Files.setPosixFilePermissions(path, FOR_OWNER);
      mark();
      empty();
    } catch (IOException | RuntimeException e) {
      Files.setPosixFilePermissions(path, modeBefore);
      throw e;
    }
  }

  private void mark() throws IOException {
    if (!isUnfinished(path)) {
      KeyFile.write(
          path.resolve(UNFINISHED), "A restore was begun and is not finished.\n", reached);
    }
    reached.accept("marked as unfinished");
  }

  private void empty() throws IOException {
    for (var file : files(path)) {
      if (!file.endsWith(UNFINISHED) && !isNobodys(file)) {
        deleteAll(file);
        reached.accept("remains of " + file.getFileName() + " deleted");
      }
    }
  }

  private static void requireFree(Path path) throws IOException {
    if (isUnfinished(path)) {
      return;
    }
    if (files(path).stream().anyMatch(file -> !isNobodys(file) && !isRemain(file))) {
      throw new FolderRefused(
          "%s has something in it: name a folder that is new or empty. Nothing was changed."
              .formatted(path));
    }
  }

  private static List<Path> files(Path path) throws IOException {
    try (var files = Files.list(path)) {
      return files.sorted().toList();
    } catch (NoSuchFileException _) {
      return List.of();
    } catch (NotDirectoryException e) {
      throw new FolderRefused(
          "%s is not a folder: name one that is new or empty. Nothing was changed.".formatted(path),
          e);
    }
  }

  /// What a disk of its own has from the first, and what whoever tried to hold the folder left.
  private static boolean isNobodys(Path file) {
    return file.endsWith("lost+found") || file.endsWith(DataFolder.LOCK);
  }

  /// Of the mark of a restore that had hardly begun.
  private static boolean isRemain(Path file) {
    return KeyFile.isRemainOf(UNFINISHED, file);
  }

  private static void deleteAll(Path file) throws IOException {
    try (var all = Files.walk(file)) {
      for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  /// Makes a folder for its owner's eyes, durably.
  public Path makeFolder(String name) throws IOException {
    var folder = path.resolve(name);
    Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(FOR_OWNER));
    flush(path);
    reached.accept(name + " made");
    return folder;
  }

  /// The names in a folder are durable.
  public static void flush(Path folder) throws IOException {
    try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
      names.force(true);
    }
  }
}
