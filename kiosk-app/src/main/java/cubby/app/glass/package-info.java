/// The kiosk's glass: JavaFX started, the touchscreen full screen, and a robot's hand.
package cubby.app.glass;
