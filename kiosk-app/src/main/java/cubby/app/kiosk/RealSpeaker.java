package cubby.app.kiosk;

import cubby.app.config.CabinetConfig;
import cubby.app.config.QuietHours;
import cubby.hal.contract.sound.Speaker;
import cubby.hal.contract.sound.Tone;
import cubby.hal.contract.sound.Utterance;
import cubby.hal.program.ProgramPath;
import cubby.hal.sound.Speakers;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The speaker of a configuration, silent in its quiet hours.
final class RealSpeaker {

  private static final Logger LOG = LoggerFactory.getLogger(RealSpeaker.class);

  private RealSpeaker() {}

  /// Empty where none is configured.
  static Optional<Speaker> of(CabinetConfig config) {
    return config
        .peripherals()
        .speaker()
        .map(settings ->
            Speakers.open(
                settings,
                ProgramPath.ofEnvironment(),
                RealMachine.MONOTONIC,
                Thread.ofPlatform()
                    .daemon()
                    .uncaughtExceptionHandler((_, fault) -> LOG.error("The speaker failed.", fault))
                    .factory()))
        .map(speaker ->
            config
                .peripherals()
                .quiet()
                .map(hours -> quiet(speaker, hours, InstantSource.system(), ZoneId.systemDefault()))
                .orElse(speaker))
        .map(speaker ->
            config
                .screen()
                .night()
                .map(hours ->
                    withoutTones(speaker, hours, InstantSource.system(), ZoneId.systemDefault()))
                .orElse(speaker));
  }

  /// At night it says in words what it says by day, for whoever needs to hear it, but wakes nobody.
  static Speaker withoutTones(Speaker speaker, QuietHours hours, InstantSource wall, ZoneId zone) {
    return new Speaker() {
      @Override
      public void say(Utterance utterance) {
        if (!hours.at(LocalTime.ofInstant(wall.instant(), zone))) {
          speaker.say(utterance);
        } else if (!utterance.sentences().isEmpty()) {
          speaker.say(new Utterance(Tone.NONE, utterance.sentences(), utterance.language()));
        }
      }

      @Override
      public void close() {
        speaker.close();
      }
    };
  }

  static Speaker quiet(Speaker speaker, QuietHours hours, InstantSource wall, ZoneId zone) {
    return new Speaker() {
      @Override
      public void say(Utterance utterance) {
        if (!hours.at(LocalTime.ofInstant(wall.instant(), zone))) {
          speaker.say(utterance);
        }
      }

      @Override
      public void close() {
        speaker.close();
      }
    };
  }
}
