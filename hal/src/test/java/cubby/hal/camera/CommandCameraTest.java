package cubby.hal.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.hal.config.CameraSettings;
import cubby.hal.contract.MonotonicClock;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.contract.camera.CameraId;
import cubby.hal.contract.camera.Photo;
import cubby.hal.contract.camera.Shot;
import cubby.hal.program.AwaitedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Cameras whose command is a shell script: real processes and files.
@EnabledOnOs(OS.LINUX)
@Timeout(60)
class CommandCameraTest {
  private static final MonotonicClock CLOCK = () -> new MonotonicTime(System.nanoTime());
  private static final String JPEG = "printf '\\377\\330\\377\\340picture' > \"$1\"";
  private static final String PNG = "printf '\\211PNG\\r\\n\\032\\npicture' > \"$1\"";

  @TempDir private Path scratch;
  @TempDir private Path notes;

  @AfterEach
  void noPictureIsLeft() throws IOException {
    try (var files = Files.list(scratch)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void aJpegOrAPngIsTaken() {
    assertThat(take(JPEG))
        .isInstanceOfSatisfying(
            Shot.Taken.class,
            shot -> {
              assertThat(shot.photo().format()).isEqualTo(Photo.Format.JPEG);
              assertThat(shot.photo().length()).isEqualTo(11);
              assertThat(shot.photo().toArray()).startsWith(0xFF, 0xD8, 0xFF).endsWith('r', 'e');
              assertThat(shot.photo()).hasToString("Photo[JPEG, 11 bytes]");
            });
    assertThat(take(PNG))
        .isInstanceOfSatisfying(
            Shot.Taken.class,
            shot -> assertThat(shot.photo().format()).isEqualTo(Photo.Format.PNG));
  }

  @Test
  void placeholdersAreFilledInAndNothingIsLeftToAShell() throws IOException {
    var noted = notes.resolve("arguments");
    var script = "printf '%s|' \"$@\" > " + noted + "; " + JPEG;
    var settings =
        settings(
            List.of("sh", "-c", script, "sh", "{file}", "--size={width}x{height}", "$HOME `id` *"),
            640,
            480,
            null);
    assertThat(new CommandCamera(settings, scratch, CLOCK).take()).isInstanceOf(Shot.Taken.class);
    assertThat(Files.readString(noted))
        .matches(
            scratch + "/cubby-camera-\\d+/picture\\.jpg\\|--size=640x480\\|\\$HOME `id` \\*\\|");
  }

  @Test
  void nobodyElseCanEnterTheFolder() throws IOException {
    var noted = notes.resolve("mode");
    assertThat(take("stat -c %a \"$(dirname \"$1\")\" > " + noted + "; " + JPEG))
        .isInstanceOf(Shot.Taken.class);
    assertThat(Files.readString(noted)).isEqualTo("700\n");
  }

  @Test
  void whatTheCommandLeavesBesideItIsGoneToo() {
    assertThat(take("mkdir \"$1.d\"; touch \"$1.d/x\" \"$1~\"; " + JPEG))
        .isInstanceOf(Shot.Taken.class);
  }

  @Test
  void aCommandThatFailsIsToldWithItsLastWords() {
    assertThat(take(JPEG + "; echo 'no cameras available' >&2; exit 255"))
        .isEqualTo(new Shot.Failed("camera inside: sh ended with 255: no cameras available"));
    assertThat(take("exit 1")).isEqualTo(new Shot.Failed("camera inside: sh ended with 1"));
  }

  @Test
  void aCommandThatHangsIsKilled() {
    var limit = Duration.ofMillis(500);
    var settings =
        settings(List.of("sh", "-c", JPEG + "; sleep 600", "sh", "{file}"), null, null, limit);
    assertThat(new CommandCamera(settings, scratch, CLOCK).take())
        .isEqualTo(new Shot.TooSlow(limit));
  }

  @Test
  void whatIsNoPictureIsNotTaken() {
    assertThat(take("true"))
        .isEqualTo(new Shot.Failed("camera inside: its command made no picture"));
    assertThat(take(": > \"$1\""))
        .isEqualTo(new Shot.Failed("camera inside: its picture is empty"));
    assertThat(take("printf 'GIF89a, and so on' > \"$1\""))
        .isEqualTo(
            new Shot.Failed(
                "camera inside: its picture is neither JPEG nor PNG; it begins with"
                    + " 47 49 46 38 39 61 2C 20"));
    assertThat(take(JPEG + "; truncate -s 17M \"$1\""))
        .isEqualTo(
            new Shot.Failed(
                "camera inside: its picture has more than 16 MB: ask it for a smaller one"));
    assertThat(take("mkdir \"$1\""))
        .isInstanceOfSatisfying(
            Shot.Failed.class,
            shot -> assertThat(shot.detail()).contains("its picture cannot be read"));
  }

  @Test
  void aProgramThatIsNotInstalledIsASentence() {
    var settings = settings(List.of("rpicam-not", "-o", "{file}"), null, null, null);
    assertThat(new CommandCamera(settings, scratch, CLOCK).take())
        .isEqualTo(new Shot.Failed("camera inside: there is no program rpicam-not on the PATH"));
  }

  @Test
  void aScratchFolderThatIsGoneIsASentence() {
    var gone = notes.resolve("gone");
    var settings = settings(List.of("true", "{file}"), null, null, null);
    assertThat(new CommandCamera(settings, gone, CLOCK).take())
        .isInstanceOfSatisfying(
            Shot.Failed.class,
            shot ->
                assertThat(shot.detail())
                    .startsWith("camera inside: there is no place for a picture in " + gone));
  }

  @Test
  void oneThatTakesAPictureTakesNoOther() throws Exception {
    var begun = notes.resolve("begun");
    var goOn = notes.resolve("go-on");
    var script =
        "mkfifo %2$s; : > %1$s.part; mv %1$s.part %1$s; read line < %2$s; %3$s"
            .formatted(begun, goOn, JPEG);
    var settings =
        settings(List.of("sh", "-c", script, "sh", "{file}"), null, null, Duration.ofSeconds(30));
    var camera = new CommandCamera(settings, scratch, CLOCK);
    var first = CompletableFuture.supplyAsync(camera::take);
    var _ = AwaitedFile.in(notes, "begun");
    assertThat(camera.take())
        .isEqualTo(new Shot.Failed("camera inside: it is taking a picture already"));
    Files.writeString(goOn, "go on\n");
    assertThat(first.get(30, TimeUnit.SECONDS)).isInstanceOf(Shot.Taken.class);
  }

  @Test
  void aCommandThatWritesNowhereIsRefused() {
    assertThatThrownBy(() -> settings(List.of("rpicam-still"), null, null, null))
        .hasMessage("camera inside: its command has no {file} to write to");
  }

  @Test
  void aPictureIsOf1280By720InFiveSeconds() {
    var settings = settings(List.of("snap", "{width}x{height}", "{file}"), null, null, null);
    assertThat(settings.commandFor(Path.of("/x/y.jpg")))
        .containsExactly("snap", "1280x720", "/x/y.jpg");
    assertThat(settings.timeLimitOrDefault()).isEqualTo(Duration.ofSeconds(5));
  }

  private Shot take(String script) {
    var settings =
        settings(List.of("sh", "-c", script, "sh", "{file}"), null, null, Duration.ofSeconds(30));
    return new CommandCamera(settings, scratch, CLOCK).take();
  }

  private static CameraSettings settings(
      List<String> command,
      @Nullable Integer width,
      @Nullable Integer height,
      @Nullable Duration limit) {
    return new CameraSettings(new CameraId("inside"), command, width, height, limit);
  }
}
