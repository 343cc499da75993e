package cubby.core.secret;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Held on a file as long as this program lives and does not let go. The file says which process
/// that is, and stays behind.
final class FolderLock implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FolderLock.class);

  private static final Duration PAUSE = Duration.ofMillis(20);

  /// Three seconds: a command takes less; a kiosk that runs keeps its folder much longer.
  private static final int TRIES = 150;

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /// Takes the lock. If another program has it, waits for some seconds: it may be a command that is
  /// soon done.
  ///
  /// @throws FolderRefused if it is taken
  /// @throws IOException if the file cannot be written
  static FolderLock take(Path file) throws IOException {
    var channel =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      if (!isTaken(channel)) {
        throw new OverlappingFileLockException();
      }
      var pid = Long.toString(ProcessHandle.current().pid());
      channel.truncate(0).write(ByteBuffer.wrap(pid.getBytes(US_ASCII)));
      return new FolderLock(channel);
    } catch (OverlappingFileLockException e) {
      channel.close();
      throw new FolderRefused(
          "The kiosk in %s is running already, as process %s. Nothing was changed."
              .formatted(file.getParent(), holder(file)),
          e);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      LOG.warn("The lock of the data folder would not close", e);
    }
  }

  /// @throws OverlappingFileLockException at once, if this very program has it
  private static boolean isTaken(FileChannel channel) throws IOException {
    for (int tries = 0; tries < TRIES; tries++) {
      if (channel.tryLock() != null) {
        return true;
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    return false;
  }

  private static String holder(Path file) throws IOException {
    var pid = Files.readString(file, US_ASCII);
    return pid.matches("\\d{1,10}") ? pid : "unknown";
  }
}
