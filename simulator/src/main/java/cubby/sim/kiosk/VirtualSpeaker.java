package cubby.sim.kiosk;

import cubby.hal.contract.sound.Speaker;
import cubby.hal.contract.sound.Utterance;
import java.util.ArrayList;
import java.util.List;

/// Remembers what it was to say.
final class VirtualSpeaker implements Speaker {
  private final List<Utterance> said = new ArrayList<>();

  List<Utterance> said() {
    return List.copyOf(said);
  }

  @Override
  public void say(Utterance utterance) {
    said.add(utterance);
  }

  @Override
  public void close() {}
}
