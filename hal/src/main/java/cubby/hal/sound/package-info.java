/// Speech and tones through programs of the system.
package cubby.hal.sound;
