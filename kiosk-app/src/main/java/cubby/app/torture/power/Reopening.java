package cubby.app.torture.power;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import cubby.core.journal.JournalFailure;
import cubby.core.journal.Verdict;
import cubby.core.journal.sqlite.SqliteJournal;
import cubby.core.secret.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Opens a folder as a kiosk that starts does, and compares what is in it with what was promised.
final class Reopening {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Reopening() {}

  /// How a program opens its journal.
  @FunctionalInterface
  interface Opener {
    SqliteJournal open(DataFolder folder);
  }

  static Finding of(Path path, Promises promises) {
    return of(
        path,
        promises,
        folder -> SqliteJournal.open(folder.journalFile(), folder.secrets(), folder.signingKey()));
  }

  static Finding of(Path path, Promises promises, Opener opener) {
    try (var folder = DataFolder.open(path, RANDOM)) {
      if (!Files.exists(folder.journalFile())) {
        return promises.created() ? new Finding.Lost("the journal") : new Finding.Whole();
      }
      var remains = remains(path, promises.gone());
      if (remains.isPresent()) {
        return new Finding.Lost("the erasure of a text: it is left in " + remains.get());
      }
      var journal = opener.open(folder);
      try {
        return compared(journal, promises);
      } finally {
        journal.abandon();
      }
    } catch (IOException e) {
      return new Finding.Broken("a file cannot be read: " + e.getMessage());
    } catch (JournalFailure e) {
      return new Finding.Broken(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      return new Finding.Broken(e.toString());
    }
  }

  /// Which file still has any of these in it. Asked before anything is opened, which would change
  /// the files.
  private static Optional<Path> remains(Path path, List<String> gone) throws IOException {
    try (var files = Files.list(path)) {
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        var bytes = Files.readString(file, ISO_8859_1);
        if (gone.stream().anyMatch(bytes::contains)) {
          return Optional.of(file.getFileName());
        }
      }
    }
    return Optional.empty();
  }

  private static Finding compared(SqliteJournal journal, Promises promises) {
    var recovered = journal.recover();
    var head = recovered.head();
    if (head.sequence() < promises.committed()) {
      return new Finding.Lost("rows %d to %d".formatted(head.sequence() + 1, promises.committed()));
    }
    var uptime = recovered.lastSeen().map(it -> it.uptime().sinceSetUp()).orElse(Duration.ZERO);
    if (uptime.compareTo(promises.uptime()) < 0) {
      return new Finding.Lost("the time: %s, not %s".formatted(uptime, promises.uptime()));
    }
    for (var text : promises.kept()) {
      if (journal.text(text).isEmpty()) {
        return new Finding.Lost("a text that was kept");
      }
    }
    for (var text : promises.erased()) {
      if (journal.text(text).isPresent()) {
        return new Finding.Lost("the erasure of a text");
      }
    }
    if (!promises.mayEndAt(head)) {
      return new Finding.Broken("row %d ends no commit".formatted(head.sequence()));
    }
    if (journal.verify() instanceof Verdict.Broken(_, var why)) {
      return new Finding.Broken(why);
    }
    var damage = journal.damage();
    if (!damage.isEmpty()) {
      return new Finding.Broken(damage.getFirst());
    }
    recovered.lastSeen().ifPresent(journal::noteTime); // it can be written, too
    return new Finding.Whole();
  }
}
