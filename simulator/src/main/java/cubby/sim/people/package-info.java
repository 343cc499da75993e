/// Those who stand before a virtual kiosk, each with habits drawn from a seed. They see what a
/// person sees and have hands; what is really so is kept here, apart from the kiosk.
package cubby.sim.people;
