/// The contract of the cabinet's own inputs, which are no doors: tamper switch, mains.
package cubby.hal.contract.signal;
