package cubby.hal.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// How a kiosk speaks.
///
/// @param command the program that speaks what it reads from its standard input, as UTF-8, and its
///   arguments, in which [#LANGUAGE] and [#VOLUME] stand for what they say
/// @param recordings a folder with `LANGUAGE/NAME.wav` for sentences that are not spoken by it
/// @param volumePercent of tones and of the program, [#VOLUME_MIN] to [#VOLUME_MAX]
public record SpeakerSettings(List<String> command, Optional<Path> recordings, int volumePercent) {
  public static final String LANGUAGE = "{language}";
  public static final String VOLUME = "{volume}";
  public static final int VOLUME_MIN = 1;
  public static final int VOLUME_MAX = 100;

  /// The package `espeak-ng`. `-a` is its amplitude, of which 100 is usual; `-b 1` is UTF-8.
  public static final List<String> ESPEAK =
      List.of("espeak-ng", "-v", LANGUAGE, "-a", VOLUME, "-b", "1", "--stdin");

  public SpeakerSettings {
    command = List.copyOf(command);
    if (command.isEmpty()) {
      throw new IllegalArgumentException("a speaker without a program");
    }
    if (volumePercent < VOLUME_MIN || volumePercent > VOLUME_MAX) {
      throw new IllegalArgumentException("a volume of %d %%".formatted(volumePercent));
    }
  }
}
