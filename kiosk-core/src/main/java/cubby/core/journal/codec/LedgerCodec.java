package cubby.core.journal.codec;

import cubby.core.kiosk.Ledger;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/// Between the ledger and its snapshot. Any thread.
public final class LedgerCodec {
  private LedgerCodec() {}

  public static String store(Ledger ledger) {
    return StoredForm.MAPPER.writeValueAsString(ledger);
  }

  /// The ledger, unless the snapshot is of another shape than today's: then it is of no use, and
  /// what it was folded from still is.
  public static Optional<Ledger> read(String body) {
    try {
      return Optional.of(StoredForm.MAPPER.readValue(body, Ledger.class));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
