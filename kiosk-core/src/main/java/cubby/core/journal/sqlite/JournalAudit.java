package cubby.core.journal.sqlite;

import cubby.core.journal.ChainHead;
import cubby.core.journal.audit.AuditResult;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.Optional;
import java.util.concurrent.Executor;

/// Checks a journal, and whether the texts beside it are those that it speaks of, from outside:
/// without the kiosk, beside a running one, and without changing a byte.
public final class JournalAudit {
  private JournalAudit() {}

  /// Takes a second or two of two processors for a million rows, and more if they were tampered
  /// with.
  ///
  /// @param key that the kiosk signs with
  /// @param anchor a head that was told outside
  /// @param executor does the hashing
  /// @throws cubby.core.journal.JournalFailure if there is no journal that this program can read
  public static AuditResult check(
      Path file, PublicKey key, Optional<ChainHead> anchor, Executor executor) {
    while (true) {
      try (var reads = UntouchedFile.open(file)) {
        var kioskId = reads.read(connection -> MetaTable.requireOwner(connection, file)).kioskId();
        var texts = new TextComparison(reads);
        var result = new Verification(reads, executor, texts::take, kioskId, key).check(anchor);
        // Where rows are not what they were, nothing is known of what they named.
        var whole =
            result.findings().isEmpty() ? result.with(texts.findings(result.head())) : result;
        if (!reads.wasOvertaken()) {
          return whole;
        }
      }
    }
  }
}
