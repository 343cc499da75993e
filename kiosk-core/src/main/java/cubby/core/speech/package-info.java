/// What the kiosk says aloud.
package cubby.core.speech;
