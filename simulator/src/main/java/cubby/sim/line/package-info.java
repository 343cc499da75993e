/// Simulated serial lines that other programs open as they would `/dev/ttyUSB0`.
package cubby.sim.line;
