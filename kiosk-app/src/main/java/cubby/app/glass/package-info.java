/// The kiosk's glass: JavaFX started, and the touchscreen full screen.
package cubby.app.glass;
