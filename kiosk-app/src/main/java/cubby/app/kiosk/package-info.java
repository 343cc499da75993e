/// A kiosk put together with the real world: its folder, its lines, its clocks and threads.
package cubby.app.kiosk;
