package cubby.core.journal.audit;

import cubby.core.journal.chain.StoredRow;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The rows of a journal as they stand. Any call may take long, and may throw a
/// [JournalFailure][cubby.core.journal.JournalFailure].
public interface Rows {

  /// The greatest number of all; 0 if there are none.
  long last();

  /// Those from one number to another, both included, in the order of their numbers.
  List<StoredRow> between(long first, long last);

  /// The first, by its number, of all rows that is so.
  Optional<StoredRow> first(Predicate<StoredRow> is);

  default Optional<StoredRow> at(long sequence) {
    return between(sequence, sequence).stream().findFirst();
  }
}
