package cubby.hal.sound;

import cubby.hal.contract.MonotonicClock;
import cubby.hal.contract.sound.Speaker;
import cubby.hal.program.ProgramPath;
import java.util.concurrent.ThreadFactory;

/// From what is installed to a speaker.
public final class Speakers {
  /// Speaks: the package `espeak-ng`.
  public static final String SPEECH_PROGRAM = "espeak-ng";

  /// Plays the tone: the package `alsa-utils`. Without it there is no tone.
  static final String TONE_PROGRAM = "aplay";

  private Speakers() {}

  /// A speaker with a thread `speaker` of its own; [Speaker#NONE] if nothing is installed that
  /// speaks.
  ///
  /// @param threads makes its thread, which a programmer's error ends: it wants an uncaught
  ///   exception handler
  public static Speaker open(ProgramPath path, MonotonicClock clock, ThreadFactory threads) {
    if (path.find(SPEECH_PROGRAM).isEmpty()) {
      return Speaker.NONE;
    }
    return ProgramSpeaker.start(
        new Voice(SPEECH_PROGRAM, path.find(TONE_PROGRAM).map(_ -> TONE_PROGRAM)), clock, threads);
  }
}
