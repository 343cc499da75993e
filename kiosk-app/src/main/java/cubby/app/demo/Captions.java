package cubby.app.demo;

import cubby.hal.contract.sound.Speaker;
import cubby.hal.contract.sound.Utterance;

/// A loudspeaker for those who watch: nothing is heard, but they are told what would be.
///
/// @param audience told on the thread on which it is said
record Captions(DemoAudience audience) implements Speaker {

  @Override
  public void say(Utterance utterance) {
    audience.said(utterance);
  }

  @Override
  public void close() {}
}
