package cubby.sim.board;

import cubby.hal.contract.Channel;
import cubby.hal.contract.MonotonicTime;
import cubby.sim.cabinet.Wiring;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The relays of a board, of which number n, from 0, drives [Channel] n + 1.
final class Relays {
  private final Wiring wiring;
  private final Relay[] relays;

  private static final class Relay {
    private boolean on;

    /// The end of a pulse under way.
    private @Nullable MonotonicTime offAt;
  }

  Relays(int count, Wiring wiring) {
    this.wiring = wiring;
    relays = new Relay[count];
    Arrays.setAll(relays, index -> new Relay());
  }

  int count() {
    return relays.length;
  }

  boolean isOn(int index, MonotonicTime at) {
    var relay = relays[index];
    return relay.on && (relay.offAt == null || at.isBefore(relay.offAt));
  }

  /// Until it is switched again. Off ends a pulse, on makes it last.
  void set(int index, boolean on, MonotonicTime at) {
    var relay = relays[index];
    relay.on = on;
    relay.offAt = null;
    wiring.drive(channel(index), on, at);
  }

  /// On, and off after this time, whatever it was before.
  void pulse(int index, Duration time, MonotonicTime at) {
    if (isOn(index, at)) {
      wiring.drive(channel(index), false, at);
    }
    var relay = relays[index];
    relay.on = true;
    relay.offAt = at.plus(time);
    wiring.energise(channel(index), time, at);
  }

  void release(MonotonicTime at) {
    for (int index = 0; index < relays.length; index++) {
      set(index, false, at);
    }
  }

  static Channel channel(int index) {
    return new Channel(index + 1);
  }
}
