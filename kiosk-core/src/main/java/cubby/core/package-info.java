/// The kiosk's core and shell.
package cubby.core;
