package cubby.link.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import cubby.core.notice.NoticeId;
import cubby.core.notice.OpenedNotice;
import cubby.core.shell.Delivery;
import cubby.core.shell.NoticeCarrier;
import cubby.link.letter.Letter;
import cubby.link.letter.LetterWriter;
import cubby.link.qr.QrSvg;
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
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Writes each notice as a file for its owner's eyes, and beside it a picture of its QR code if it
/// has one: whoever runs the kiosk passes them on. A file is whole from the moment it is there, and
/// survives a power cut once [#carry] has returned. For one thread.
///
/// Names begin with the time, so that they sort by it, and end with the notice's id: a notice that
/// comes again finds its file and makes no second one.
public final class NoticeFiles implements NoticeCarrier {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

  private static final Pattern ODD = Pattern.compile("[^A-Za-z0-9-]");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private static final String ENDING = ".txt";
  private static final String PICTURE = ".svg";
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
  public Delivery carry(OpenedNotice notice) throws IOException {
    makeFolder();
    if (!isThere(notice.id())) {
      write(writer.write(notice));
      sync(folder);
    }
    return new Delivery.Taken();
  }

  /// The picture first: once the text is there, all is.
  private void write(Letter letter) throws IOException {
    var name = name(letter.id(), clock.instant());
    if (letter.qrText().isPresent()) {
      removePictures(letter.id());
      write(QrSvg.of(letter.qrText().get()), folder.resolve(name + PICTURE));
    }
    write(text(letter, name), folder.resolve(name + ENDING));
  }

  /// What a power cut left of an earlier try.
  private void removePictures(NoticeId id) throws IOException {
    for (var picture : endingIn("." + safe(id) + PICTURE)) {
      Files.delete(picture);
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
    return !endingIn("." + safe(id) + ENDING).isEmpty();
  }

  private List<Path> endingIn(String ending) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().endsWith(ending)).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void write(String content, Path file) throws IOException {
    var unfinished = file.resolveSibling(UNFINISHED);
    Files.deleteIfExists(unfinished);
    try (var channel =
        FileChannel.open(
            unfinished,
            Set.of(CREATE_NEW, WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      var bytes = ByteBuffer.wrap(content.getBytes(UTF_8));
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

  private static String text(Letter letter, String name) {
    var picture = letter.qrText().map(_ -> "QR code: %s%s\n".formatted(name, PICTURE)).orElse("");
    return "To: %s\nSubject: %s\n%s\n%s"
        .formatted(oneLine(letter.to()), oneLine(letter.subject()), picture, letter.body());
  }

  private static String name(NoticeId id, Instant now) {
    return TIME.format(now) + "." + safe(id);
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
