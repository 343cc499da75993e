/// The contract between the kiosk and its lock hardware: banks, channels, pulses and readings.
/// Knows nothing of bytes or vendors.
package cubby.hal.contract;
