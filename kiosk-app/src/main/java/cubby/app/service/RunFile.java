package cubby.app.service;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The file `runs` of a data folder, with its [RunNotes]. Each change is whole and durable, or not
/// there. What cannot be read counts as nothing, and what cannot be written is only logged: notes
/// must not keep a kiosk from its work. Any thread.
public final class RunFile {
  private static final Logger LOG = LoggerFactory.getLogger(RunFile.class);

  private static final String NAME = "runs";

  private final Path file;
  private final String boot;
  private final InstantSource clock;

  RunFile(Path folder, String boot, InstantSource clock) {
    this.file = folder.resolve(NAME);
    this.boot = boot;
    this.clock = clock;
  }

  public static RunFile in(Path folder) {
    return new RunFile(folder, boot(), InstantSource.system());
  }

  /// A run begins; the folder is held.
  ///
  /// @return why the kiosk is in service mode, if it is
  public synchronized Optional<String> begin() {
    var before = read();
    var now = before.begun(boot, clock.instant());
    write(now);
    if (now.aborts().size() > before.aborts().size()) {
      LOG.warn("The run before was aborted: {}", now.aborts().getLast().why());
    }
    return why(now);
  }

  /// The run under way will end for this.
  public synchronized void faulty(String why) {
    change(notes -> notes.faulty(why.replaceAll("\\s+", " ")));
  }

  /// The run ends, and nothing is wrong with the program.
  public synchronized void ended() {
    change(RunNotes::ended);
  }

  /// @return whether the kiosk was in service mode
  public synchronized boolean leave() {
    if (read().service().isEmpty()) {
      return false;
    }
    change(RunNotes::left);
    return true;
  }

  /// Why the kiosk is in service mode, if it is.
  public synchronized Optional<String> service() {
    return why(read());
  }

  private static Optional<String> why(RunNotes notes) {
    return notes
        .service()
        .map(it ->
            "the kiosk was aborted %d times within %d minutes, last at %s (%s)"
                .formatted(
                    RunNotes.ABORTS_MAX,
                    RunNotes.ABORTS_WITHIN.toMinutes(),
                    it.at().truncatedTo(ChronoUnit.SECONDS),
                    it.why()));
  }

  private void change(UnaryOperator<RunNotes> by) {
    write(by.apply(read()));
  }

  private RunNotes read() {
    try {
      return RunNotes.parse(Files.readString(file));
    } catch (NoSuchFileException _) {
      return RunNotes.NONE;
    } catch (IOException | RuntimeException e) {
      LOG.warn("How the last runs ended cannot be read from {}, and counts as nothing", file, e);
      return RunNotes.NONE;
    }
  }

  private void write(RunNotes notes) {
    var unfinished = file.resolveSibling(NAME + ".new");
    try {
      Files.deleteIfExists(unfinished);
      writeDurably(unfinished, notes.text());
      Files.move(
          unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      try (var folder = FileChannel.open(file.resolveSibling("."), StandardOpenOption.READ)) {
        folder.force(true);
      }
    } catch (IOException e) {
      LOG.warn("How this run ends cannot be noted in {}: {}", file, e.toString());
    }
  }

  private static void writeDurably(Path file, String text) throws IOException {
    var forOwner =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try (var channel =
        FileChannel.open(
            file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), forOwner)) {
      channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
      channel.force(true);
    }
  }

  /// Another after each start of the computer (random(4)); empty where nothing tells.
  private static String boot() {
    try {
      return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
    } catch (IOException _) {
      return "";
    }
  }
}
