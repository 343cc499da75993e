/// Banks on pins, simulated: the real guard over pins that are soldered to the virtual cabinet.
package cubby.sim.pins;
