/// A journal without a disk, for simulation.
package cubby.core.journal.memory;
