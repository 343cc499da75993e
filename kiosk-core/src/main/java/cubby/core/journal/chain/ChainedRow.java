package cubby.core.journal.chain;

import cubby.core.journal.ChainHead;
import cubby.core.journal.JournalRow;
import cubby.core.journal.codec.StoredRecord;
import cubby.core.time.Stamp;

/// One row of the journal with its place in the chain.
///
/// @param subject whose history it belongs to: compartment, parcel, both or neither
/// @param salt random, hex, so that nobody can guess a row from its digest
/// @param hash of this row and, through the one before, of all before it
public record ChainedRow(
    long sequence, Stamp stamp, StoredRecord fact, String subject, String salt, String hash) {

  /// The journal's head when this is its last row.
  public ChainHead head() {
    return new ChainHead(sequence, hash);
  }

  /// For eyes.
  public JournalRow shown() {
    return new JournalRow(sequence, stamp.wall(), fact.kind(), subject, fact.body());
  }
}
