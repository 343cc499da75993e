package cubby.hal.sound;

import cubby.hal.config.SpeakerSettings;
import cubby.hal.contract.sound.Speaker;
import cubby.hal.contract.sound.Tone;
import cubby.hal.contract.sound.Utterance;
import cubby.hal.contract.sound.Utterance.Sentence;
import cubby.hal.wire.WireBytes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which programs make the sounds, and how they are called.
///
/// @param speech whether the program that speaks is there
/// @param player plays WAV files, if it is there: `aplay`
record Voice(SpeakerSettings settings, boolean speech, Optional<String> player) {

  /// One call of a program.
  ///
  /// @param input what it reads
  /// @param brief over in a moment, and not to be cut off
  record Call(List<String> command, WireBytes input, boolean brief) {}

  /// One after the other. What there is nothing for is left out.
  List<Call> calls(Utterance utterance) {
    var calls = new ArrayList<Call>();
    if (utterance.tone() != Tone.NONE) {
      player.ifPresent(program -> calls.add(sounding(program, utterance.tone())));
    }
    for (var sentence : utterance.sentences()) {
      playing(sentence, utterance.language())
          .or(() -> speaking(sentence, utterance.language()))
          .ifPresent(calls::add);
    }
    return calls;
  }

  private Call sounding(String program, Tone tone) {
    return new Call(
        List.of(program, "-q", "-"), ToneWave.of(tone, settings.volumePercent()), tone == Tone.KEY);
  }

  private Optional<Call> playing(Sentence sentence, Locale language) {
    return settings
        .recordings()
        .map(folder -> folder.resolve(language.getLanguage()).resolve(sentence.name() + ".wav"))
        .filter(Files::isReadable)
        .flatMap(file -> player.map(program -> playing(program, file)));
  }

  private static Call playing(String program, Path file) {
    return new Call(List.of(program, "-q", file.toString()), WireBytes.copyOf(new byte[0]), false);
  }

  /// The text is read from standard input, so that it is neither taken for an option nor seen in
  /// the list of processes.
  private Optional<Call> speaking(Sentence sentence, Locale language) {
    if (!speech) {
      return Optional.empty();
    }
    var text = sentence.text();
    int end =
        text.offsetByCodePoints(
            0, Math.min(Speaker.TEXT_MAX, text.codePointCount(0, text.length())));
    return Optional.of(
        new Call(
            settings.command().stream().map(word -> filled(word, language)).toList(),
            WireBytes.copyOf(text.substring(0, end).getBytes(StandardCharsets.UTF_8)),
            false));
  }

  private String filled(String word, Locale language) {
    return word.replace(SpeakerSettings.LANGUAGE, language.getLanguage())
        .replace(SpeakerSettings.VOLUME, Integer.toString(settings.volumePercent()));
  }
}
