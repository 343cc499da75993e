package cubby.hal.sound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.hal.contract.MonotonicClock;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.contract.sound.Speaker;
import cubby.hal.program.AwaitedFile;
import cubby.hal.program.ProgramPath;
import cubby.hal.program.ProgramRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Speech by shell scripts that write down what they are to say: real processes.
@EnabledOnOs(OS.LINUX)
@Timeout(60)
class ProgramSpeakerTest {
  private static final MonotonicClock CLOCK = () -> new MonotonicTime(System.nanoTime());

  @TempDir private Path folder;

  private final List<Thread> threads = new ArrayList<>();
  private final AtomicReference<Throwable> uncaught = new AtomicReference<>();
  private @Nullable Speaker speaker;

  @AfterEach
  void noThreadIsLeft() {
    if (speaker != null) {
      speaker.close();
    }
    assertThat(threads).noneMatch(Thread::isAlive);
    assertThat(uncaught).hasNullValue();
  }

  @Test
  void aSentenceIsReadFromStandardInputInItsLanguage() throws Exception {
    open(script("speech", "echo \"$@\" > %1$s.part; cat >> %1$s.part; mv %1$s.part %1$s"))
        .say("--help; $(id) – Fach öffnet sich", Locale.GERMANY);
    assertThat(text("speech")).isEqualTo("-v de -b 1 --stdin\n--help; $(id) – Fach öffnet sich");
    assertThat(threads).extracting(Thread::getName).containsExactly("speaker");
  }

  @Test
  void whatIsNewCutsOffWhatIsSaid() throws Exception {
    var speech =
        script(
            "speech",
            "text=$(cat); echo $$ > %1$s.$text.part; mv %1$s.$text.part %1$s.$text; sleep 600");
    var opened = open(speech);
    opened.say("first", Locale.ENGLISH);
    var first = Long.parseLong(text("speech.first").strip());
    opened.say("second", Locale.ENGLISH);
    written("speech.second");
    assertThat(ProcessHandle.of(first)).isEmpty();
  }

  @Test
  void closeCutsOffWhatIsSaid() throws Exception {
    var opened = open(script("speech", "echo $$ > %1$s.part; mv %1$s.part %1$s; sleep 600"));
    opened.say("text", Locale.ENGLISH);
    var process = Long.parseLong(text("speech").strip());
    opened.close();
    assertThat(ProcessHandle.of(process)).isEmpty();
    assertThat(threads).noneMatch(Thread::isAlive);
    opened.say("too late", Locale.ENGLISH);
  }

  @Test
  void aProgramThatFailsDoesNotEndTheSpeaker() throws Exception {
    var opened =
        open(
            script(
                "speech",
                "text=$(cat); : > %1$s.$text; [ $text = good ] && mv %1$s.good %1$s; exit 1"));
    opened.say("bad", Locale.ENGLISH);
    written("speech.bad");
    opened.say("good", Locale.ENGLISH);
    written("speech");
  }

  @Test
  void aToneIsPlayedIfSomethingPlaysIt() throws Exception {
    var tone = script("tone", "cat > %1$s.part; mv %1$s.part %1$s");
    open(new Voice("no-such-program", Optional.of(tone.toString()))).tone();
    assertThat(written("tone")).isEqualTo(ToneWave.BYTES.toArray());
    assertThat(new Voice("x", Optional.empty()).toning()).isEmpty();
  }

  /// The header is that of 8-bit mono PCM at 8000 Hz, 2400 samples, as in Microsoft's and IBM's
  /// "Multimedia Programming Interface and Data Specifications 1.0".
  @Test
  void theToneIsAWaveFileThatAProgramTakesAtOnce() {
    assertThat(ToneWave.BYTES.slice(0, 45))
        .hasToString(
            "52 49 46 46 84 09 00 00 57 41 56 45 66 6D 74 20 10 00 00 00 01 00 01 00"
                + " 40 1F 00 00 40 1F 00 00 01 00 08 00 64 61 74 61 60 09 00 00 80");
    assertThat(ToneWave.BYTES.length()).isEqualTo(44 + 2400);
    assertThat(ToneWave.BYTES.length()).isLessThanOrEqualTo(ProgramRun.INPUT_MAX_BYTES);
  }

  @Test
  void theLongestSentenceIsTakenAtOnce() {
    var opened = open(script("speech", "cat > /dev/null"));
    opened.say("📦".repeat(5000), Locale.ENGLISH);
    assertThat(
            new Voice("x", Optional.empty())
                .saying("📦".repeat(Speaker.TEXT_MAX), Locale.ENGLISH)
                .input()
                .length())
        .isLessThanOrEqualTo(ProgramRun.INPUT_MAX_BYTES);
  }

  @Test
  void withoutAProgramThereIsNoSpeaker() {
    assertThat(Speakers.open(new ProgramPath(List.of(folder)), CLOCK, this::thread))
        .isSameAs(Speaker.NONE);
    assertThat(threads).isEmpty();
  }

  private Speaker open(Path speech) {
    return open(new Voice(speech.toString(), Optional.empty()));
  }

  private Speaker open(Voice voice) {
    var opened = ProgramSpeaker.start(voice, CLOCK, this::thread);
    speaker = opened;
    return opened;
  }

  private Thread thread(Runnable work) {
    var thread = new Thread(work);
    thread.setUncaughtExceptionHandler((_, thrown) -> uncaught.set(thrown));
    threads.add(thread);
    return thread;
  }

  /// @param text where `%1$s` is the file that it writes
  private Path script(String name, String text) {
    try {
      var file = folder.resolve(name + ".sh");
      Files.writeString(file, "#!/bin/sh\n" + text.formatted(folder.resolve(name)) + "\n");
      assertThat(file.toFile().setExecutable(true)).isTrue();
      return file;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /// What stands in a file once it is there.
  private byte[] written(String name) throws IOException, InterruptedException {
    return Files.readAllBytes(AwaitedFile.in(folder, name));
  }

  private String text(String name) throws IOException, InterruptedException {
    return new String(written(name), UTF_8);
  }
}
