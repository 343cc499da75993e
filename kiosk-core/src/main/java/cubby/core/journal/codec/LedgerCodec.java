package cubby.core.journal.codec;

import cubby.core.kiosk.Ledger;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/// Between the ledger and its snapshot. Any thread.
public final class LedgerCodec {
  private LedgerCodec() {}

  /// Closes the stream.
  public static void store(Ledger ledger, OutputStream to) {
    StoredForm.MAPPER.writeValue(to, ledger);
  }

  /// The ledger, unless the snapshot is of another shape than today's: then it is of no use, and
  /// what it was folded from still is.
  public static Optional<Ledger> read(InputStream body) {
    try {
      return Optional.of(StoredForm.MAPPER.readValue(body, Ledger.class));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
