/// Whether the parts of a running kiosk still move, and who is told.
package cubby.app.vigil;
