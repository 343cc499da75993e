/// Simulated lines that other programs open as they would `/dev/ttyUSB0`, or a gateway's TCP port.
package cubby.sim.line;
