package cubby.sim.kiosk;

import cubby.hal.contract.sound.Speaker;
import cubby.hal.contract.sound.Utterance;

/// Is heard by those who observe the kiosk.
final class VirtualSpeaker implements Speaker {
  private final Observers observers;

  VirtualSpeaker(Observers observers) {
    this.observers = observers;
  }

  @Override
  public void say(Utterance utterance) {
    observers.tell(it -> it.said(utterance));
  }

  @Override
  public void close() {}
}
