/// Those who watch a whole kiosk and know what must be so, apart from the code that they watch.
package cubby.sim.watch;
