package cubby.hal.sound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.hal.config.SpeakerSettings;
import cubby.hal.contract.MonotonicClock;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.contract.sound.Speaker;
import cubby.hal.contract.sound.Tone;
import cubby.hal.contract.sound.Utterance;
import cubby.hal.contract.sound.Utterance.Sentence;
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
        .say(sentence("--help; $(id) – Fach öffnet sich", Locale.GERMANY));
    assertThat(text("speech")).isEqualTo("de 70\n--help; $(id) – Fach öffnet sich");
    assertThat(threads).extracting(Thread::getName).containsExactly("speaker");
  }

  @Test
  void whatIsNewCutsOffWhatIsSaid() throws Exception {
    var speech =
        script(
            "speech",
            "text=$(cat); echo $$ > %1$s.$text.part; mv %1$s.$text.part %1$s.$text; sleep 600");
    var opened = open(speech);
    opened.say(sentence("first", Locale.ENGLISH));
    var first = Long.parseLong(text("speech.first").strip());
    opened.say(sentence("second", Locale.ENGLISH));
    written("speech.second");
    assertThat(ProcessHandle.of(first)).isEmpty();
  }

  @Test
  void aKeyThatCannotBeHeardCutsOffNothing() throws Exception {
    var speech =
        script(
            "speech",
            ": > %1$s.begun; while [ ! -e %1$s.go ]; do sleep 0.02; done; sleep 0.3; : > %1$s");
    var opened = open(new Voice(settings(speech, Optional.empty()), true, Optional.empty()));
    opened.say(sentence("text", Locale.ENGLISH));
    written("speech.begun");
    opened.say(Utterance.KEY);
    Files.createFile(folder.resolve("speech.go"));
    written("speech");
  }

  @Test
  void closeCutsOffWhatIsSaid() throws Exception {
    var opened = open(script("speech", "echo $$ > %1$s.part; mv %1$s.part %1$s; sleep 600"));
    opened.say(sentence("text", Locale.ENGLISH));
    var process = Long.parseLong(text("speech").strip());
    opened.close();
    assertThat(ProcessHandle.of(process)).isEmpty();
    assertThat(threads).noneMatch(Thread::isAlive);
    opened.say(sentence("too late", Locale.ENGLISH));
  }

  @Test
  void aProgramThatFailsDoesNotEndTheSpeaker() throws Exception {
    var opened =
        open(
            script(
                "speech",
                "text=$(cat); : > %1$s.$text; [ $text = good ] && mv %1$s.good %1$s; exit 1"));
    opened.say(sentence("bad", Locale.ENGLISH));
    written("speech.bad");
    opened.say(sentence("good", Locale.ENGLISH));
    written("speech");
  }

  @Test
  void aToneComesBeforeWhatIsSaid() throws Exception {
    var tone = script("tone", "cat > %1$s.part; mv %1$s.part %1$s");
    var speech = script("speech", "ls $(dirname %1$s)/tone > %1$s.part; mv %1$s.part %1$s");
    open(new Voice(settings(speech, Optional.empty()), true, Optional.of(tone.toString())))
        .say(new Utterance(Tone.ATTENTION, List.of(new Sentence("n", "text")), Locale.ENGLISH));
    assertThat(written("tone")).isEqualTo(ToneWave.of(Tone.ATTENTION, 70).toArray());
    assertThat(text("speech")).isEqualTo(folder.resolve("tone") + "\n");
  }

  /// The screen that follows the last digit speaks at once.
  @Test
  void aKeysToneIsHeardToItsEndBeforeWhatFollowsIt() throws Exception {
    var tone = script("tone", "cat > %1$s.part; : > %1$s.begun; sleep 0.3; mv %1$s.part %1$s");
    var speech = script("speech", "ls $(dirname %1$s)/tone > %1$s.part; mv %1$s.part %1$s");
    var opened = open(new Voice(settings(speech, Optional.empty()), true, player(tone)));
    opened.say(Utterance.KEY);
    written("tone.begun");
    opened.say(sentence("Opening 12…", Locale.ENGLISH));
    assertThat(text("speech")).isEqualTo(folder.resolve("tone") + "\n");
    assertThat(written("tone")).isEqualTo(ToneWave.of(Tone.KEY, 70).toArray());
  }

  @Test
  void noKeysToneIsLostWhileAnotherIsHeard() throws Exception {
    var tone =
        script(
            "tone",
            "echo >> %1$s.all; : > %1$s.begun; while [ ! -e %1$s.go ]; do sleep 0.02; done");
    var speech =
        script("speech", "wc -l < $(dirname %1$s)/tone.all > %1$s.part; mv %1$s.part %1$s");
    var opened = open(new Voice(settings(speech, Optional.empty()), true, player(tone)));
    opened.say(Utterance.KEY);
    written("tone.begun");
    opened.say(Utterance.KEY);
    opened.say(Utterance.KEY);
    opened.say(sentence("Opening 12…", Locale.ENGLISH));
    Files.createFile(folder.resolve("tone.go"));
    assertThat(text("speech").strip()).isEqualTo("3");
  }

  @Test
  void closeCutsOffAKeysTone() throws Exception {
    var tone = script("tone", "echo $$ > %1$s.part; mv %1$s.part %1$s; sleep 600");
    var opened = open(new Voice(settings(tone, Optional.empty()), false, player(tone)));
    opened.say(Utterance.KEY);
    var process = Long.parseLong(text("tone").strip());
    opened.close();
    assertThat(ProcessHandle.of(process)).isEmpty();
  }

  @Test
  void aRecordingIsPlayedInPlaceOfAProgram() throws Exception {
    var player = script("player", "echo \"$@\" > %1$s.part; mv %1$s.part %1$s");
    var recording = Files.createDirectories(folder.resolve("wavs/de")).resolve("hello.1.wav");
    Files.write(recording, new byte[] {1});
    var voice =
        new Voice(
            settings(Path.of("speech"), Optional.of(folder.resolve("wavs"))),
            true,
            Optional.of(player.toString()));
    open(voice).say(new Utterance(Tone.NONE, List.of(new Sentence("hello.1", "x")), Locale.GERMAN));
    assertThat(text("player").strip()).isEqualTo("-q " + recording);
  }

  @Test
  void whatThereIsNothingForIsLeftOut() {
    var voice = new Voice(settings(Path.of("x"), Optional.of(folder)), false, Optional.empty());
    assertThat(
            voice.calls(
                new Utterance(Tone.ATTENTION, List.of(new Sentence("n", "text")), Locale.ENGLISH)))
        .isEmpty();
  }

  /// The header is that of 8-bit mono PCM at 8000 Hz, 2400 samples, as in Microsoft's and IBM's
  /// "Multimedia Programming Interface and Data Specifications 1.0".
  @Test
  void theToneIsAWaveFileThatAProgramTakesAtOnce() {
    assertThat(ToneWave.of(Tone.ATTENTION, 100).slice(0, 45))
        .hasToString(
            "52 49 46 46 84 09 00 00 57 41 56 45 66 6D 74 20 10 00 00 00 01 00 01 00"
                + " 40 1F 00 00 40 1F 00 00 01 00 08 00 64 61 74 61 60 09 00 00 80");
    assertThat(ToneWave.of(Tone.ATTENTION, 100).length()).isEqualTo(44 + 2400);
    assertThat(ToneWave.of(Tone.KEY, 100).length()).isEqualTo(44 + 560);
    assertThat(ToneWave.of(Tone.ATTENTION, 100).length())
        .isLessThanOrEqualTo(ProgramRun.INPUT_MAX_BYTES);
  }

  @Test
  void theLongestSentenceIsTakenAtOnce() {
    var opened = open(script("speech", "cat > /dev/null"));
    opened.say(sentence("📦".repeat(5000), Locale.ENGLISH));
    assertThat(
            new Voice(settings(Path.of("x"), Optional.empty()), true, Optional.empty())
                .calls(sentence("📦".repeat(5000), Locale.ENGLISH))
                .getFirst()
                .input()
                .length())
        .isLessThanOrEqualTo(ProgramRun.INPUT_MAX_BYTES);
  }

  @Test
  void withoutAProgramThereIsNoSpeaker() {
    var settings = settings(Path.of("espeak-ng"), Optional.empty());
    assertThat(Speakers.open(settings, new ProgramPath(List.of(folder)), CLOCK, this::thread))
        .isSameAs(Speaker.NONE);
    assertThat(threads).isEmpty();
  }

  private Speaker open(Path speech) {
    return open(new Voice(settings(speech, Optional.empty()), true, Optional.empty()));
  }

  private static Optional<String> player(Path script) {
    return Optional.of(script.toString());
  }

  private static SpeakerSettings settings(Path speech, Optional<Path> recordings) {
    return new SpeakerSettings(
        List.of(speech.toString(), "{language}", "{volume}"), recordings, 70);
  }

  private static Utterance sentence(String text, Locale language) {
    return new Utterance(Tone.NONE, List.of(new Sentence("name", text)), language);
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
