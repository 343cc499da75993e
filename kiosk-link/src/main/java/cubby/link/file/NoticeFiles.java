package cubby.link.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import cubby.core.notice.NoticeId;
import cubby.core.notice.OpenedNotice;
import cubby.core.shell.NoticeCarrier;
import cubby.link.letter.Letter;
import cubby.link.letter.LetterWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.regex.Pattern;

/// Writes each notice as a file for its owner's eyes: whoever runs the kiosk passes it on. A file
/// is whole from the moment it is there, and survives a power cut once [#carry] has returned. For
/// one thread.
///
/// Names begin with the time, so that they sort by it, and end with the notice's id: a notice that
/// comes again finds its file and makes no second one.
public final class NoticeFiles implements NoticeCarrier {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

  private static final Pattern ODD = Pattern.compile("[^A-Za-z0-9-]");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private static final String ENDING = ".txt";
  private static final String UNFINISHED = ".unfinished";

  private final Path folder;
  private final LetterWriter writer;
  private final InstantSource clock;

  /// @param folder made if it is not there
  public NoticeFiles(Path folder, LetterWriter writer, InstantSource clock) {
    this.folder = folder;
    this.writer = writer;
    this.clock = clock;
  }

  @Override
  public void carry(OpenedNotice notice) throws IOException {
    makeFolder();
    if (!isThere(notice.id())) {
      write(writer.write(notice), folder.resolve(name(notice.id(), clock.instant())));
      sync(folder);
    }
  }

  private void makeFolder() throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
  }

  private boolean isThere(NoticeId id) throws IOException {
    var ending = "." + safe(id) + ENDING;
    try (var files = Files.list(folder)) {
      return files.anyMatch(file -> file.getFileName().toString().endsWith(ending));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void write(Letter letter, Path file) throws IOException {
    var unfinished = file.resolveSibling("." + safe(letter.id()) + UNFINISHED);
    Files.deleteIfExists(unfinished);
    try (var channel =
        FileChannel.open(
            unfinished,
            Set.of(CREATE_NEW, WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      var bytes = ByteBuffer.wrap(text(letter).getBytes(UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(unfinished, file, ATOMIC_MOVE);
  }

  /// The new name itself must survive too.
  private static void sync(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, READ)) {
      channel.force(true);
    }
  }

  private static String text(Letter letter) {
    return "To: %s\nSubject: %s\n\n%s"
        .formatted(oneLine(letter.to()), oneLine(letter.subject()), letter.body());
  }

  private static String name(NoticeId id, Instant now) {
    return TIME.format(now) + "." + safe(id) + ENDING;
  }

  /// The id with letters, digits and hyphens as they are, and no two ids alike.
  private static String safe(NoticeId id) {
    return ODD.matcher(id.value())
        .replaceAll(odd -> "_%04x".formatted((int) odd.group().charAt(0)));
  }

  private static String oneLine(String text) {
    return CONTROL.matcher(text).replaceAll(" ");
  }
}
