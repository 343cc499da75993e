package cubby.app.torture.power;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.app.torture.power.DiskEvent.Acknowledged;
import cubby.app.torture.power.DiskEvent.FolderSynced;
import cubby.app.torture.power.DiskEvent.Made;
import cubby.app.torture.power.DiskEvent.Removed;
import cubby.app.torture.power.DiskEvent.Renamed;
import cubby.app.torture.power.DiskEvent.Resized;
import cubby.app.torture.power.DiskEvent.Synced;
import cubby.app.torture.power.DiskEvent.Written;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lines as strace 6.1 writes them with `-f -y -xx`.
class TraceReaderTest {
  private static final Path FOLDER = Path.of("/k");

  @TempDir private Path temporary;

  @Test
  void whatIsDoneToTheJournalIsRead() throws IOException {
    var events =
        read(
            "7 openat(AT_FDCWD<%s>, \"%s\", O_RDWR|O_CREAT|O_CLOEXEC, 0600) = 5<%s>"
                .formatted(hex("/"), hex("/k/journal.db.new"), hex("/k/journal.db.new")),
            "7 pwrite64(5<%s>, \"\\x00\\x22\\xff\", 3, 4096) = 3"
                .formatted(hex("/k/journal.db.new")),
            "7 ftruncate(5<%s>, 2) = 0".formatted(hex("/k/journal.db.new")),
            "7 fdatasync(5<%s>) = 0".formatted(hex("/k/journal.db.new")),
            "7 rename(\"%s\", \"%s\") = 0"
                .formatted(hex("/k/journal.db.new"), hex("/k/journal.db")),
            "7 fsync(9<%s>) = 0".formatted(hex("/k")),
            "7 write(8<%s>, \"%s\", 8) = 8".formatted(hex("/k/promises"), hex("created\n")),
            "7 unlink(\"%s\") = 0".formatted(hex("/k/journal.db")),
            "7 +++ exited with 0 +++");

    assertThat(events)
        .containsExactly(
            new Made("journal.db.new"),
            new Written("journal.db.new", 4096, ByteBuffer.wrap(new byte[] {0, '"', (byte) 0xff})),
            new Resized("journal.db.new", 2),
            new Synced("journal.db.new"),
            new Renamed("journal.db.new", "journal.db"),
            new FolderSynced(),
            new Acknowledged(new Promise.Created()),
            new Removed("journal.db"));
  }

  @Test
  void aCallInTwoPartsCountsWhereItEnds() throws IOException {
    var file = hex("/k/journal.db");

    var events =
        read(
            "7 openat(AT_FDCWD<%s>, \"%s\", O_CREAT) = 5<%s>".formatted(hex("/"), file, file),
            "7 fsync(5<%s> <unfinished ...>".formatted(file),
            "8 pwrite64(5<%s>, \"\\x01\", 1, 0) = 1".formatted(file),
            "7 <... fsync resumed>) = 0");

    assertThat(events)
        .containsExactly(
            new Made("journal.db"),
            new Written("journal.db", 0, ByteBuffer.wrap(new byte[] {1})),
            new Synced("journal.db"));
  }

  @Test
  void otherFilesTheIndexAndWhatFailedAreLeftOut() throws IOException {
    assertThat(
            read(
                "7 openat(AT_FDCWD<%s>, \"%s\", O_CREAT) = 5<%s>"
                    .formatted(hex("/"), hex("/k/journal.db-shm"), hex("/k/journal.db-shm")),
                "7 openat(AT_FDCWD<%s>, \"%s\", O_CREAT) = 5<%s>"
                    .formatted(hex("/"), hex("/j/journal.db"), hex("/j/journal.db")),
                "7 unlink(\"%s\") = -1 ENOENT (No such file or directory)"
                    .formatted(hex("/k/journal.db-wal")),
                "7 pwrite64(5<%s>(deleted), \"\\x01\", 1, 0) = 1".formatted(hex("/k/journal.db"))))
        .isEmpty();
  }

  @Test
  void whatIsNotUnderstoodIsNotPassedOver() {
    assertThatThrownBy(
            () -> read("7 fallocate(5<%s>, 0, 0, 9) = 0".formatted(hex("/k/journal.db"))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not understood");
  }

  private List<DiskEvent> read(String... lines) throws IOException {
    return TraceReader.read(Files.write(temporary.resolve("trace"), List.of(lines)), FOLDER);
  }

  private static String hex(String text) {
    var hex = new StringBuilder();
    for (byte each : text.getBytes(UTF_8)) {
      hex.append("\\x%02x".formatted(each));
    }
    return hex.toString();
  }
}
