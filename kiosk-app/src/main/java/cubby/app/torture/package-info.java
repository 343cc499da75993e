/// What the promises of the kiosk are worth on real files, lines and processes.
package cubby.app.torture;
