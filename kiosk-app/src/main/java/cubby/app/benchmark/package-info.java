/// Benchmarks: programs that measure the kiosk's side of the line against the line itself. The
/// simulated boards run in a process of their own, so that their work is not counted as the
/// kiosk's.
package cubby.app.benchmark;
