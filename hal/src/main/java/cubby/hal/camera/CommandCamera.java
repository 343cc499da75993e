package cubby.hal.camera;

import cubby.hal.config.CameraSettings;
import cubby.hal.contract.MonotonicClock;
import cubby.hal.contract.camera.Camera;
import cubby.hal.contract.camera.CameraId;
import cubby.hal.contract.camera.Shot;
import cubby.hal.program.Ended;
import cubby.hal.program.ProgramRun;
import cubby.hal.wire.WireBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A camera that takes a picture when a command is run: `rpicam-still`, `ffmpeg`. Blocks its caller
/// for the time limit and a second at most. Safe for any thread.
///
/// The picture is written into a folder of its own, which only the kiosk's user may enter, and
/// which is gone when [#take] returns.
public final class CommandCamera implements Camera {
  private static final Logger LOG = LoggerFactory.getLogger(CommandCamera.class);

  /// Programs tell the format by it, and this is what all of them can.
  private static final String FILE = "picture.jpg";

  private final CameraSettings settings;
  private final Path scratch;
  private final MonotonicClock clock;
  private final ReentrantLock taking = new ReentrantLock();

  /// @param scratch an existing folder in which pictures may lie for the moment
  public CommandCamera(CameraSettings settings, Path scratch, MonotonicClock clock) {
    this.settings = settings;
    this.scratch = scratch;
    this.clock = clock;
  }

  @Override
  public CameraId id() {
    return settings.id();
  }

  @Override
  public Shot take() {
    if (!taking.tryLock()) {
      return failed("it is taking a picture already");
    }
    try {
      return takeInPrivate();
    } finally {
      taking.unlock();
    }
  }

  private Shot takeInPrivate() {
    Path folder;
    try {
      folder =
          Files.createTempDirectory(
              scratch,
              "cubby-camera-",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (IOException e) {
      return failed("there is no place for a picture in %s: %s".formatted(scratch, e.getMessage()));
    }
    try {
      return shot(folder.resolve(FILE));
    } finally {
      delete(folder);
    }
  }

  private Shot shot(Path file) {
    var command = settings.commandFor(file);
    var limit = settings.timeLimitOrDefault();
    return switch (ProgramRun.run(command, WireBytes.NONE, limit, clock, () -> true)) {
      case Ended.Exited(var code, _) when code == 0 -> named(PhotoFile.read(file));
      case Ended.Exited(var code, var said) ->
          failed(
              "%s ended with %d%s"
                  .formatted(command.getFirst(), code, said.isEmpty() ? "" : ": " + said));
      case Ended.TookTooLong _ -> new Shot.TooSlow(limit);
      case Ended.CutOff _ -> failed("it was interrupted");
      case Ended.NotStarted(var why) -> failed(why);
    };
  }

  private Shot named(Shot shot) {
    return shot instanceof Shot.Failed(var why) ? failed(why) : shot;
  }

  private Shot failed(String why) {
    return new Shot.Failed("camera %s: %s".formatted(id(), why));
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      for (var file : inner(files.toList())) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      LOG.warn("A camera's folder could not be deleted", e);
    }
  }

  /// What is in a folder comes before it.
  private static List<Path> inner(List<Path> files) {
    return files.stream().sorted(Comparator.reverseOrder()).toList();
  }
}
