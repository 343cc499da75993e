package cubby.core.journal.audit;

import cubby.core.fact.Lasting;
import cubby.core.journal.JournalFailure;
import cubby.core.journal.chain.Chain;
import cubby.core.journal.chain.StoredRow;
import cubby.core.journal.codec.RecordCodec;
import cubby.core.journal.codec.StoredRecord;
import java.util.Optional;

/// Whether a row has the form in which a kiosk writes facts.
final class FactForm {
  private FactForm() {}

  /// What is wrong with it, as the end of a sentence. A kind that only a later version knows is
  /// nothing wrong.
  static Optional<String> fault(StoredRow row) {
    var stored = new StoredRecord(row.kind(), version(row), row.body());
    if (!RecordCodec.FACTS.knows(stored)) {
      return Optional.empty();
    }
    Lasting fact;
    try {
      fact = RecordCodec.FACTS.read(stored);
    } catch (JournalFailure _) {
      return Optional.of("what it holds cannot be read");
    }
    return Chain.subject(fact).equals(row.subject())
        ? Optional.empty()
        : Optional.of("its subject is not that of what it holds");
  }

  private static int version(StoredRow row) {
    return row.version().matches("\\d{1,9}") ? Integer.parseInt(row.version()) : 0;
  }
}
