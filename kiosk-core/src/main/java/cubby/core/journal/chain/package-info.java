/// The chain of hashes that makes the journal append-only to anybody who knows its head.
package cubby.core.journal.chain;
