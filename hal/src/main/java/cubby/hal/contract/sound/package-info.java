/// The contract of what a kiosk says aloud.
package cubby.hal.contract.sound;
