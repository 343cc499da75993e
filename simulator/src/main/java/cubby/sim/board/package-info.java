/// Lock boards as their master meets them: bytes in, bytes and currents out. Each family reads the
/// wire with its own parser, independent of the drivers, so that one checks the other.
package cubby.sim.board;
