package cubby.core.kiosk;

import cubby.core.fact.Lasting;
import cubby.core.fact.Passing;

/// How the passing half of the state follows from the facts.
final class PresenceEvolution {
  private PresenceEvolution() {}

  static Presence afterLasting(Presence presence, Lasting fact) {
    return presence;
  }

  static Presence afterPassing(Presence presence, Passing fact) {
    return presence;
  }
}
