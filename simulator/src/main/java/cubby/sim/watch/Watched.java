package cubby.sim.watch;

import cubby.sim.kiosk.VirtualKiosk;
import cubby.sim.people.Pavement;

/// What there is to watch.
public record Watched(VirtualKiosk kiosk, Pavement pavement) {}
