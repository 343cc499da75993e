/// The line between a master and its boards: the time that bytes take, and what can befall them.
package cubby.sim.bus;
