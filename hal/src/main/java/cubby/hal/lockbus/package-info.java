/// The bus master: who speaks when on a line with lock boards, what counts as a door's state, and
/// when a latch may be energised. [cubby.hal.lockbus.BusMaster] decides, without I/O; a
/// [cubby.hal.lockbus.LockBuses] gives each master a thread and a line; a simulation drives it by
/// hand.
package cubby.hal.lockbus;
