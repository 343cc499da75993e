package cubby.core.journal.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import cubby.core.journal.sqlite.SqliteJournal;
import cubby.core.secret.BrokenSeal;
import cubby.core.secret.DataFolder;
import cubby.core.secret.FileTrouble;
import cubby.core.secret.OperatorSecret;
import cubby.core.secret.RestoringFolder;
import cubby.core.secret.SealedInput;
import cubby.core.shell.PhotoVault;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;

/// A backup that can be restored, as far as can be told before it is opened. Owned by the thread
/// that restores.
public final class SealedBackup {

  private static final Set<String> FILES =
      Set.of(DataFolder.ROOT_KEY, DataFolder.SIGNING_KEY, DataFolder.JOURNAL);

  private static final Pattern PHOTO =
      Pattern.compile(PhotoVault.FOLDER + "/([A-Za-z0-9-]{1,100}\\.sealed)");

  private static final int BUFFER_BYTES = 64 * 1024;

  private final Path file;
  private final OperatorSecret key;
  private final BackupLabel label;

  private SealedBackup(Path file, OperatorSecret key, BackupLabel label) {
    this.file = file;
    this.key = key;
    this.label = label;
  }

  /// Reads what a backup says of itself.
  ///
  /// @param now by the wall clock of this computer
  /// @throws BackupRefused if it is none, is past its date, was made by a later version, or is
  ///   sealed to another key
  public static SealedBackup find(Path file, OperatorSecret key, Instant now) {
    try (var in = open(file)) {
      var label = BackupLabel.of(BackupLabel.readSealed(in, file), file);
      requireRestorable(file, label, key, now);
      return new SealedBackup(file, key, label);
    } catch (IOException e) {
      throw cannotRead(file, e);
    }
  }

  private static void requireRestorable(
      Path file, BackupLabel label, OperatorSecret key, Instant now) {
    if (!label.operator().equals(key.open().fingerprint())) {
      throw new BackupRefused(
          "%s is sealed to the operator's key %s, and this one is %s. Name the right key."
              .formatted(file, label.operator(), key.open().fingerprint()));
    }
    if (label.schema() > SqliteJournal.schemaVersion()) {
      throw new BackupRefused(
          "%s was made by a later version of Cubby (schema %d; this one knows up to %d). Restore it with that version, or a later one."
              .formatted(file, label.schema(), SqliteJournal.schemaVersion()));
    }
    if (now.isBefore(label.made())) {
      throw new BackupRefused(
          "%s was made at %s, but the clock of this computer says %s. Set it right first."
              .formatted(file, label.made(), now));
    }
    if (now.isAfter(label.until())) {
      throw new BackupRefused(
          "%s could be restored until %s, and the clock of this computer says %s: what it holds about people must be gone by then. Take a later backup."
              .formatted(file, label.until(), now));
    }
  }

  public BackupLabel label() {
    return label;
  }

  /// Writes all of it into a folder, durably.
  ///
  /// @throws BackupRefused if it was altered or cut short, or cannot be read
  /// @throws IOException if the folder cannot be written
  public void extractInto(RestoringFolder folder) throws IOException {
    try (var in = open(file)) {
      var text = BackupLabel.readSealed(in, file).text();
      var archive = new Reading(new SealedInput(in, text, key));
      var entries = new ZipInputStream(archive, UTF_8);
      var photos = folder.makeFolder(PhotoVault.FOLDER);
      for (var next = entries.getNextEntry(); next != null; next = entries.getNextEntry()) {
        write(entries, place(folder, photos, next.getName()));
        folder.reached(next.getName() + " written");
      }
      archive.transferTo(OutputStream.nullOutputStream());
      RestoringFolder.flush(photos);
      RestoringFolder.flush(folder.path());
      folder.reached("backup read to its end");
    } catch (BrokenSeal e) {
      throw new BackupRefused(
          "%s was altered or cut short after it was made. Take another.".formatted(file), e);
    }
  }

  private Path place(RestoringFolder folder, Path photos, String name) {
    if (FILES.contains(name)) {
      return folder.path().resolve(name);
    }
    var photo = PHOTO.matcher(name);
    if (photo.matches()) {
      return photos.resolve(photo.group(1));
    }
    throw new BackupRefused(
        "%s holds a file '%s', which no kiosk has. Restore it with the version that made it."
            .formatted(file, name));
  }

  private static void write(InputStream from, Path to) throws IOException {
    try (var channel = NewFile.create(to)) {
      var buffer = new byte[BUFFER_BYTES];
      for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
        var left = ByteBuffer.wrap(buffer, 0, read);
        while (left.hasRemaining()) {
          channel.write(left);
        }
      }
      channel.force(true);
    }
  }

  private static InputStream open(Path file) {
    try {
      return new BufferedInputStream(Files.newInputStream(file));
    } catch (IOException e) {
      throw cannotRead(file, e);
    }
  }

  private static BackupRefused cannotRead(Path file, IOException e) {
    return new BackupRefused("%s cannot be read (%s).".formatted(file, FileTrouble.why(e)), e);
  }

  /// Trouble with the backup is told from trouble with the folder.
  private final class Reading extends InputStream {
    private final InputStream in;

    private Reading(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() {
      try {
        return in.read();
      } catch (IOException e) {
        throw cannotRead(file, e);
      }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      try {
        return in.read(bytes, offset, length);
      } catch (IOException e) {
        throw cannotRead(file, e);
      }
    }
  }
}
