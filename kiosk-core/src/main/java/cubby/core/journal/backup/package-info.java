/// Backups of a kiosk, sealed to its operator's key: made while it runs, and read back once.
package cubby.core.journal.backup;
