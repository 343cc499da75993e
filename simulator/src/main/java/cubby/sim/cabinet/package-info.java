/// The steel as it is: doors, latches, parcels and the sensors that report on them, and the hands
/// of the people who use them. Knows nothing of boards or bytes.
package cubby.sim.cabinet;
