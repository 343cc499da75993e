package cubby.core.journal.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import cubby.core.journal.sqlite.SqliteJournal;
import cubby.core.kiosk.Rules;
import cubby.core.secret.DataFolder;
import cubby.core.secret.OperatorKey;
import cubby.core.secret.SealedOutput;
import cubby.core.shell.PhotoVault;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Backs a kiosk up while it works: keys, journal and photos in one file that only the operator can
/// open. In the file, sealed, is a ZIP archive of what the kiosk's folder has.
public final class Backup {

  /// No longer than what is kept about people is kept: photos have 30 days after their parcel's
  /// end, so that what must be erased by then is not brought back later.
  public static final Duration RESTORABLE_FOR = Duration.ofDays(30);

  /// What came of it.
  ///
  /// @param photos how many there are in it
  public record Made(BackupLabel label, int photos) {}

  private Backup() {}

  /// Makes a backup. Any thread; takes some seconds for each hundred thousand facts, and as much
  /// room in the kiosk's folder as the journal for as long, beside the reserve of the rules. The
  /// kiosk goes on meanwhile.
  ///
  /// @param file must not be there yet
  /// @param now by a wall clock that is to be believed
  /// @param rules how long the kiosk keeps texts about people: for longer it cannot be restored;
  ///   and how much room on its disk nothing else may take
  /// @throws BackupRefused if it cannot be written; then nothing of it is left
  /// @throws cubby.core.journal.JournalFailure if there is no room for a copy of the journal
  public static Made make(
      Path file,
      OperatorKey operator,
      DataFolder folder,
      SqliteJournal journal,
      Instant now,
      Rules rules) {
    NewFile.requireNone(file);
    try (var copy = journal.copy((long) rules.diskReserveMb() << 20)) {
      var textsKept = rules.textsKept();
      var made = now.truncatedTo(ChronoUnit.SECONDS);
      var label =
          new BackupLabel(
              journal.kioskId(),
              operator.fingerprint(),
              made,
              made.plus(textsKept.compareTo(RESTORABLE_FOR) < 0 ? textsKept : RESTORABLE_FOR),
              SqliteJournal.schemaVersion(),
              copy.head(),
              folder.signingKey().fingerprint());
      var photos = new int[1];
      NewFile.write(
          file, out -> photos[0] = write(out, label, operator, folder.path(), copy.bytes()));
      return new Made(label, photos[0]);
    }
  }

  private static int write(
      OutputStream out, BackupLabel label, OperatorKey operator, Path data, InputStream journal)
      throws IOException {
    var sealed = new SealedOutput(out, label.sealed().text(), operator);
    var archive = new ZipOutputStream(sealed, UTF_8);
    archive.setLevel(Deflater.BEST_SPEED);
    for (var key : List.of(DataFolder.ROOT_KEY, DataFolder.SIGNING_KEY)) {
      try (var in = Files.newInputStream(data.resolve(key))) {
        add(archive, key, in);
      }
    }
    add(archive, DataFolder.JOURNAL, journal);
    var photos = 0;
    for (var photo : PhotoVault.files(data)) {
      photos += addIfThere(archive, photo) ? 1 : 0;
    }
    archive.finish();
    sealed.finish();
    return photos;
  }

  /// One that was erased since the journal was copied is not in it.
  private static boolean addIfThere(ZipOutputStream archive, Path photo) throws IOException {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(photo);
    } catch (NoSuchFileException _) {
      return false;
    }
    archive.putNextEntry(new ZipEntry(PhotoVault.FOLDER + "/" + photo.getFileName()));
    archive.write(bytes);
    archive.closeEntry();
    return true;
  }

  private static void add(ZipOutputStream archive, String name, InputStream from)
      throws IOException {
    archive.putNextEntry(new ZipEntry(name));
    from.transferTo(archive);
    archive.closeEntry();
  }
}
