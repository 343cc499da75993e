package cubby.link.message;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import cubby.core.effect.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A folder into which messages are dropped as files, `*.jws`. Each is told to the kiosk, in the
/// order of their names, and then lies in `done` or `refused` with the answer beside it. For one
/// thread.
///
/// A file must be whole when it gets its name: write it under another, then rename it.
public final class DropFolder {
  private static final Logger LOG = LoggerFactory.getLogger(DropFolder.class);

  private static final String ENDING = ".jws";
  private static final String ANSWER = ".answer";
  private static final String REASON = ".reason";

  /// So many at once, so that the end of the program is not held up by a full folder.
  private static final int AT_ONCE = 100;

  /// Messages are about people; who has dropped one looks for its answer sooner.
  static final Duration KEPT = Duration.ofDays(7);

  private final Path folder;
  private final Path done;
  private final Path refused;
  private final Function<String, Optional<Reply>> kiosk;
  private final InstantSource clock;
  private final Set<Path> stuck = new HashSet<>();

  /// @param folder made if it is not there
  /// @param kiosk answers a message, each of its bytes as one character; empty if there is no
  ///   answer just now, and the message is to be told again later
  public DropFolder(Path folder, Function<String, Optional<Reply>> kiosk, InstantSource clock) {
    this.folder = folder;
    this.done = folder.resolve("done");
    this.refused = folder.resolve("refused");
    this.kiosk = kiosk;
    this.clock = clock;
  }

  /// Tells what is there.
  ///
  /// @throws IOException if the folder cannot be read or made
  public void sweep() throws IOException {
    for (var each : List.of(folder, done, refused)) {
      Files.createDirectories(
          each, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
    for (var file : waiting()) {
      if (!take(file)) {
        return;
      }
    }
  }

  /// Deletes what has been lying in `done` and `refused` for long.
  ///
  /// @throws IOException if they cannot be read
  public void tidy() throws IOException {
    var before = clock.instant().minus(KEPT);
    for (var each : List.of(done, refused)) {
      if (Files.isDirectory(each)) {
        deleteOlder(each, before);
      }
    }
  }

  /// An answer is as old as the time since its message was taken in.
  private static void deleteOlder(Path folder, Instant than) throws IOException {
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        var name = file.getFileName().toString();
        var isAnswer = name.endsWith(ANSWER) || name.endsWith(REASON);
        if (isAnswer && Files.getLastModifiedTime(file).toInstant().isBefore(than)) {
          Files.deleteIfExists(file.resolveSibling(name.substring(0, name.lastIndexOf('.'))));
          Files.delete(file);
        }
      }
    }
  }

  private List<Path> waiting() throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(ENDING) && !stuck.contains(file))
          .sorted()
          .limit(AT_ONCE)
          .toList();
    }
  }

  /// Returns whether there was an answer.
  private boolean take(Path file) {
    try {
      var reply =
          Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
              ? kiosk.apply(text(file))
              : Optional.<Reply>of(new Reply.Refused("This is not a file."));
      if (reply.isPresent()) {
        putAway(file, reply.get());
      }
      return reply.isPresent();
    } catch (IOException e) {
      stuck.add(file);
      LOG.error("The message {} cannot be read or moved, and is left alone", file, e);
      return true;
    } catch (RuntimeException e) {
      // A fault in the program must not hold up the messages behind this one.
      stuck.add(file);
      LOG.error("The message {} cannot be dealt with, and is left alone", file, e);
      return true;
    }
  }

  /// As much as shows that it is too long.
  private static String text(Path file) throws IOException {
    try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return new String(in.readNBytes(MessageReader.LENGTH_MAX + 1), ISO_8859_1);
    }
  }

  private void putAway(Path file, Reply reply) throws IOException {
    switch (reply) {
      case Reply.Done(var sentence) -> putAway(file, done, ANSWER, sentence);
      case Reply.Refused(var sentence) -> putAway(file, refused, REASON, sentence);
    }
  }

  private void putAway(Path file, Path to, String ending, String sentence) throws IOException {
    var target = free(to, file.getFileName().toString());
    var answer = target.resolveSibling(target.getFileName() + ending);
    Files.writeString(answer, sentence + "\n", UTF_8);
    Files.setLastModifiedTime(answer, FileTime.from(clock.instant()));
    Files.move(file, target);
  }

  /// An earlier one of the same name stays.
  private static Path free(Path folder, String name) {
    var target = folder.resolve(name);
    for (int i = 2; Files.exists(target, LinkOption.NOFOLLOW_LINKS); i++) {
      target = folder.resolve("%s.%d".formatted(name, i));
    }
    return target;
  }
}
