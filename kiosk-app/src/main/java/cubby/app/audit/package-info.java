/// Whether the record of a kiosk was touched, for whoever asks from outside.
package cubby.app.audit;
