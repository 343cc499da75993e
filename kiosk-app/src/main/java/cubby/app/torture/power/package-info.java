/// Power cuts on real files: what a day's work writes and syncs is recorded, and every state that a
/// power cut could have left is opened again.
package cubby.app.torture.power;
