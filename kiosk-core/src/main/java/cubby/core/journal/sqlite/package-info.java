/// The journal on disk: one SQLite file.
package cubby.core.journal.sqlite;
