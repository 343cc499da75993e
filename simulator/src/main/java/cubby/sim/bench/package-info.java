/// Programs that measure and try what the kiosk is made of, for a command line and for tests.
package cubby.sim.bench;
