package cubby.hal.sound;

import cubby.hal.config.SpeakerSettings;
import cubby.hal.contract.MonotonicClock;
import cubby.hal.contract.sound.Speaker;
import cubby.hal.program.ProgramPath;
import java.util.concurrent.ThreadFactory;

/// From what is installed to a speaker.
public final class Speakers {
  /// Plays tones and recordings: the package `alsa-utils`. Without it there are none.
  public static final String PLAYER = "aplay";

  private Speakers() {}

  /// A speaker with a thread `speaker` of its own; [Speaker#NONE] if nothing is installed that
  /// makes a sound.
  ///
  /// @param threads makes its thread, which a programmer's error ends: it wants an uncaught
  ///   exception handler
  public static Speaker open(
      SpeakerSettings settings, ProgramPath path, MonotonicClock clock, ThreadFactory threads) {
    var speech = path.find(settings.command().getFirst()).isPresent();
    var player = path.find(PLAYER).map(_ -> PLAYER);
    return speech || player.isPresent()
        ? ProgramSpeaker.start(new Voice(settings, speech, player), clock, threads)
        : Speaker.NONE;
  }
}
