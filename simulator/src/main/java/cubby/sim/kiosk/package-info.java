/// A whole kiosk in virtual time, on one thread: the real core, shell, bus masters and codecs, with
/// a virtual twin at each door to the world.
package cubby.sim.kiosk;
