/// One kiosk of one seed, with its people and its misfortunes, run for some days.
package cubby.sim.trial;
