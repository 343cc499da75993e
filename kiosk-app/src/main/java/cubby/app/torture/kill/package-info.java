/// The kiosk's process killed in the middle of its work, again and again, on one journal and one
/// cabinet.
package cubby.app.torture.kill;
