package cubby.hal.config;

import static cubby.hal.config.Settings.require;

import cubby.hal.contract.camera.CameraId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One camera, worked by a command.
///
/// @param id unique
/// @param command the program and its arguments, run without a shell; in each, `{file}`, `{width}`
///   and `{height}` stand for what their names say, and `{file}` is there
/// @param widthPx of the picture; 1280 by default
/// @param heightPx of the picture; 720 by default
/// @param timeLimit after which the command is killed; 5 s by default
public record CameraSettings(
    CameraId id,
    List<String> command,
    @Nullable Integer widthPx,
    @Nullable Integer heightPx,
    @Nullable Duration timeLimit) {
  /// Where the command is to write the picture.
  public static final String FILE = "{file}";

  public static final String WIDTH = "{width}";
  public static final String HEIGHT = "{height}";

  public static final int MIN_PX = 160;
  public static final int MAX_PX = 4096;
  public static final Duration MIN_TIME_LIMIT = Duration.ofMillis(500);

  /// Nobody stands before a kiosk that thinks for longer.
  public static final Duration MAX_TIME_LIMIT = Duration.ofSeconds(30);

  private static final int DEFAULT_WIDTH_PX = 1280;
  private static final int DEFAULT_HEIGHT_PX = 720;
  private static final Duration DEFAULT_TIME_LIMIT = Duration.ofSeconds(5);

  public CameraSettings {
    require(Settings.present(id), "a camera needs an id");
    command = List.copyOf(command);
    require(!command.isEmpty(), "camera %s: needs a command", id);
    require(
        command.stream().anyMatch(word -> word.contains(FILE)),
        "camera %s: its command has no %s to write to",
        id,
        FILE);
    require(
        Settings.within(widthPx, MIN_PX, MAX_PX) && Settings.within(heightPx, MIN_PX, MAX_PX),
        "camera %s: a picture is %d to %d pixels wide and high, not %s × %s",
        id,
        MIN_PX,
        MAX_PX,
        widthPx,
        heightPx);
    require(
        Settings.within(timeLimit, MIN_TIME_LIMIT, MAX_TIME_LIMIT),
        "camera %s: its time limit is %d ms to %d ms, not %s",
        id,
        MIN_TIME_LIMIT.toMillis(),
        MAX_TIME_LIMIT.toMillis(),
        timeLimit == null ? "" : timeLimit.toMillis() + " ms");
  }

  /// The command for a picture in `file`.
  public List<String> commandFor(Path file) {
    var width = String.valueOf(widthPx == null ? DEFAULT_WIDTH_PX : widthPx);
    var height = String.valueOf(heightPx == null ? DEFAULT_HEIGHT_PX : heightPx);
    return command.stream()
        .map(word ->
            word.replace(WIDTH, width).replace(HEIGHT, height).replace(FILE, file.toString()))
        .toList();
  }

  public Duration timeLimitOrDefault() {
    return timeLimit == null ? DEFAULT_TIME_LIMIT : timeLimit;
  }
}
