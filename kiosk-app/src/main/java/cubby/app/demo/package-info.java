/// The demo: a kiosk with a simulated cabinet, its window, and the tour that a robot plays in it.
///
/// Nothing of the kiosk is left out: it has a data folder, a journal and keys as `setup` makes
/// them, and reaches its boards by bytes on a pseudo-terminal. Only the boards, the steel and the
/// people are simulated.
package cubby.app.demo;
