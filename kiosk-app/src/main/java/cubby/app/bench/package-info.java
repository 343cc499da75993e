/// The technician's bench: one lock board on a real line, without a kiosk.
package cubby.app.bench;
