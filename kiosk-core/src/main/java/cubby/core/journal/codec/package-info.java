/// How facts, notices and the ledger are written as JSON, so that the field's own records need no
/// annotations and what is stored changes only on purpose.
package cubby.core.journal.codec;
