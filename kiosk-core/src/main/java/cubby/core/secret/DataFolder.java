package cubby.core.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folder in which one kiosk lives: `root.key`, `signing.key`, `journal.db`, and `lock`, which
/// is held as long as this is open, so that no two programs run the same kiosk. Owned by whoever
/// opened it.
public final class DataFolder implements AutoCloseable {

  /// Its files, as a backup has them too.
  public static final String ROOT_KEY = "root.key";

  public static final String SIGNING_KEY = "signing.key";
  public static final String JOURNAL = "journal.db";
  static final String LOCK = "lock";

  private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);

  private final Path path;
  private final Runnable letGo;
  private final KioskSecrets secrets;
  private final SigningKey signingKey;

  /// @param letGo lets another program have the kiosk
  private DataFolder(Path path, Runnable letGo, KioskSecrets secrets, SigningKey signingKey) {
    this.path = path;
    this.letGo = letGo;
    this.secrets = secrets;
    this.signingKey = signingKey;
  }

  /// Makes the folder of a new kiosk, with new keys and no journal yet, for its owner's eyes only.
  ///
  /// @throws FolderRefused if there is, or was, a kiosk in it, or it cannot be written
  public static DataFolder create(Path path, SecureRandom random) {
    requireNoKiosk(path);
    try {
      make(path);
      var lock = FolderLock.take(path.resolve(LOCK));
      try {
        requireNoKiosk(path); // another may have been set up since
        return fill(path, lock, random);
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw cannotWrite(path, e);
    }
  }

  /// Opens the folder of a kiosk.
  ///
  /// @throws FolderRefused if there is no kiosk in it, or another program runs it
  /// @throws KeyFailure if its keys are missing, damaged, or open to others
  public static DataFolder open(Path path, SecureRandom random) {
    requireKiosk(path);
    try {
      var lock = FolderLock.take(path.resolve(LOCK));
      try {
        return load(path, lock::close, random);
      } catch (RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw cannotWrite(path, e);
    }
  }

  /// The secrets of a kiosk, whether it runs or not: its keys never change.
  ///
  /// @throws FolderRefused if there is no kiosk in it
  /// @throws KeyFailure if its root key is missing, damaged, or open to others
  public static KioskSecrets readSecrets(Path path, SecureRandom random) {
    requireKiosk(path);
    return new KioskSecrets(KeyFile.read(path.resolve(ROOT_KEY), RootKey::fromText), random);
  }

  /// The public half of a kiosk's signing key, whether it runs or not.
  ///
  /// @throws FolderRefused if there is no kiosk in the folder
  /// @throws KeyFailure if its signing key is missing or damaged
  public static PublicKey readPublicKey(Path path) {
    requireKiosk(path);
    return KeyFile.readPublic(path.resolve(SIGNING_KEY), SigningKey::publicHalf);
  }

  /// Where the journal of a kiosk is, whether it runs or not.
  ///
  /// @throws FolderRefused if there is no kiosk in the folder
  public static Path journalIn(Path path) {
    requireKiosk(path);
    return path.resolve(JOURNAL);
  }

  /// The text of the root key's file, to be sealed and never shown.
  ///
  /// @throws KeyFailure if it is missing, damaged, or open to others
  public static String rootKeyText(Path path) {
    requireKiosk(path);
    return KeyFile.read(path.resolve(ROOT_KEY), RootKey::fromText).toText();
  }

  /// Puts a root key back that was lost; the journal must have been written with it.
  ///
  /// @throws FolderRefused if there is a root key, or it cannot be written
  public static void putBackRootKey(Path path, String text) {
    requireKiosk(path);
    var file = path.resolve(ROOT_KEY);
    if (Files.exists(file)) {
      throw new FolderRefused(
          "%s has a root key: take it away first, if it is the wrong one. Nothing was changed."
              .formatted(path));
    }
    try {
      KeyFile.write(file, text);
    } catch (IOException e) {
      throw cannotWrite(path, e);
    }
  }

  /// Names a root key by its text.
  ///
  /// @throws IllegalArgumentException if this is not the text of a root key
  public static String idOfRootKey(String text) {
    return RootKey.fromText(text).id();
  }

  public Path path() {
    return path;
  }

  /// Where the journal is, or is to be made.
  public Path journalFile() {
    return path.resolve(JOURNAL);
  }

  public KioskSecrets secrets() {
    return secrets;
  }

  public SigningKey signingKey() {
    return signingKey;
  }

  /// Takes back what [#create] has made, with the journal if there is one, and lets go of the
  /// folder: for a set-up that failed. Its keys have locked nothing that is of use.
  ///
  /// @throws FolderRefused if that fails too
  public void discard() {
    try (var files = Files.list(path)) {
      for (var file : files.filter(DataFolder::isOurs).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw cannotWrite(path, e);
    } finally {
      close();
    }
  }

  private static boolean isOurs(Path file) {
    var name = file.getFileName().toString();
    return name.equals(ROOT_KEY)
        || name.equals(SIGNING_KEY)
        || KeyFile.isRemainOf(ROOT_KEY, file)
        || KeyFile.isRemainOf(SIGNING_KEY, file)
        || name.equals(LOCK)
        || name.startsWith(JOURNAL);
  }

  /// Lets another program have the kiosk.
  @Override
  public void close() {
    letGo.run();
  }

  private static DataFolder fill(Path path, FolderLock lock, SecureRandom random)
      throws IOException {
    var root = RootKey.fresh(random);
    var secrets = new KioskSecrets(root, random);
    var signingKey = SigningKey.fresh(random);
    KeyFile.deleteRemains(path, List.of(ROOT_KEY, SIGNING_KEY));
    KeyFile.write(path.resolve(ROOT_KEY), root.toText());
    KeyFile.write(path.resolve(SIGNING_KEY), signingKey.toText(root, secrets));
    return new DataFolder(path, lock::close, secrets, signingKey);
  }

  static DataFolder load(Path path, Runnable letGo, SecureRandom random) {
    var root = KeyFile.read(path.resolve(ROOT_KEY), RootKey::fromText);
    var secrets = new KioskSecrets(root, random);
    var signingKey =
        KeyFile.read(path.resolve(SIGNING_KEY), text -> SigningKey.fromText(text, root, secrets));
    deleteRemains(path);
    return new DataFolder(path, letGo, secrets, signingKey);
  }

  /// A key that is taken away must not lie about under another name. The keys are there by now, so
  /// that nobody is just putting one back.
  private static void deleteRemains(Path path) {
    try {
      KeyFile.deleteRemains(path, List.of(ROOT_KEY, SIGNING_KEY));
    } catch (IOException e) {
      LOG.warn("What is left of writing a key in {} cannot be deleted", path, e);
    }
  }

  static void make(Path path) throws IOException {
    var forOwner = PosixFilePermissions.fromString("rwx------");
    Files.createDirectories(path, PosixFilePermissions.asFileAttribute(forOwner));
    Files.setPosixFilePermissions(path, forOwner);
  }

  private static void requireNoKiosk(Path path) {
    var left =
        Stream.of(JOURNAL, ROOT_KEY, SIGNING_KEY)
            .filter(name -> Files.exists(path.resolve(name)))
            .findFirst();
    if (RestoringFolder.isUnfinished(path)) {
      throw halfRestored(path);
    }
    if (left.isPresent()) {
      throw new FolderRefused(
          "%s holds a kiosk already, or what is left of one (%s).".formatted(path, left.get())
              + " Choose another folder. Nothing was changed.");
    }
  }

  /// Looks, and takes nothing.
  ///
  /// @throws FolderRefused if there is no kiosk in it, or it is closed to this user
  public static void requireKiosk(Path path) {
    if (Files.isDirectory(path) && !Files.isExecutable(path)) {
      throw new FolderRefused(
          "%s is closed to the user %s.".formatted(path, System.getProperty("user.name"))
              + " Run Cubby as the user that set the kiosk up. Nothing was changed.");
    }
    if (RestoringFolder.isUnfinished(path)) {
      throw halfRestored(path);
    }
    if (Files.exists(path.resolve(JOURNAL)) || Files.exists(path.resolve(ROOT_KEY))) {
      return;
    }
    throw new FolderRefused(
        "There is no kiosk in %s.".formatted(path)
            + " If its disk is not mounted, mount it; if this is to be a new kiosk, set it up"
            + " first. Nothing was changed.");
  }

  private static FolderRefused halfRestored(Path path) {
    return new FolderRefused(
        "A restore into %s was begun and not finished.".formatted(path)
            + " Restore into it once more, which begins anew. Nothing was changed.");
  }

  static FolderRefused cannotWrite(Path path, IOException e) {
    return new FolderRefused(
        "%s cannot be written (%s).".formatted(path, FileTrouble.why(e))
            + " Give it to the user that Cubby runs as, or see to its disk.",
        e);
  }
}
