/// What can go wrong around a kiosk that is nobody's fault, drawn from a seed and counted.
package cubby.sim.fate;
